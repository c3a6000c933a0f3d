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
}
