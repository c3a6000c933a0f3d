package dev.reelport.sandbox

import static dev.reelport.sandbox.Sandboxes.board
import static dev.reelport.sandbox.Sandboxes.byLink
import static dev.reelport.sandbox.Sandboxes.films
import static dev.reelport.sandbox.Sandboxes.picture
import static dev.reelport.sandbox.Sandboxes.sandbox
import static dev.reelport.sandbox.Sandboxes.small
import static dev.reelport.sandbox.Sandboxes.taken
import static dev.reelport.sandbox.Sandboxes.upload

import dev.reelport.domain.video.AspectRatio
import dev.reelport.domain.video.Character
import dev.reelport.domain.video.CharacterSource
import dev.reelport.domain.video.Content
import dev.reelport.domain.video.Edit
import dev.reelport.domain.video.FilmSource
import dev.reelport.domain.video.Frame
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.Pixels
import dev.reelport.domain.video.Placement
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.Quality
import dev.reelport.domain.video.ReferenceImage
import dev.reelport.domain.video.Setting
import dev.reelport.domain.video.Strength
import dev.reelport.domain.video.TaskReference
import dev.reelport.domain.video.VideoRequest
import dev.reelport.domain.video.Watermark
import dev.reelport.sandbox.animatic.Cards
import dev.reelport.sandbox.animatic.Size
import dev.reelport.sandbox.animatic.Witness
import java.awt.Color
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.Specification
import spock.lang.TempDir

class RequestAnimaticSpec extends Specification {

    static final THREE = ['PT5S': '@{Momo} eats.', 'PT2.5S': '@{Anna} sees @{Momo}.', 'PT7.5S': 'Dark.']

    @TempDir
    Path directory

    def "#ratio in #resolution is #width x #height"() {
        given:
        def frame = new Frame(ratio == null ? null : AspectRatio.read(ratio), resolution)

        expect:
        animatic(small().frame(frame)).size() == new Size(width, height)

        where:
        ratio  | resolution           || width | height
        null   | null                 || 1280  | 720
        null   | Quality.HIGH         || 1920  | 1080
        '16:9' | null                 || 1280  | 720
        '16:9' | Quality.STANDARD     || 1280  | 720
        '16:9' | Quality.HIGH         || 1920  | 1080
        '9:16' | null                 || 720   | 1280
        '9:16' | Quality.HIGH         || 1080  | 1920
        '1:1'  | null                 || 720   | 720
        '1:1'  | Quality.HIGH         || 1080  | 1080
        '4:3'  | null                 || 960   | 720
        '3:4'  | null                 || 720   | 960
        '3:2'  | null                 || 1080  | 720
        '2:3'  | null                 || 720   | 1080
        '4:3'  | Quality.HIGH         || 1440  | 1080
        '3:2'  | Quality.HIGH         || 1620  | 1080
        '21:9' | null                 || 1680  | 720
        '21:9' | Quality.HIGH         || 2520  | 1080
        null   | new Pixels(854, 480) || 854   | 480
        '16:9' | new Pixels(854, 480) || 854   | 480
        null   | new Pixels(64, 2048) || 64    | 2048
    }

    def "each ratio the model offers can be drawn in each quality"() {
        given:
        def size = animatic(small().frame(new Frame(ratio, quality))).size()

        expect:
        new AspectRatio(size.width(), size.height()).isNearly(ratio)
        Math.min(size.width(), size.height()) == (quality == Quality.HIGH ? 1080 : 720)

        where:
        [ratio, quality] << [
            SandboxModels.of('sandbox').first().capabilities().aspectRatios(),
            [null, *Quality.values()]
        ].combinations()
    }

    def "a prompt is one card of #seconds seconds"() {
        given:
        def card = animatic(small(new Prompt('A monster.')).duration(duration)).cards().first()

        expect:
        [card.number(), card.of(), card.scene()] == [1, 1, 'A monster.']
        card.duration() == Duration.ofSeconds(seconds)

        where:
        duration              || seconds
        null                  || 10
        Duration.ofSeconds(4) || 4
    }

    def "a storyboard is a card for each shot, with its number, its time and its scene"() {
        given:
        def cards = animatic(small(board(THREE))).cards()

        expect:
        cards*.number() == [1, 2, 3]
        cards*.of() == [3, 3, 3]
        cards*.duration()*.toMillis() == [5000, 2500, 7500]
        cards*.scene() == ['Momo eats.', 'Anna sees Momo.', 'Dark.']
    }

    def "a character is on the cards that mention it: #instruction"() {
        given:
        def request = small(board(THREE, instruction)).characters(people('Anna', 'Momo'))

        expect:
        animatic(request).cards()*.characters() == cards

        where:
        instruction         || cards
        null                || [['Momo'], ['Anna', 'Momo'], []]
        'Pencil.'           || [['Momo'], ['Anna', 'Momo'], []]
        'All is for @{Momo}' || [['Momo'], ['Anna', 'Momo'], ['Momo']]
    }

    def "whom nobody mentions is on every card, for the model takes such characters"() {
        given:
        def request = small(board(THREE)).characters(people('Eve', 'Anna', 'Momo'))

        expect:
        animatic(request).cards()*.characters() ==
                [['Eve', 'Momo'], ['Eve', 'Anna', 'Momo'], ['Eve']]
    }

