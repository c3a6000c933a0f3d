package dev.reelport.domain.video

import static dev.reelport.domain.Examples.maximal
import static dev.reelport.domain.Examples.prompting
import static dev.reelport.domain.Examples.seconds
import static dev.reelport.domain.Examples.shot
import static dev.reelport.domain.Examples.showing
import static dev.reelport.domain.Examples.stored
import static dev.reelport.domain.Examples.linked

import spock.lang.Specification

class VideoRequestSpec extends Specification {

    def "a request that is not changed is the same"() {
        expect:
        request.but().build() == request
        request.but().build().hashCode() == request.hashCode()

        where:
        request << [maximal(), prompting().build(), showing(shot(5)).build()]
    }

    def "the fullest request leaves no part unsaid: #part.name"() {
        given: 'a part that is forgotten by the example, or by the builder, would be the same in both'
        def full = part.accessor.invoke(maximal())
        def empty = part.accessor.invoke(prompting().build())

        expect:
        full != empty
        part.accessor.invoke(maximal().but().build()) == full

        where:
        part << VideoRequest.recordComponents.toList()
    }

    def "a request begins with nothing said but its script"() {
        given:
        def request = prompting('x').build()

        expect:
        request == new VideoRequest(new Prompt('x'), null, Frame.UNSPECIFIED, [], [], null, Watermark.UNSPECIFIED,
                Visibility.UNSPECIFIED, CharacterCreation.UNSPECIFIED, null, null, null, null, [:])
    }

    def "changing a copy leaves the original as it was"() {
        given:
        def original = maximal()

        when:
        original.but().script(new Prompt('x')).character(stored('cat')).image(linked()).setting('x', new Setting.Flag(true)).build()

        then:
        original == maximal()
    }

    def "lists and settings are replaced or added to, in order"() {
        expect:
        prompting().character(stored('a')).character(stored('b')).build().characters()*.name() == ['a', 'b']
        prompting().character(stored('a')).characters([stored('b')]).character(stored('c')).build().characters()*.name() == ['b', 'c']
        prompting().image(linked()).images([]).build().images() == []
        prompting().setting('b', new Setting.Flag(true)).setting('a', new Setting.Flag(false)).build().settings().keySet() as List == ['b', 'a']
        prompting().setting('b', new Setting.Flag(true)).settings([:]).build().settings() == [:]
    }

    def "nobody changes a request from outside: #part"() {
        when:
        part(maximal()).clear()

        then:
        thrown(UnsupportedOperationException)

        where:
        part << [{ it.characters() }, { it.images() }, { it.settings() }]
    }

    def "a duration that only repeats the storyboard is not kept"() {
        expect:
        showing(shot(4), shot(6)).duration(seconds(10)).build() == showing(shot(4), shot(6)).build()
        showing(shot(4), shot(6)).duration(seconds(10)).build().duration() == null
        showing(shot(4), shot(6)).duration(seconds(11)).build().duration() == seconds(11)
    }

    def "the length of a film is said by its duration, or by its script"() {
        expect:
        request.build().length() == Optional.ofNullable(length)

        where:
        request                                || length
        prompting()                            || null
        prompting().duration(seconds(10))      || seconds(10)
        showing(shot(4), shot(6.5))            || seconds(10.5)
        showing(shot(4)).duration(seconds(5))  || seconds(5)
    }

    def "a script lists its texts with their places, and can be rewritten"() {
        given:
        def board = new Storyboard([shot(4, 'a'), shot(6, 'b')], 'c')

        expect:
        board.passages()*.path() == ['script.instruction', 'script.shots[0].scene', 'script.shots[1].scene']
        board.passages()*.text() == ['c', 'a', 'b']
        Storyboard.of(shot(4, 'a')).passages()*.path() == ['script.shots[0].scene']
        new Prompt('a').passages() == [new Script.Passage('script.prompt', 'a')]
        board.rewritten { it + '!' } == new Storyboard([shot(4, 'a!'), shot(6, 'b!')], 'c!')
        Storyboard.of(shot(4, 'a')).rewritten { it + '!' } == Storyboard.of(shot(4, 'a!'))
        new Prompt('a').rewritten { it + '!' } == new Prompt('a!')
    }

    def "a storyboard keeps its own list of shots"() {
        given:
        def shots = [shot(1)]
        def board = new Storyboard(shots, null)

        when:
        shots << shot(2)

        then:
        board.shots() == [shot(1)]
    }
}
