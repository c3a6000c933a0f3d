package dev.reelport.domain.job

import static dev.reelport.domain.Examples.seconds

import spock.lang.Specification

class CompletionTimesSpec extends Specification {

    static final PRICE = seconds(0.2)

    private static CompletionTimes known(List<? extends Number> took) {
        took.inject(CompletionTimes.NONE) { times, one -> times.and(seconds(one)) }
    }

    def "of #what nothing follows"() {
        expect:
        known(took).wait(seconds(age), PRICE).empty

        where:
        what                       | took        | age
        'nothing'                  | []          | 0
        'nine tasks'               | [60] * 9    | 0
        'ten that took less'       | [60] * 10   | 60
        'ten that took far less'   | [60] * 10   | 600
    }

    def "where all took the same, the look is when they end"() {
        expect:
        known([60] * 10).wait(seconds(age), PRICE).get() == seconds(60 - age)

        where:
        age << [0, 1, 30, 59]
    }

    def "a look comes as soon as waiting for it would cost more than it is worth, after #age seconds in #wait ms"() {
        given: 'one task a second, from the first to the hundredth'
        def times = known((1..100).toList())

        expect: 'of those left so many end meanwhile that half of the wait, times their share, is the price'
        times.wait(seconds(age), PRICE).get().toMillis() == wait

        where:
        age || wait
        0   || 6666
        36  || 5120
        50  || 5000
        80  || 3000
        99  || 1000
    }

    def "it is the same as when every millisecond is tried, seed #seed"() {
        given:
        def chance = new Random(seed)
        def took = (1..40).collect { 20_000 + chance.nextInt(seed * 1000) }
        long age = chance.nextInt(20_000 + 500 * seed)
        def left = took.findAll { it > age }

        when:
        long found = known(took.collect { it / 1000 }).wait(seconds(age / 1000), PRICE).get().toMillis()
        long tried = (1..100_000).find { wait -> wait * left.count { it <= age + wait } >= 2 * PRICE.toMillis() * left.size() }

        then:
        Math.abs(found - tried) <= 1

        where:
        seed << (1..30)
    }

    def "only the last hundred count"() {
        when:
        def times = known([10] * 500 + [60] * 100)

        then:
        times.size() == 100
        times.wait(seconds(0), PRICE).get() == seconds(60)
    }
}
