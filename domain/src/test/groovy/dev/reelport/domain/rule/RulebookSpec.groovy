package dev.reelport.domain.rule

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.clipped
import static dev.reelport.domain.Examples.ending
import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.generousBut
import static dev.reelport.domain.Examples.generousWith
import static dev.reelport.domain.Examples.generousWithout
import static dev.reelport.domain.Examples.linked
import static dev.reelport.domain.Examples.maximal
import static dev.reelport.domain.Examples.meagre
import static dev.reelport.domain.Examples.prompting
import static dev.reelport.domain.Examples.seconds
import static dev.reelport.domain.Examples.shot
import static dev.reelport.domain.Examples.showing
import static dev.reelport.domain.Examples.showingWith
import static dev.reelport.domain.Examples.stored

import dev.reelport.domain.capability.Feature
import dev.reelport.domain.capability.Model
import dev.reelport.domain.capability.PixelSizes
import dev.reelport.domain.video.AspectRatio
import dev.reelport.domain.video.CharacterCreation
import dev.reelport.domain.video.Edit
import dev.reelport.domain.video.FilmSource
import dev.reelport.domain.video.Frame
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Pixels
import dev.reelport.domain.video.Placement
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.Quality
import dev.reelport.domain.video.Setting
import dev.reelport.domain.video.Strength
import dev.reelport.domain.video.VideoRequest
import dev.reelport.domain.video.Visibility
import dev.reelport.domain.video.Watermark
import org.spockframework.runtime.model.FeatureMetadata
import spock.lang.Specification

class RulebookSpec extends Specification {

    static final SPECS = [LifespanRulesSpec, MentionRulesSpec, ScriptRulesSpec, DurationRulesSpec, NeedRulesSpec, FrameRulesSpec,
                          CharacterRulesSpec, ImageRulesSpec, EditRulesSpec, DeliveryRulesSpec]

    /** Each pair is a request that this model would do differently, in one way. */
    static final List<Map> ADJUSTING = [
            [code: 'mention.unsupported', request: prompting('@{hero}').character(stored('hero')), model: generousWithout(Feature.MENTIONS)],
            [code: 'storyboard.unsupported', request: showing(shot(4), shot(8)), model: generousWithout(Feature.STORYBOARD)],
            [code: 'instruction.unsupported', request: showingWith('in ink', shot(12)), model: generousWithout(Feature.STORYBOARD_INSTRUCTION)],
            [code: 'prompt.looks-like-storyboard', request: prompting('In ink. Shot 1: duration: 12s Scene: run'), model: generousWith(Feature.SHOT_TEXT)],
            [code: 'resolution.unsupported', request: prompting().frame(Frame.of(new Pixels(1280, 720))), model: generousBut(pixelSizes: PixelSizes.none())],
            [code: 'resolution.unsupported', request: prompting().frame(Frame.of(new Pixels(1792, 1024))), model: generousBut(pixelSizes: PixelSizes.none())],
            [code: 'resolution.unsupported', request: prompting().frame(new Frame(AspectRatio.LANDSCAPE, Quality.HIGH)), model: generousBut(qualities: [] as Set, pixelSizes: PixelSizes.oneOf(new Pixels(1280, 720), new Pixels(1792, 1024)))],
            [code: 'character-creation.unsupported', request: prompting().characterCreation(CharacterCreation.CREATE), model: generousWithout(Feature.CHARACTER_CREATION)],
            [code: 'placement.unsupported', request: prompting().image(linked(Placement.at(seconds(1)))), model: generousWithout(Feature.IMAGE_PLACEMENT)],
            [code: 'strength.unsupported', request: prompting().edit(new Edit.Remix(new FilmSource.Stored('film-1', null), new Strength(2))), model: generousWithout(Feature.REMIX_STRENGTH)],
            [code: 'watermark.unsupported', request: prompting().watermark(Watermark.NONE), model: generousBut(watermarks: [] as Set)],
            [code: 'visibility.unsupported', request: prompting().visibility(Visibility.PUBLIC), model: generousBut(visibilities: [] as Set)],
            [code: 'style.unsupported', request: prompting().style('pixar'), model: generous()],
            [code: 'callback.unsupported', request: prompting().callback(Link.web('https://example.org')), model: generousWithout(Feature.CALLBACK)],
            [code: 'metadata.unsupported', request: prompting().metadata('order 7'), model: generousWithout(Feature.METADATA)],
            [code: 'setting.unknown', request: prompting().setting('steps', new Setting.Number(5)), model: generous()],
    ]

