package dev.reelport.domain.video

import static dev.reelport.domain.Examples.seconds
import static dev.reelport.domain.Examples.shot

import spock.lang.Specification

class StartTimesSpec extends Specification {

    static TimedScene at(Number start, String scene) {
        new TimedScene(seconds(start), scene)
    }

    def "each shot begins where the one before it ends"() {
        expect:
        StartTimes.of(Storyboard.of(shot(2.5, 'a'), shot(0.5, 'b'), shot(7, 'c'))) == [at(0, 'a'), at(2.5, 'b'), at(3, 'c')]
        StartTimes.of(Storyboard.of(shot(2.5, 'a'))) == [at(0, 'a')]
    }

    def "start times and a total are a storyboard"() {
        expect:
        StartTimes.read([at(0, 'a'), at(2.5, 'b')], seconds(10), 'in ink') == new Storyboard([shot(2.5, 'a'), shot(7.5, 'b')], 'in ink')
        StartTimes.read([at(0, 'a')], seconds(5), null) == Storyboard.of(shot(5, 'a'))
    }

    def "every reason why they are none is told at once: #words"() {
        when:
        StartTimes.read(scenes, seconds(total), null)

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == 'these start times are no storyboard: ' + words

        where:
        scenes                                        | total || words
        []                                            | 5     || 'there is no scene'
        [at(1, 'a')]                                  | 5     || 'the first scene begins at 1s and nothing is said of the time before'
        [at(0, 'a'), at(0, 'b')]                      | 5     || 'scene 1 begins at 0s, but scene 2 begins at 0s'
        [at(0, 'a'), at(5, 'b')]                      | 5     || 'scene 2 begins at 5s, but the film ends at 5s'
        [at(0, 'a')]                                  | 0     || 'scene 1 begins at 0s, but the film ends at 0s'
        [at(1, 'a'), at(4, 'b'), at(3.5, 'c'), at(6, 'd')] | 5 || 'the first scene begins at 1s and nothing is said of the time before; scene 2 begins at 4s, but scene 3 begins at 3.5s; scene 4 begins at 6s, but the film ends at 5s'
    }

    def "a storyboard that is told in start times is read again"() {
        given:
        def random = new Random(20261121)

        expect:
        (1..2000).every {
            def shots = (0..random.nextInt(6)).collect { shot((1 + random.nextInt(60_000)) / 1000, "scene $it") }
            def board = new Storyboard(shots, random.nextBoolean() ? 'in ink' : null)
            StartTimes.read(StartTimes.of(board), board.total(), board.instruction()) == board
        }
    }
}
