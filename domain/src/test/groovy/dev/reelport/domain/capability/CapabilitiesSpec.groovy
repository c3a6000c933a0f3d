package dev.reelport.domain.capability

import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.generousBut
import static dev.reelport.domain.Examples.meagre
import static dev.reelport.domain.Examples.seconds

import dev.reelport.domain.video.AspectRatio
import dev.reelport.domain.video.Edit
import dev.reelport.domain.video.FilmSource
import dev.reelport.domain.video.Pixels
import dev.reelport.domain.video.Quality
import dev.reelport.domain.video.Visibility
import dev.reelport.domain.video.Watermark
import spock.lang.Specification

class CapabilitiesSpec extends Specification {

    static final NEEDED = new Needed(seconds(10), AspectRatio.PORTRAIT, Quality.HIGH, Watermark.NONE, Visibility.PRIVATE)
    static final REMIXING = Capabilities.of(Durations.none()).features(Feature.REMIX).build()
    static final FILM = new FilmSource.Stored('film-1', null)

    def "what is not said cannot be asked for"() {
        expect:
        with(meagre().capabilities()) {
            features() == [] as Set
            shortestShot() == seconds(0)
            mostShots() == 0
            longestPrompt() == 32_000
            aspectRatios() as List == [AspectRatio.LANDSCAPE]
            qualities() == [] as Set
            pixelSizes() == PixelSizes.none()
            mostCharacters() == 0
            characterOnScreen() == Durations.between(seconds(1), seconds(3))
            mostImages() == 0
            watermarks() == [] as Set
            visibilities() == [] as Set
            mostVariants() == 1
            strongestRemix() == 0
            styles() == [] as Set
            settings() == [] as Set
            needed() == Needed.NOTHING
            frameRate() == null
            edits() == [:]
            !can(Feature.STORYBOARD)
        }
    }

    def "what is said is kept, and brings the feature that belongs to it"() {
        given:
        def said = Capabilities.of(Durations.oneOf(seconds(10)), AspectRatio.PORTRAIT, AspectRatio.LANDSCAPE)
                .features(Feature.CALLBACK)
                .storyboards(7, seconds(2))
                .longestPrompt(99)
                .qualities(Quality.HIGH)
                .pixelSizes(PixelSizes.oneOf(new Pixels(1280, 720)))
                .characters(3, Durations.oneOf(seconds(2)), Feature.STORED_CHARACTER)
                .images(4, Feature.STORED_IMAGE)
                .watermarks(Watermark.NONE)
                .visibilities(Visibility.PRIVATE)
                .mostVariants(5)
                .strongestRemix(6)
                .styles('noir')
                .settings('seed')
                .setting('steps', SettingKind.NUMBER)
                .needed(NEEDED)
                .frameRate(new FrameRate(30))
                .edit(Feature.REMIX, REMIXING)
                .build()

        expect:
        said == new Capabilities(
                [Feature.CALLBACK, Feature.STORYBOARD, Feature.STORED_CHARACTER, Feature.STORED_IMAGE, Feature.REMIX_STRENGTH, Feature.REMIX] as Set,
                Durations.oneOf(seconds(10)), seconds(2), 7, 99, [AspectRatio.PORTRAIT, AspectRatio.LANDSCAPE] as Set,
                [Quality.HIGH] as Set, PixelSizes.oneOf(new Pixels(1280, 720)), 3, Durations.oneOf(seconds(2)), 4,
                [Watermark.NONE] as Set, [Visibility.PRIVATE] as Set, 5, 6, ['noir'] as Set, ['seed', 'steps'] as Set,
                [steps: SettingKind.NUMBER], NEEDED, new FrameRate(30), [(Feature.REMIX): REMIXING])
        said.can(Feature.CALLBACK)
        said.aspectRatios() as List == [AspectRatio.PORTRAIT, AspectRatio.LANDSCAPE]
    }

    def "nobody changes capabilities from outside"() {
        when:
        generous().capabilities().features().clear()

        then:
        thrown(UnsupportedOperationException)
    }

    def "#durations allow #length: #allowed"() {
        expect:
        durations.allow(seconds(length)) == allowed

        where:
        durations                                | length || allowed
        Durations.oneOf(seconds(15), seconds(10)) | 10    || true
        Durations.oneOf(seconds(15), seconds(10)) | 12    || false
        Durations.between(seconds(4), seconds(8)) | 3.999 || false
        Durations.between(seconds(4), seconds(8)) | 4     || true
        Durations.between(seconds(4), seconds(8)) | 8     || true
        Durations.between(seconds(4), seconds(8)) | 8.001 || false
        Durations.upTo(seconds(3))                | 0.000000001 || true
        Durations.upTo(seconds(3))                | 3     || true
        Durations.upTo(seconds(3))                | 3.001 || false
        Durations.every(seconds(2), seconds(3), seconds(8)) | 2 || false
        Durations.every(seconds(2), seconds(3), seconds(8)) | 3 || false
        Durations.every(seconds(2), seconds(3), seconds(8)) | 4 || true
        Durations.every(seconds(2), seconds(3), seconds(8)) | 4.000000001 || false
        Durations.every(seconds(2), seconds(3), seconds(8)) | 8 || true
        Durations.every(seconds(2), seconds(3), seconds(8)) | 10 || false
        Durations.every(seconds(0.5), seconds(1), seconds(2)) | 1.5 || true
        Durations.none()                          | 10    || false
    }

