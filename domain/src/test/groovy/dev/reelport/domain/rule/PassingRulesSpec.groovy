package dev.reelport.domain.rule

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.generousBut
import static dev.reelport.domain.Examples.generousWith
import static dev.reelport.domain.Examples.generousWithout
import static dev.reelport.domain.Examples.linked
import static dev.reelport.domain.Examples.maximal
import static dev.reelport.domain.Examples.meagre
import static dev.reelport.domain.Examples.prompting
import static dev.reelport.domain.Examples.seconds
import static dev.reelport.domain.Examples.stored

import com.sun.management.ThreadMXBean
import dev.reelport.domain.capability.Feature
import dev.reelport.domain.capability.FrameRate
import dev.reelport.domain.capability.Model
import dev.reelport.domain.capability.Needed
import dev.reelport.domain.capability.SettingKind
import dev.reelport.domain.video.AspectRatio
import dev.reelport.domain.video.CharacterCreation
import dev.reelport.domain.video.Edit
import dev.reelport.domain.video.FilmSource
import dev.reelport.domain.video.Frame
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Placement
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.Quality
import dev.reelport.domain.video.Setting
import dev.reelport.domain.video.Strength
import dev.reelport.domain.video.VideoRequest
import dev.reelport.domain.video.VideoRequestBuilder
import dev.reelport.domain.video.Visibility
import dev.reelport.domain.video.Watermark
import groovy.transform.CompileStatic
import java.lang.management.ManagementFactory
import spock.lang.Specification

/** Most rules have nothing to say of most requests: they are not asked, and make nothing to say so. */
class PassingRulesSpec extends Specification {

    /** Takes a part out of a request that says all. */
    static final Map<Part, Closure<VideoRequestBuilder>> WITHOUT = [
            (Part.STORYBOARD)        : { it.script(new Prompt('@{hero} waves at a @sign.')) },
            (Part.SIGN)              : { it.script(new Prompt('A monster: it leaves the fridge.')) },
            (Part.MENTION)           : { it.script(new Prompt('@character1 shot 1: a door, and hero.')) },
            (Part.FRAME)             : { it.frame(Frame.UNSPECIFIED) },
            (Part.CHARACTERS)        : { it.characters([]) },
            (Part.IMAGES)            : { it.images([]) },
            (Part.EDIT)              : { it.edit(null) },
            (Part.WATERMARK)         : { it.watermark(Watermark.UNSPECIFIED) },
            (Part.VISIBILITY)        : { it.visibility(Visibility.UNSPECIFIED) },
            (Part.CHARACTER_CREATION): { it.characterCreation(CharacterCreation.UNSPECIFIED) },
            (Part.VARIANTS)          : { it.variants(null) },
            (Part.STYLE)             : { it.style(null) },
            (Part.CALLBACK)          : { it.callback(null) },
            (Part.METADATA)          : { it.metadata(null) },
            (Part.SETTINGS)          : { it.settings([:]) }]

    static final List<Model> MODELS = [generous(), meagre(), generousBut(frameRate: new FrameRate(30)),
                                       generousBut(needed: new Needed(seconds(8), AspectRatio.PORTRAIT, Quality.HIGH, Watermark.NONE, Visibility.PRIVATE)),
                                       generousBut(settingKinds: [seed: SettingKind.TEXT])] +
            Feature.values().collect { it in generous().capabilities().features() ? generousWithout(it) : generousWith(it) }

    /** Passes all rules of a model that can do it all, with something in every part but texts and settings. */
    static final VideoRequest FINE = prompting('A monster: hero leaves the fridge.')
            .duration(seconds(8))
            .frame(new Frame(AspectRatio.PORTRAIT, Quality.HIGH))
            .character(stored('hero'))
            .image(linked(Placement.at(seconds(1))))
            .edit(new Edit.Remix(new FilmSource.Stored('film-1', 'media-1'), new Strength(3)))
            .watermark(Watermark.PREFER_NONE)
            .visibility(Visibility.PRIVATE)
            .characterCreation(CharacterCreation.CREATE)
            .variants(2)
            .style('anime')
            .callback(Link.web('https://example.org/done'))
            .metadata('order 7')
            .build()

    static final Model ABLE = generousWith(Feature.NAMED_CHARACTERS)

    static final int CALLS = 2_000

    /** The films of an edit are told as a list, of which a remix has but one. */
    static final int LIST = 24

    def "a request that says all says something of every part, and a mere prompt of none"() {
        expect:
        Part.of(maximal()) == Part.values() as Set
        Part.of(prompting().build()) == [Part.WHOLE] as Set
        Part.values().toList() - WITHOUT.keySet() == [Part.WHOLE]
        WITHOUT.every { part, without -> !(part in Part.of(without(maximal().but().duration(null)).build())) }
    }

    def "has nothing to say of a request that says nothing of its part: #rule"() {
        given:
        def others = requests().findAll { !(rule.about() in Part.of(it)) }

        expect:
        others.size() > 20
        others.every { request -> MODELS.every { rule.judge().objection(request, it, NOW) == null } }

        where:
        rule << Rulebook.standard().rules().findAll { it.about() != Part.WHOLE }
    }

    def "makes nothing where it finds nothing: #rule"() {
        expect:
        rule.judge().objection(FINE, ABLE, NOW) == null
        fewestBytes(Calls.objection(rule, FINE, ABLE, NOW)) <= (rule.name().startsWith('an edit starts from') ? LIST * CALLS : 0)

        where:
        rule << Rulebook.standard().rules()
    }

    def "all of them together make a verdict and no more"() {
        given:
        def request = FINE.but().edit(null).build()

        expect:
        Rulebook.standard().check(request, ABLE, Fidelity.STRICT, NOW) == new Verdict.Accepted(request, [])
        fewestBytes(Calls.check(Rulebook.standard(), request, ABLE, NOW)) < 200 * CALLS
    }

    def "what is made would be seen"() {
        expect:
        fewestBytes(Calls.objection(EditRules.ALL.first(), FINE, generousWithout(Feature.REMIX), NOW)) > 20 * CALLS
    }

    /** All that lack up to two parts of what can be said. */
    private static List<VideoRequest> requests() {
        WITHOUT.values().collectMany { one ->
            WITHOUT.values().collect { other -> other(one(maximal().but().duration(null))).build() }
        }
    }

    /** Of many calls, in the best of some tries: whoever compiles or links for the first time makes something too. */
    @CompileStatic
    private static long fewestBytes(Runnable call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.threadMXBean
        long fewest = Long.MAX_VALUE
        for (int round = 0; round < 10; round++) {
            long before = threads.currentThreadAllocatedBytes
            for (int each = 0; each < CALLS; each++) {
                call.run()
            }
            fewest = Math.min(fewest, threads.currentThreadAllocatedBytes - before)
        }
        fewest
    }
}
