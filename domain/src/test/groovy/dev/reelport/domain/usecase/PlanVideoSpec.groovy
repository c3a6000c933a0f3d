package dev.reelport.domain.usecase

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.ending
import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.meagre
import static dev.reelport.domain.Examples.prompting
import static dev.reelport.domain.Examples.seconds

import dev.reelport.domain.SettableClock
import dev.reelport.domain.StagedProvider
import dev.reelport.domain.provider.Providers
import dev.reelport.domain.rule.Fidelity
import dev.reelport.domain.rule.Rulebook
import dev.reelport.domain.rule.Verdict
import spock.lang.Specification

class PlanVideoSpec extends Specification {

    def "each model of each provider gets a verdict, and nothing is sent"() {
        given:
        def one = new StagedProvider('one', [meagre(), generous()])
        def two = new StagedProvider('two', [ending(NOW)])
        def planVideo = new PlanVideo(Providers.of(one, two), Rulebook.standard(), new SettableClock())
        def request = prompting().duration(seconds(10)).style('noir').build()

        when:
        def plans = planVideo.plan(request, Fidelity.LENIENT)

        then:
        plans*.model() == [meagre(), generous(), ending(NOW)]
        plans[0].verdict().adjustments()*.code() == ['style.unsupported']
        plans[1].verdict() == new Verdict.Accepted(request, [])
        plans[2].verdict().violations()*.code() == ['model.retired']
        one.submitted + two.submitted == []
    }

    def "without consent an adjustment is a reason to refuse"() {
        given:
        def planVideo = new PlanVideo(Providers.of(), Rulebook.standard(), new SettableClock())

        expect:
        planVideo.plan(prompting().style('noir').build(), meagre(), Fidelity.STRICT).verdict() instanceof Verdict.Refused
    }
}