    static Verdict check(VideoRequest request, Model model, Fidelity fidelity = Fidelity.STRICT) {
        Rulebook.standard().check(request, model, fidelity, NOW)
    }

    def "every rule has a name of its own and a feature of that name"() {
        given:
        def names = Rulebook.standard().rules()*.name()
        def features = SPECS.collectMany { spec ->
            spec.declaredMethods.collect { it.getAnnotation(FeatureMetadata)?.name() }.findAll()
        }

        expect:
        !names.empty
        names.toUnique() == names
        names - features == []
    }

    def "a rule is written as its name"() {
        expect:
        Rulebook.standard().rules().first().toString() == 'a retired model makes nothing'
    }

    def "a rule of one's own is judged like any other"() {
        given:
        def request = prompting().style('anime').build()
        def plain = prompting().build()
        def noticed = new Finding.Notice('own', 'style', 'this house has its own look')
        def rulebook = new Rulebook([
                Rule.named('the house is told') { asked, model -> asked.style() ? [noticed] : [] },
                Rule.adjusting('the house has one look') { asked, model -> new Judgement(asked.but().style(null).build(), []) }])

        when:
        def verdict = rulebook.check(request, generous(), Fidelity.STRICT, NOW)

        then:
        verdict == new Verdict.Accepted(plain, [noticed])
        [noticed.code(), noticed.path(), noticed.sentence()] == ['own', 'style', 'this house has its own look']
    }

    def "an adjustment says what was asked and what would be done"() {
        when:
        def adjustment = check(prompting().style('pixar').build(), generous(), Fidelity.LENIENT).adjustments().first()

        then:
        [adjustment.from(), adjustment.to()] == ['pixar', 'no style']
    }

    def "a rulebook keeps its own list of rules"() {
        given:
        def rules = [Rulebook.standard().rules().first()]
        def rulebook = new Rulebook(rules)

        when:
        rules.clear()

        then:
        rulebook.rules().size() == 1
    }

    def "a request within all limits is accepted as it is"() {
        given:
        def request = maximal().but().duration(null).build()

        when:
        def verdict = check(request, generous(), fidelity)

        then:
        verdict instanceof Verdict.Accepted
        verdict.findings() == []
        verdict.isExact()
        verdict.request() == request

        where:
        fidelity << Fidelity.values()
    }

    def "all reasons are told at once, in the order of the rules"() {
        given:
        def request = showing(shot(0.5, 'Who is @{x}?'), shot(5))
                .duration(seconds(70))
                .frame(Frame.of(AspectRatio.SQUARE))
                .characters([clipped('a'), clipped('a'), clipped('b'), clipped('c')])
                .images([linked(), linked(), linked()])
                .edit(new Edit.Remix(new FilmSource.Stored('film-1', null), new Strength(9)))
                .variants(5)
                .style('pixar')
                .build()

        when:
        def verdict = check(request, ending(NOW))

        then:
        verdict instanceof Verdict.Refused
        verdict.violations()*.code() == [
                'model.retired', 'mention.unknown', 'duration.differs-from-shots', 'duration.not-offered',
                'shot.too-short', 'aspect-ratio.not-offered', 'character.name-taken', 'characters.too-many',
                'images.too-many', 'strength.too-strong', 'variants.too-many', 'style.unsupported']
        verdict.notices()*.code() == ['character.unmentioned'] * 4
        verdict.adjustments() == []
    }

