package dev.reelport.domain.rule

import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.generousBut
import static dev.reelport.domain.Examples.meagre
import static dev.reelport.domain.Examples.prompting
import static dev.reelport.domain.Examples.seconds
import static dev.reelport.domain.Examples.shot
import static dev.reelport.domain.Examples.showing

import dev.reelport.domain.capability.Durations

class DurationRulesSpec extends RuleSpec {

    static final UNTOLD = generousBut(durations: Durations.none())

    def "the shots add up to the duration"() {
        expect:
        findings(request.build(), generous()) == told

        where:
        request                                               || told
        showing(shot(5), shot(5)).duration(seconds(10.001))   || [violation('duration.differs-from-shots', 'duration', 'the shots last 10s together, the film 10.001s', '10s, or no duration at all')]
        showing(shot(5), shot(5)).duration(seconds(10))       || []
        showing(shot(5), shot(5))                             || []
        prompting().duration(seconds(10))                     || []
        prompting()                                           || []
    }

    def "a film is as long as the model makes them"() {
        expect:
        findings(request.build(), model) == told

        where:
        request                                         | model      || told
        prompting().duration(seconds(12))               | meagre()   || [violation('duration.not-offered', 'duration', 'this model makes no film of 12s', '10s or 15s')]
        showing(shot(5), shot(7))                       | meagre()   || [violation('duration.not-offered', 'script.shots', 'this model makes no film of 12s', '10s or 15s')]
        showing(shot(5), shot(5)).duration(seconds(12)) | meagre()   || [violation('duration.not-offered', 'duration', 'this model makes no film of 12s', '10s or 15s')]
        prompting().duration(seconds(10))               | meagre()   || []
        showing(shot(5), shot(10))                      | meagre()   || []
        prompting()                                     | meagre()   || []
        prompting().duration(seconds(12))               | UNTOLD     || [violation('duration.not-offered', 'duration', 'this model cannot be told that a film lasts 12s', 'as long as the model makes it')]
        prompting()                                     | UNTOLD     || []
        prompting().duration(seconds(60))               | generous() || []
        prompting().duration(seconds(60.001))           | generous() || [violation('duration.not-offered', 'duration', 'this model makes no film of 60.001s', '1s to 60s')]
    }
}