    def "lengths are said in words: #words"() {
        expect:
        durations.toString() == words

        where:
        durations                                                          || words
        Durations.oneOf(seconds(25), seconds(10), seconds(15), seconds(10)) || '10s, 15s or 25s'
        Durations.oneOf(seconds(10), seconds(15))                          || '10s or 15s'
        Durations.oneOf(seconds(10))                                       || '10s'
        Durations.between(seconds(1), seconds(2.5))                        || '1s to 2.5s'
        Durations.upTo(seconds(3))                                         || 'at most 3s'
        Durations.every(seconds(1), seconds(1), seconds(60))               || '1s to 60s in whole steps of 1s'
        Durations.none()                                                   || 'as long as the model makes it'
    }

    def "#sizes allow #pixels: #allowed"() {
        expect:
        sizes.allow(pixels) == allowed

        where:
        sizes                                       | pixels                || allowed
        PixelSizes.none()                           | new Pixels(1280, 720) || false
        PixelSizes.oneOf(new Pixels(1280, 720))     | new Pixels(1280, 720) || true
        PixelSizes.oneOf(new Pixels(1280, 720))     | new Pixels(720, 1280) || false
        new PixelSizes.Within(480, 1920, 16)        | new Pixels(480, 1920) || true
        new PixelSizes.Within(480, 1920, 16)        | new Pixels(464, 1920) || false
        new PixelSizes.Within(480, 1920, 16)        | new Pixels(480, 1936) || false
        new PixelSizes.Within(480, 1920, 16)        | new Pixels(480, 1000) || false
        new PixelSizes.Within(720, 720, 1)          | new Pixels(720, 720)  || true
    }

    def "sizes are said in words: #words"() {
        expect:
        sizes.toString() == words

        where:
        sizes                                                          || words
        PixelSizes.none()                                              || 'none'
        PixelSizes.oneOf(new Pixels(1280, 720), new Pixels(720, 1280)) || '1280x720, 720x1280'
        new PixelSizes.Within(480, 1920, 16)                           || 'sides of 480 to 1920 pixels, multiples of 16'
    }

    def "limits that nothing can keep are refused: #words"() {
        when:
        limits()

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == words

        where:
        words                                                        | limits
        'a model can make films of at least one length'              | { Durations.oneOf() }
        'no film is 0s long'                                         | { Durations.oneOf(seconds(5), seconds(0)) }
        'no film is -1s long'                                        | { Durations.oneOf(seconds(-1)) }
        'the shortest shot is at least 0s, not -1s'                  | { generousBut(shortestShot: seconds(-1)) }
        'the most shots are at least 0, not -1'                      | { generousBut(mostShots: -1) }
        'the most characters of a prompt are at least 0, not -1'     | { generousBut(longestPrompt: -1) }
        'the most characters are at least 0, not -1'                 | { generousBut(mostCharacters: -1) }
        'the most images are at least 0, not -1'                     | { generousBut(mostImages: -1) }
        'the most films of one request are at least 1, not 0'        | { generousBut(mostVariants: 0) }
        'the most steps of a remix are at least 0, not -1'           | { generousBut(strongestRemix: -1) }
        'a model is addressed as provider/model, unlike « /sora-2»'  | { Model.of(' ', 'sora-2', generous().capabilities()) }
        'a model is addressed as provider/model, unlike «acme/ »'    | { Model.of('acme', ' ', generous().capabilities()) }
        'a model is addressed as provider/model, unlike «a/b/c»'     | { Model.of('a/b', 'c', generous().capabilities()) }
        'no film is 0s to 5s long'                                   | { Durations.between(seconds(0), seconds(5)) }
        'no film is 5s to 4.999s long'                               | { Durations.between(seconds(5), seconds(4.999)) }
        'no film of 3s to 3s lasts whole steps of 2s'                | { Durations.every(seconds(2), seconds(3), seconds(3)) }
        'no film of 1s to 3s lasts whole steps of 0s'                | { Durations.every(seconds(0), seconds(1), seconds(3)) }
        'a film has 1 to 1000 frames a second, not 0'                | { new FrameRate(0) }
        'a film has 1 to 1000 frames a second, not 1001'             | { new FrameRate(1001) }
        'what a model must be told is said, and never UNSPECIFIED'   | { new Needed(null, null, null, Watermark.UNSPECIFIED, null) }
        'what a model must be told is said, and never UNSPECIFIED'   | { new Needed(null, null, null, null, Visibility.UNSPECIFIED) }
        'a model that must be told a duration can be told 61s'       | { generousBut(needed: new Needed(seconds(61), null, null, null, null)) }
        'a model that must be told an aspect ratio can be told 1:1'  | { generousBut(needed: new Needed(null, AspectRatio.SQUARE, null, null, null)) }
        'a model that must be told a quality can be told HIGH'       | { generousBut(qualities: [] as Set, needed: new Needed(null, null, Quality.HIGH, null, null)) }
        'a model that must be told a watermark can be told NONE'     | { generousBut(watermarks: [] as Set, needed: new Needed(null, null, null, Watermark.NONE, null)) }
        'a model that must be told a visibility can be told PUBLIC'  | { generousBut(visibilities: [] as Set, needed: new Needed(null, null, null, null, Visibility.PUBLIC)) }
        'a model that must be told an aspect ratio can be told 1:1'  | { generousBut(pixelSizes: PixelSizes.oneOf(new Pixels(720, 720)), needed: new Needed(null, AspectRatio.SQUARE, null, null, null)) }
        'a model with POSITIONAL_MENTIONS also has MENTIONS'         | { generousBut(features: [Feature.POSITIONAL_MENTIONS] as Set) }
        'a model with REMIX_NEEDS_STRENGTH also has REMIX_STRENGTH'  | { generousBut(features: [Feature.REMIX_NEEDS_STRENGTH] as Set) }
        'a setting that has a kind is listed, which not all of these are: [steps]' | { generousBut(settingKinds: [steps: SettingKind.NUMBER]) }
        'only edits have capabilities of their own, which not all of these are: [CALLBACK]' | { generousBut(edits: [(Feature.CALLBACK): generous().capabilities()]) }
        'a model with capabilities for a remix lists it, there and in general' | { generousBut(edits: [(Feature.REMIX): meagre().capabilities()]) }
        'a model with capabilities for a remix lists it, there and in general' | { generousBut(features: [] as Set, edits: [(Feature.REMIX): REMIXING]) }
        'what holds for a blend has no edits of its own'             | { generousBut(edits: [(Feature.BLEND): generousBut(edits: [(Feature.REMIX): REMIXING]).capabilities()]) }
        'a usual size has sides of 8 to 16 pixels, multiples of 8, unlike 16x20' | { new PixelSizes.Within(8, 16, 8, [new Pixels(8, 8), new Pixels(16, 20)]) }
        'no picture has sides of 0 to 9 pixels that are multiples of 1' | { new PixelSizes.Within(0, 9, 1) }
        'no picture has sides of 9 to 8 pixels that are multiples of 1' | { new PixelSizes.Within(9, 8, 1) }
        'no picture has sides of 8 to 9 pixels that are multiples of 0' | { new PixelSizes.Within(8, 9, 0) }
    }

