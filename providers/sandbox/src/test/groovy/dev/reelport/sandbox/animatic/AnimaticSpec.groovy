package dev.reelport.sandbox.animatic

import static dev.reelport.sandbox.animatic.Cards.card
import static dev.reelport.sandbox.animatic.Cards.film

import java.time.Duration
import spock.lang.Specification

class AnimaticSpec extends Specification {

    def "a film is as long as its cards together"() {
        expect:
        film(card(lasting: Duration.ofMillis(333)), card(lasting: Duration.ofNanos(2_500_000_001)))
                .length() == Duration.ofNanos(2_833_000_001)
    }

    def "a size of #width x #height pixels is refused in words"() {
        when:
        new Size(width, height)

        then:
        def refusal = thrown(IllegalArgumentException)
        refusal.message == "a film's $side is an even number of 16 to 4096 pixels, not $wrong"

        where:
        width | height || side     | wrong
        14    | 720    || 'width'  | 14
        1280  | 4098   || 'height' | 4098
        1281  | 720    || 'width'  | 1281
        1280  | -2     || 'height' | -2
    }

    def "the smallest and the largest size are taken"() {
        expect:
        new Size(16, 4096).height() == 4096
    }

    def "a card that stays for #duration is refused in words"() {
        when:
        card(lasting: duration)

        then:
        def refusal = thrown(IllegalArgumentException)
        refusal.message == "a card stays for one millisecond or longer, not $duration"

        where:
        duration << [Duration.ZERO, Duration.ofNanos(999_999), Duration.ofSeconds(-1)]
    }

    def "card #number of #of is refused in words"() {
        when:
        new Card(Duration.ofSeconds(1), number, of, '', [], null)

        then:
        def refusal = thrown(IllegalArgumentException)
        refusal.message ==
                "a card is numbered from 1 to the number of cards, not $number of $of"

        where:
        number | of
        0      | 3
        4      | 3
    }

    def "a film without a card is refused"() {
        when:
        new Animatic(Cards.LANDSCAPE, null, [])

        then:
        def refusal = thrown(IllegalArgumentException)
        refusal.message == 'an animatic has one card or more, not none'
    }

    def "a film of more than an hour is refused"() {
        when:
        film(card(lasting: Duration.ofHours(1)), card(lasting: Duration.ofMillis(1)))

        then:
        def refusal = thrown(IllegalArgumentException)
        refusal.message == 'an animatic lasts at most one hour, not PT1H0.001S'
    }

    def "what was given in can be changed without changing the film"() {
        given:
        def names = ['Momo']
        def momo = card(characters: names)

        when:
        names << 'Anna'

        then:
        momo.characters() == ['Momo']
    }
}
