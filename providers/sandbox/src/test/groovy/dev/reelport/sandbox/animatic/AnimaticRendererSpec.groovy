package dev.reelport.sandbox.animatic

import static dev.reelport.sandbox.animatic.Cards.card
import static dev.reelport.sandbox.animatic.Cards.film
import static dev.reelport.sandbox.animatic.Cards.fridgeMonster
import static dev.reelport.sandbox.animatic.Cards.render

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import spock.lang.Specification
import spock.lang.TempDir

class AnimaticRendererSpec extends Specification {

    @TempDir
    Path folder

    def "a film of #width x #height plays everywhere and has the asked length"() {
        when:
        def made = render(fridgeMonster(new Size(width, height)), folder.resolve('film.mp4'))
        def track = Witness.track(made)

        then:
        track.codec_name == 'h264'
        track.profile == 'Constrained Baseline'
        track.pix_fmt == 'yuv420p'
        [track.width, track.height]*.toInteger() == [width, height]
        [track.color_range, track.color_space, track.color_primaries] == ['tv', 'bt709', 'bt709']
        track.time_base == '1/90000'
        track.duration_ts == '1350000'
        Witness.complaints(made) == ''
        Witness.keys(made) == [0, 5, 7.5]

        where:
        width | height
        1280  | 720
        1080  | 1920
        720   | 720
        854   | 480
        1000  | 66
        64    | 400
        48    | 32
        16    | 16
    }

    def "the largest film is sound too"() {
        given:
        def large = film(size: new Size(4096, 4096), card(lasting: Duration.ofMillis(300)))

        expect:
        Witness.complaints(render(large, folder.resolve('film.mp4'))) == ''
    }

    def "two decoders by different authors see the same pictures"() {
        given:
        def made = render(fridgeMonster(new Size(854, 480)), folder.resolve('film.mp4'))

        when:
        def seen = Witness.pictures(made, 'h264')

        then:
        seen.size() == 150
        seen == Witness.pictures(made, 'libopenh264')
    }

    def "fifteen seconds are small"() {
        expect:
        Files.size(render(fridgeMonster(new Size(1280, 720)), folder.resolve('film.mp4'))) < 500_000
    }

    def "odd durations are kept to the tick and never add up to an error"() {
        given:
        def cards = durations.collect { card(lasting: Duration.parse(it)) }

        when:
        def made = render(film(cards as Card[]), folder.resolve('film.mp4'))

        then:
        Witness.track(made).duration_ts as long == ticks
        Witness.complaints(made) == ''

        where:
        durations                 || ticks
        ['PT0.333S']              || 29_970
        ['PT0.001S']              || 90
        ['PT0.033333333S'] * 30  || 90_000
        ['PT2.5S', 'PT0.333S']    || 254_970
    }

    def "progress rises from 0 to 1"() {
        given:
        def told = []

        when:
        new AnimaticRenderer().render(fridgeMonster(new Size(160, 90)), folder.resolve('film.mp4')) {
            told << it
        }

        then:
        told.first() == 0.0d
        told.last() == 1.0d
        told == told.sort(false)
    }

    def "a film replaces what was there, and leaves nothing else behind"() {
        given:
        def target = folder.resolve('film.mp4')
        Files.writeString(target, 'an older film')

        when:
        render(film(card()), target)

        then:
        Witness.track(target).codec_name == 'h264'
        Files.list(folder).toList() == [target]
    }

    def "a film that cannot be finished leaves what was there"() {
        given:
        def target = folder.resolve('film.mp4')
        Files.writeString(target, 'an older film')

        when:
        new AnimaticRenderer().render(film(card()), target) {
            throw new IllegalStateException('enough')
        }

        then:
        thrown(IllegalStateException)
        Files.readString(target) == 'an older film'
        Files.list(folder).toList() == [target]
    }

    def "a missing folder is an error of input and output"() {
        when:
        render(film(card()), folder.resolve('missing').resolve('film.mp4'))

        then:
        thrown(IOException)
    }

    def "it stops between two cards when interrupted"() {
        given:
        def cards = (1..3).collect { card(number: it, of: 3) }
        def told = []

        when:
        new AnimaticRenderer().render(film(cards as Card[]), folder.resolve('film.mp4')) {
            told << it
            if (it > 0.4) {
                Thread.currentThread().interrupt()
            }
        }

        then:
        def stop = thrown(IOException)
        Thread.interrupted()
        told.max() < 0.7
        Files.list(folder).toList() == []
    }

    def "many threads can render at once with one renderer"() {
        given:
        def renderer = new AnimaticRenderer()
        def targets = (1..4).collect { folder.resolve("film-${it}.mp4") }
        def tasks = targets.collect { target ->
            { -> renderer.render(fridgeMonster(new Size(320, 180)), target) { } } as Callable
        }

        when:
        Executors.newFixedThreadPool(4).withCloseable { it.invokeAll(tasks)*.get() }

        then:
        targets.every { Witness.complaints(it) == '' && Witness.track(it).duration_ts == '1350000' }
    }
}