    def "a strict verdict refuses what a lenient one adjusts: #code"() {
        when:
        def strict = check(request, model, Fidelity.STRICT)
        def lenient = check(request, model, Fidelity.LENIENT)

        then:
        lenient instanceof Verdict.Accepted
        !lenient.isExact()
        lenient.violations() == []
        lenient.adjustments()*.code() == [code]
        lenient.request() != request

        and:
        strict instanceof Verdict.Refused
        strict.adjustments() == []
        strict.violations()*.code() == [code]
        def adjustment = lenient.adjustments().first()
        def violation = strict.violations().first()
        violation.path() == adjustment.path()
        violation.sentence() == adjustment.sentence() + '; lenient: ' + adjustment.to()
        violation.limit() == null

        where:
        [code, request, model] << ADJUSTING.collect { [it.code, it.request.build(), it.model] }
    }

    def "a film is never made shorter or longer than it was asked for: #code"() {
        expect:
        check(request, model, Fidelity.LENIENT).request().length() == Optional.of(seconds(12))

        where:
        [code, request, model] << ADJUSTING.collect { [it.code, it.request.duration(seconds(12)).build(), it.model] }
    }

    def "what a lenient verdict makes of a request is accepted strictly: #code"() {
        given:
        def adjusted = check(request, model, Fidelity.LENIENT).request()

        expect:
        check(adjusted, model, Fidelity.STRICT).violations() == []

        where:
        [code, request, model] << ADJUSTING.collect { [it.code, it.request.build(), it.model] }
    }

    def "limits are held against what would really be sent"() {
        given: 'prose is longer than the scenes it tells'
        def request = showing(shot(5, 'x' * 40), shot(5, 'y' * 40)).build()
        def model = generousBut(features: generous().capabilities().features() - Feature.STORYBOARD, longestPrompt: 80)

        expect:
        check(request, model, Fidelity.LENIENT).violations() ==
                [new Finding.Violation('text.too-long', 'script', 'this text has 113 characters, more than the model takes', 'at most 80 characters')]
    }

    def "a finding never names a place that the request does not have: #code"() {
        expect:
        check(request.build(), model, fidelity).findings().findAll { it.code() == code }*.path() == [path]

        where:
        [code, path, request, model, fidelity] << [
                ['text.too-long', 'script', showing(shot(5, 'x' * 80)), generousBut(features: [] as Set, longestPrompt: 80)],
                ['text.too-long', 'script.prompt', prompting('x' * 81), generousBut(longestPrompt: 80)],
                ['text.too-long', 'script.shots[0].scene', showing(shot(5, 'x' * 81)), generousBut(longestPrompt: 80)],
                ['shot.too-short', 'script', prompting('Shot 1: duration: 1s Scene: run'), generousBut(features: [Feature.STORYBOARD, Feature.SHOT_TEXT] as Set, shortestShot: seconds(2))],
                ['duration.not-offered', 'script', prompting('Shot 1: duration: 99s Scene: run'), generousWith(Feature.SHOT_TEXT)],
                ['duration.not-offered', 'script.shots', showing(shot(99)), generousWithout(Feature.STORYBOARD)],
                ['instruction.unsupported', 'script', prompting('In ink. Shot 1: duration: 9s Scene: run'), generousBut(features: [Feature.STORYBOARD, Feature.SHOT_TEXT] as Set)],
                ['aspect-ratio.not-offered', 'frame.resolution', prompting().frame(Frame.of(new Pixels(500, 500))), generousBut(pixelSizes: PixelSizes.none())],
                ['aspect-ratio.not-offered', 'frame.aspectRatio', prompting().frame(Frame.of(AspectRatio.SQUARE)), generous()],
                ['variants.needless', 'variants', prompting().variants(1), generousBut(mostVariants: 1)],
        ].collectMany { row -> Fidelity.values().collect { row.take(4) + it } }
                .findAll { it[0] != 'instruction.unsupported' || it[4] == Fidelity.STRICT }
    }

    def "shots are added up before a storyboard may become prose, and no consent covers it: #fidelity"() {
        when:
        def verdict = check(showing(shot(5), shot(5)).duration(seconds(12)).build(), generousWithout(Feature.STORYBOARD), fidelity)

        then:
        verdict instanceof Verdict.Refused
        verdict.violations()*.code().contains('duration.differs-from-shots')

        where:
        fidelity << Fidelity.values()
    }

