package dev.reelport.domain.job

import static dev.reelport.domain.Examples.seconds

import spock.lang.Specification

class PollingPlanSpec extends Specification {

    static final PLAN = new PollingPlan(seconds(3), seconds(2), seconds(30), seconds(600))

    def "after #age seconds the next look is #wait seconds away"() {
        expect:
        PLAN.wait(seconds(age), 0.5d) == seconds(wait)

        where:
        age  || wait
        0    || 3
        -5   || 3
        0.5  || 2.5
        1    || 2
        2.9  || 2
        3    || 2
        5    || 2
        20   || 2
        21   || 2.1
        100  || 10
        300  || 30
        301  || 30
        9000 || 30
    }

    def "chance #chance moves a wait of ten seconds to #wait"() {
        expect:
        PLAN.wait(seconds(100), chance) == seconds(wait)

        where:
        chance || wait
        0d     || 9
        0.25d  || 9.5
        0.75d  || 10.5
        1d     || 11
    }

    def "a task of #age seconds is over: #over"() {
        expect:
        PLAN.isOver(seconds(age)) == over

        where:
        age     || over
        599.999 || false
        600     || true
        601     || true
    }

    def "a first look that came early by its jitter is not followed by another at once"() {
        given:
        def plan = new PollingPlan(seconds(60), seconds(2), seconds(30), seconds(600))

        expect:
        plan.wait(seconds(0), 0d) == seconds(54)
        plan.wait(seconds(54), 0.5d) == seconds(6)
        plan.wait(seconds(59), 0.5d) == seconds(5.9)
    }

    def "a plan may look at once, and always after the same time"() {
        expect:
        new PollingPlan(seconds(0), seconds(5), seconds(5), seconds(0.001)).wait(seconds(0), 0.9d) == seconds(0)
        new PollingPlan(seconds(0), seconds(5), seconds(5), seconds(0.001)).wait(seconds(99), 0.5d) == seconds(5)
    }

    def "where earlier tasks all took 70 seconds, a look after #age is followed by one in #wait, with chance #chance"() {
        given:
        def known = (1..10).inject(CompletionTimes.NONE) { times, n -> times.and(seconds(70)) }

        expect:
        PLAN.wait(seconds(age), known, chance).toMillis() == (wait * 1000) as long

        where:
        age | chance || wait
        20  | 0.5    || 50
        20  | 1      || 50.2
        20  | 0.1    || 49.84
        20  | 0.05   || 37.32
        20  | 0      || 24.8
        69  | 0.5    || 2
        70  | 0.5    || 7
        400 | 0.5    || 30
    }

    def "no learned wait is longer than twice the longest, whatever was learned"() {
        given: 'an outage'
        def known = (1..100).inject(CompletionTimes.NONE) { times, n -> times.and(seconds(5000)) }

        expect:
        PLAN.wait(seconds(age), known, 0.5d) == seconds(60)

        where:
        age << [0, 5, 300, 4000]
    }

    def "with nothing learned the wait is as ever"() {
        expect:
        PLAN.wait(seconds(100), CompletionTimes.NONE, chance) == PLAN.wait(seconds(100), chance)

        where:
        chance << [0d, 0.5d, 0.9d]
    }
}
