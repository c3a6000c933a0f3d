package dev.reelport.domain.rule

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.generousBut
import static dev.reelport.domain.Examples.generousWith
import static dev.reelport.domain.Examples.generousWithout
import static dev.reelport.domain.Examples.prompting
import static dev.reelport.domain.Examples.seconds

import dev.reelport.domain.capability.Capabilities
import dev.reelport.domain.capability.Durations
import dev.reelport.domain.capability.Feature
import dev.reelport.domain.video.Edit
import dev.reelport.domain.video.FilmSource
import dev.reelport.domain.video.Strength
import dev.reelport.domain.video.TaskReference

class EditRulesSpec extends RuleSpec {

    static final STORED = new FilmSource.Stored('film-1', null)

    static FilmSource film(String provider) {
        new FilmSource.OfTask(new TaskReference(provider, 'task-1'))
    }

    static Edit remix(Integer strength = null) {
        new Edit.Remix(STORED, strength == null ? null : new Strength(strength))
    }

    def "an edit is one the model knows"() {
        expect:
        findings(prompting().edit(edit).build(), model) == told

        where:
        edit                             | model                              || told
        remix()                          | generousWithout(Feature.REMIX)     || [violation('edit.unsupported', 'edit', 'this model does not make a remix')]
        new Edit.Blend([STORED, STORED]) | generousWithout(Feature.BLEND)     || [violation('edit.unsupported', 'edit', 'this model does not make a blend')]
        new Edit.Extension(STORED)       | generousWithout(Feature.EXTENSION) || [violation('edit.unsupported', 'edit', 'this model does not make an extension')]
        remix()                          | generousWithout(Feature.BLEND)     || []
        new Edit.Blend([STORED, STORED]) | generous()                         || []
        null                             | generousWithout(Feature.REMIX)     || []
    }

    def "an edit starts from films the model takes"() {
        expect:
        findings(prompting().edit(edit).build(), model) == told

        where:
        edit                                    | model                                                  || told
        remix()                                 | generousWithout(Feature.STORED_FILM)                   || [violation('edit.source-unsupported', 'edit.source', 'this model does not edit a stored film')]
        new Edit.Extension(film('acme'))        | generousWithout(Feature.FILM_FROM_TASK)                || [violation('edit.source-unsupported', 'edit.source', 'this model does not edit the film of a task')]
        new Edit.Blend([STORED, film(null)])    | generousWithout(Feature.FILM_FROM_TASK)                || [violation('edit.source-unsupported', 'edit.sources[1]', 'this model does not edit the film of a task')]
        new Edit.Blend([STORED, film(null)])    | generous()                                             || []
        remix()                                 | generousWithout(Feature.FILM_FROM_TASK)                || []
        remix()                                 | generousWithout(Feature.REMIX, Feature.STORED_FILM)    || []
        null                                    | generousWithout(Feature.STORED_FILM)                   || []
    }

    def "a strength is dropped where a model knows none"() {
        given:
        def asked = prompting().edit(edit).build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == asked.but().edit(kept).build()
        judgement.findings() == told

        where:
        edit                       | model                                                  || kept                       | told
        remix(3)                   | generousWithout(Feature.REMIX_STRENGTH)                || remix()                    | [adjustment('strength.unsupported', 'edit.strength', 'this model cannot be told how far a remix may go', '3 steps', 'as far as the model goes')]
        remix(3)                   | generous()                                             || remix(3)                   | []
        remix()                    | generousWithout(Feature.REMIX_STRENGTH)                || remix()                    | []
        remix(3)                   | generousWithout(Feature.REMIX, Feature.REMIX_STRENGTH) || remix(3)                   | []
        new Edit.Extension(STORED) | generousWithout(Feature.REMIX_STRENGTH)                || new Edit.Extension(STORED) | []
        null                       | generousWithout(Feature.REMIX_STRENGTH)                || null                       | []
    }

