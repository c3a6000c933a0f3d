package dev.reelport.domain.capability

import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.generousBut
import static dev.reelport.domain.Examples.meagre
import static dev.reelport.domain.Examples.seconds

import dev.reelport.domain.video.AspectRatio
import dev.reelport.domain.video.Pixels
import dev.reelport.domain.video.Quality
import dev.reelport.domain.video.Visibility
import dev.reelport.domain.video.Watermark
import spock.lang.Specification

class CapabilitiesSpec extends Specification {

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
                .build()

        expect:
        said == new Capabilities(
                [Feature.CALLBACK, Feature.STORYBOARD, Feature.STORED_CHARACTER, Feature.STORED_IMAGE, Feature.REMIX_STRENGTH] as Set,
                Durations.oneOf(seconds(10)), seconds(2), 7, 99, [AspectRatio.PORTRAIT, AspectRatio.LANDSCAPE] as Set,
                [Quality.HIGH] as Set, PixelSizes.oneOf(new Pixels(1280, 720)), 3, Durations.oneOf(seconds(2)), 4,
                [Watermark.NONE] as Set, [Visibility.PRIVATE] as Set, 5, 6, ['noir'] as Set, ['seed'] as Set)
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
        'no picture has sides of 0 to 9 pixels that are multiples of 1' | { new PixelSizes.Within(0, 9, 1) }
        'no picture has sides of 9 to 8 pixels that are multiples of 1' | { new PixelSizes.Within(9, 8, 1) }
        'no picture has sides of 8 to 9 pixels that are multiples of 0' | { new PixelSizes.Within(8, 9, 0) }
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