    def "everybody is on a card where nobody is mentioned"() {
        expect:
        animatic(small(new Prompt('Dark.')).characters(people('Anna', 'Momo'))).cards()*.characters() ==
                [['Anna', 'Momo']]
    }

    def "an image that travels with the request is on the card of its time: #at s"() {
        given:
        def place = at == null ? null : Placement.at(Duration.ofMillis((at * 1000) as long))
        def request = small(board(THREE)).image(upload('a.png', picture(), place)).build()
        def shown = new RequestAnimatic(request, [(request.images().first()): Path.of('a.png')]).animatic(1)

        expect:
        shown.cards().collect { it.image() as String } == cards
        shown.title() == title

        where:
        at      || cards                      | title
        null    || ['a.png', null, null]  | null
        0       || ['a.png', null, null]  | null
        4.999   || ['a.png', null, null]  | null
        5       || [null, 'a.png', null]  | null
        7.5     || [null, null, 'a.png']  | null
        14.999  || [null, null, 'a.png']  | null
        15      || [null, null, null]   | 'image a.png at 15s (not shown)'
        100     || [null, null, null]   | 'image a.png at 100s (not shown)'
    }

    def "of two images for one card the first is shown and the other is named"() {
        given:
        def images = [upload('a.png', picture()), upload('b.png', new Content.OfBytes([1] as byte[]))]
        def request = small().images(images).build()
        def files = [(images[0]): Path.of('a'), (images[1]): Path.of('b')]
        def shown = new RequestAnimatic(request, files).animatic(1)

        expect:
        shown.cards()*.image() == [Path.of('a')]
        shown.title() == 'image b.png (not shown)'
    }

    def "what a card cannot draw is written on it: #note"() {
        expect:
        animatic(request).title() == note

        where:
        request                                                      || note
        small()                                                      || null
        small().watermark(Watermark.REQUIRED)                        || 'REELPORT SANDBOX'
        small().watermark(Watermark.NONE)                            || null
        small().variants(1)                                          || 'variant 1 of 1'
        small().style('natural')                                     || 'style natural'
        small(board(THREE, 'Pencil, for @{Momo}.'))                  || 'Pencil, for Momo.'
        small().edit(new Edit.Remix(film('video_1'), null))          || 'remix of video_1'
        small().edit(new Edit.Remix(film('a'), new Strength(3)))     || 'remix of a, strength 3'
        small().edit(new Edit.Blend([film('a'), film('b'), film('c')])) || 'blend of a and b and c'
        small().edit(new Edit.Extension(film('a')))                  || 'extension of a'
        small().edit(new Edit.Extension(
                new FilmSource.Stored('gen_1', null)))               || 'extension of gen_1'
        small().edit(new Edit.Extension(
                new FilmSource.Stored('gen_1', 'media_2')))          || 'extension of gen_1 (uploaded as media_2)'
        small().image(byLink('https://example.org/a.png?sign=x'))    || 'image https://example.org/a.png?… (not fetched)'
        small().image(byLink('https://example.org/a.png',
                Placement.at(Duration.ofSeconds(5))))                || 'image https://example.org/a.png at 5s (not fetched)'
        small().image(ReferenceImage.of(
                new ImageSource.Stored('img_1')))                    || 'stored image img_1'
        small().image(new ReferenceImage(new ImageSource.Stored('img_1'), new Placement(
                Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2)))) || 'stored image img_1 at 0s, from 1s to 2s of its source'
    }

    def "notes stand one after the other, and each variant has its own"() {
        given:
        def request = small(board(THREE, 'Pencil.')).watermark(Watermark.REQUIRED).variants(2)
                .style('natural').build()

        expect:
        [1, 2].collect { new RequestAnimatic(request, [:]).animatic(it).title() } == [
            'REELPORT SANDBOX · variant 1 of 2 · Pencil. · style natural',
            'REELPORT SANDBOX · variant 2 of 2 · Pencil. · style natural'
        ]
    }

    def "the owner of an image may delete it once it is handed over"() {
        given:
        def file = Cards.picture(
                directory.resolve('red.png'), 64, 64, Color.RED, 'png')
        def request = VideoRequest.of(new Prompt('Red.')).duration(Duration.ofMillis(300))
                .frame(Frame.of(new Pixels(320, 180)))
                .setting('outcome', new Setting.Text('slow'))
                .image(upload('red.png', new Content.OfFile(file))).build()
        def clock = new SettableClock()
        def dead = sandbox(directory.resolve('tasks'), clock)

        when: 'it is drawn after its owner deleted the image'
        def task = taken(dead, request)
        dead.close()
        Files.delete(file)
        films(dead.with { clock.pass(Duration.ofSeconds(1)); poll(task) }).each { Files.delete(it) }
        def sandbox = sandbox(directory.resolve('tasks'), clock)
        sandbox.poll(task)
        sandbox.close()
        def film = films(sandbox.poll(task)).first()

        then:
        def seen = Witness.picture(film, 0)
        Cards.count(seen, Color.RED, 8) > 1000
    }

    private static animatic(request) {
        new RequestAnimatic(request.build(), [:]).animatic(1)
    }

    private static FilmSource film(String task) {
        new FilmSource.OfTask(new TaskReference(null, task))
    }

    private static List<Character> people(String... names) {
        names.collect { new Character(it, new CharacterSource.Stored(it)) }
    }
}