    def "where only a shape is said, there are usual sizes to choose from: #usual"() {
        expect:
        sizes.usual() == usual

        where:
        sizes                                                          || usual
        PixelSizes.none()                                              || []
        PixelSizes.oneOf(new Pixels(720, 1280), new Pixels(1280, 720)) || [new Pixels(720, 1280), new Pixels(1280, 720)]
        new PixelSizes.Within(480, 1920, 16)                           || []
        new PixelSizes.Within(480, 1920, 16, [new Pixels(480, 480)])   || [new Pixels(480, 480)]
    }

    def "a model that only knows pixels can be told a shape that one of its usual sizes has"() {
        expect:
        Capabilities.of(Durations.none()).pixelSizes(PixelSizes.oneOf(new Pixels(854, 480)))
                .needed(new Needed(null, AspectRatio.LANDSCAPE, null, null, null)).build().needed().aspectRatio() == AspectRatio.LANDSCAPE
    }

    def "what an edit has no capabilities of its own for is as in general: #edit"() {
        given:
        def model = generousBut(edits: [(Feature.REMIX): REMIXING])

        expect:
        model.making(edit).capabilities() == (own ? REMIXING : model.capabilities())
        model.making(edit).making(edit) == model.making(edit)
        model.making(edit).toString() == model.toString()
        model.making(edit).lifespan() == model.lifespan()

        where:
        edit                            || own
        new Edit.Remix(FILM, null)      || true
        new Edit.Blend([FILM, FILM])    || false
        new Edit.Extension(FILM)        || false
        null                            || false
    }

    def "nobody changes the capabilities of an edit from outside"() {
        given:
        def edits = [(Feature.REMIX): REMIXING]
        def capabilities = generousBut(edits: edits).capabilities()

        when:
        edits.clear()

        then:
        capabilities.edits() == [(Feature.REMIX): REMIXING]

        when:
        capabilities.edits().clear()

        then:
        thrown(UnsupportedOperationException)
    }

    def "a model is addressed as provider/model"() {
        expect:
        meagre().toString() == 'acme/meagre'
        Model.of('acme', 'openai/sora-2', meagre().capabilities()).toString() == 'acme/openai/sora-2'
        meagre().lifespan() == Lifespan.OPEN
    }

    def "every feature has words of its own for a sentence"() {
        expect:
        Feature.values()*.words().every { it.size() > 3 && it == it.strip() }
        Feature.values()*.words().toUnique().size() == Feature.values().size()
    }
}