    def "a remix is not stronger than the model makes them"() {
        expect:
        findings(prompting().edit(edit).build(), model) == told

        where:
        edit                       | model                                   || told
        remix(9)                   | generous()                              || [violation('strength.too-strong', 'edit.strength', 'a remix of 9 steps is stronger than the model makes them', '1 to 8')]
        remix(8)                   | generous()                              || []
        remix()                    | generous()                              || []
        remix(9)                   | generousWithout(Feature.REMIX_STRENGTH) || []
        new Edit.Extension(STORED) | generous()                              || []
        null                       | generous()                              || []
    }

    def "a remix says how strong it is where the model must be told"() {
        expect:
        findings(prompting().edit(edit).build(), model) == told

        where:
        edit                       | model                                      || told
        remix()                    | generousWith(Feature.REMIX_NEEDS_STRENGTH) || [violation('strength.missing', 'edit.strength', 'this model must be told how far a remix may go', '1 to 8')]
        remix(1)                   | generousWith(Feature.REMIX_NEEDS_STRENGTH) || []
        remix()                    | generous()                                 || []
        remix()                    | generousBut(features: [Feature.REMIX_STRENGTH, Feature.REMIX_NEEDS_STRENGTH] as Set) || []
        new Edit.Extension(STORED) | generousWith(Feature.REMIX_NEEDS_STRENGTH) || []
        null                       | generousWith(Feature.REMIX_NEEDS_STRENGTH) || []
    }

    def "an edit is judged by what the model can do for it: #codes"() {
        given:
        def remixing = Capabilities.of(Durations.none()).features(Feature.REMIX, Feature.STORED_FILM).build()
        def extending = Capabilities.of(Durations.oneOf(seconds(5))).features(Feature.EXTENSION, Feature.STORED_FILM).build()
        def model = generousBut(edits: [(Feature.REMIX): remixing, (Feature.EXTENSION): extending])

        when:
        def verdict = Rulebook.standard().check(request.edit(edit).build(), model, Fidelity.STRICT, NOW)

        then:
        verdict.findings()*.code() == codes
        verdict.findings()*.sentence() == sentences
        verdict.violations()*.limit() == limits

        where:
        request                           | edit                             || codes                    | limits                            | sentences
        prompting()                       | remix()                          || []                       | []                                | []
        prompting().duration(seconds(10)) | remix()                          || ['duration.not-offered'] | ['as long as the model makes it'] | ['this model cannot be told that a film lasts 10s']
        prompting().style('anime')        | remix()                          || ['style.unsupported']    | [null]                            | ['this model offers no styles; lenient: no style']
        prompting().duration(seconds(10)) | new Edit.Extension(STORED)       || ['duration.not-offered'] | ['5s']                            | ['this model makes no film of 10s']
        prompting().duration(seconds(5))  | new Edit.Extension(STORED)       || []                       | []                                | []
        prompting().duration(seconds(10)) | new Edit.Blend([STORED, STORED]) || []                       | []                                | []
        prompting().duration(seconds(10)) | null                             || []                       | []                                | []
    }

    def "an edit starts from a task of the same provider"() {
        expect:
        findings(prompting().edit(edit).build(), generous()) == told

        where:
        edit                                             || told
        new Edit.Remix(film('other'), null)              || [violation('task.foreign', 'edit.source.task', 'the task other/task-1 is unknown to acme', 'a task of acme')]
        new Edit.Extension(film('other'))                || [violation('task.foreign', 'edit.source.task', 'the task other/task-1 is unknown to acme', 'a task of acme')]
        new Edit.Blend([film('acme'), film('other')])    || [violation('task.foreign', 'edit.sources[1].task', 'the task other/task-1 is unknown to acme', 'a task of acme')]
        new Edit.Remix(film('acme'), null)               || []
        new Edit.Blend([film(null), STORED])             || []
        null                                             || []
    }
}