    def "a prompt that reads as a storyboard is judged like one: #code"() {
        given:
        def model = generousBut(features: generous().capabilities().features() + Feature.SHOT_TEXT, mostShots: 1, shortestShot: seconds(2))

        expect:
        check(request.build(), model, Fidelity.LENIENT).violations()*.code() == [code]

        where:
        code                          | request
        'shot.too-short'              | prompting('Shot 1: duration: 1s Scene: run')
        'storyboard.too-many-shots'   | prompting('Shot 1: duration: 3s Scene: run Shot 2: duration: 3s Scene: sit')
        'duration.not-offered'        | prompting('Shot 1: duration: 61s Scene: run')
        'duration.differs-from-shots' | prompting('Shot 1: duration: 5s Scene: run').duration(seconds(6))
        'mention.unknown'             | prompting('Shot 1: duration: 5s Scene: @{x} runs')
    }

    def "a verdict says the same wherever it is given: #tag"() {
        given:
        def home = Locale.default
        def request = showing(shot(1234.5, 'x' * 2345), shot(0.5)).variants(1000)
                .characters((1..12).collect { stored("c$it") }).images((1..12).collect { linked() })
                .edit(new Edit.Remix(new FilmSource.Stored('film-1', null), new Strength(1234)))
                .frame(Frame.of(new Pixels(12345, 67890))).build()
        def model = generousBut(mostShots: 1, shortestShot: seconds(1))
        def expected = check(request, model, Fidelity.LENIENT).findings()

        when:
        Locale.default = Locale.forLanguageTag(tag)

        then:
        check(request, model, Fidelity.LENIENT).findings() == expected
        expected*.sentence().containsAll(['this text has 2345 characters, more than the model takes', 'there are 12 characters, more than the model takes',
                                          'this model makes no film of 1235s', 'this model makes no picture of 12345x67890',
                                          'a remix of 1234 steps is stronger than the model makes them', 'shot 2 lasts 0.5s, shorter than the model takes',
                                          '1000 films are asked for, more than the model makes at once'])

        cleanup:
        Locale.default = home

        where:
        tag << ['ar-EG-u-nu-arab', 'de', 'tr', 'en']
    }

    def "many adjustments make one request"() {
        given:
        def request = showingWith('in ink', shot(4, '@{hero} waves.'), shot(6)).character(stored('hero'))
                .frame(new Frame(AspectRatio.LANDSCAPE, Quality.HIGH))
                .watermark(Watermark.NONE).variants(1).style('anime').build()
        def model = generousBut(features: [Feature.STORED_CHARACTER] as Set, qualities: [] as Set, watermarks: [] as Set,
                mostVariants: 1, styles: [] as Set)

        when:
        def verdict = check(request, model, Fidelity.LENIENT)

        then:
        verdict.request() == VideoRequest.of(new Prompt('in ink\n\nFrom 0s to 4s: hero waves.\n\nFrom 4s to 10s: A door opens.'))
                .duration(seconds(10)).character(stored('hero')).frame(Frame.of(AspectRatio.LANDSCAPE)).build()
        verdict.findings()*.code() == ['mention.unsupported', 'storyboard.unsupported', 'resolution.unsupported',
                                       'watermark.unsupported', 'variants.needless', 'style.unsupported']
    }

    def "a refused request keeps its adjustments and notices beside the reasons"() {
        when:
        def verdict = check(prompting().style('pixar').duration(seconds(11)).variants(1).build(), meagre(), Fidelity.LENIENT)

        then:
        verdict instanceof Verdict.Refused
        verdict.findings()*.code() == ['duration.not-offered', 'variants.needless', 'style.unsupported']
        verdict.violations()*.code() == ['duration.not-offered']
        verdict.notices()*.code() == ['variants.needless']
        verdict.adjustments()*.code() == ['style.unsupported']
    }

    def "a notice alone changes nothing about being exact"() {
        expect:
        check(prompting().variants(1).build(), meagre()).isExact()
    }
}
