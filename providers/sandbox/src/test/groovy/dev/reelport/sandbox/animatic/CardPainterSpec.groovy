package dev.reelport.sandbox.animatic

import static dev.reelport.sandbox.animatic.Cards.alike
import static dev.reelport.sandbox.animatic.Cards.card
import static dev.reelport.sandbox.animatic.Cards.count
import static dev.reelport.sandbox.animatic.Cards.film
import static dev.reelport.sandbox.animatic.Cards.ink
import static dev.reelport.sandbox.animatic.Cards.noteInk
import static dev.reelport.sandbox.animatic.Cards.picture
import static dev.reelport.sandbox.animatic.Cards.render

import java.awt.Color
import java.awt.image.BufferedImage
import java.nio.file.Files
import java.nio.file.Path
import javax.imageio.ImageIO
import spock.lang.Specification
import spock.lang.TempDir

/** What is seen in films, after a decoder has had them. */
class CardPainterSpec extends Specification {

    @TempDir
    Path folder

    def "the ground has its colour in all corners, and text is bright"() {
        when:
        def seen = look(film(card()), 0.5)

        then:
        [[4, 4], [635, 4], [4, 355], [635, 355], [320, 60]].every { x, y ->
            alike(seen.getRGB(x, y), Palette.GROUND)
        }
        count(seen, Palette.TEXT, 12) > 200
    }

    def "each shot has its own accent, and the bar grows"() {
        given:
        def two = film(card(number: 1, of: 2), card(number: 2, of: 2))

        when:
        def early = count(look(two, 0.05), Palette.accent(0), 12)
        def late = look(two, 1.9)

        then:
        early > 40
        count(late, Palette.accent(0), 12) > 100
        count(late, Palette.accent(1), 12) > count(look(two, 1.05), Palette.accent(1), 12)
    }

    def "a #format picture is shown in its colour, #where"() {
        given:
        def file = picture(folder.resolve('image'), 300, 200, new Color(40, 160, 90), format)

        when:
        def seen = look(film(size: new Size(width, height), card(image: file)), 0.5)

        then:
        alike(seen.getRGB(x, y), new Color(40, 160, 90), 6)

        where:
        format | width | height || x   | y   | where
        'png'  | 640   | 360    || 480 | 180 | 'on the right of a wide film'
        'jpg'  | 360   | 640    || 180 | 180 | 'on top of a tall film'
        'bmp'  | 360   | 360    || 180 | 120 | 'on top of a square film'
    }

    def "a picture without words stands in the middle"() {
        given:
        def file = picture(folder.resolve('image.png'), 200, 200, Color.BLUE, 'png')

        expect:
        alike(look(film(card(image: file, scene: ' ')), 0.5).getRGB(320, 180), Color.BLUE, 6)
    }

    def "a large picture is read smaller, and shown"() {
        given:
        def file = picture(folder.resolve('image.png'), 9000, 3000, Color.BLUE, 'png')

        expect:
        alike(look(film(card(image: file)), 0.5).getRGB(480, 180), Color.BLUE, 6)
    }

    def "#what is noted on the card"() {
        given:
        def file = folder.resolve('image.png')
        prepare(file)

        expect:
        noteInk(look(film(card(image: file)), 0.5)) > 50

        where:
        what              | prepare
        'a missing image' | { Path path -> }
        'a text as image' | { Path path -> Files.writeString(path, 'no picture') }
        'a folder'        | { Path path -> Files.createDirectory(path) }
        'half an image'   | { Path path ->
            picture(path, 300, 200, Color.RED, 'png')
            Files.write(path, Arrays.copyOf(Files.readAllBytes(path), 60))
        }
    }

    def "nothing is noted where all is shown"() {
        given:
        def file = picture(folder.resolve('image'), 300, 200, Color.RED, 'png')

        expect:
        noteInk(look(film(card(image: file)), 0.5)) == 0
    }

    def "even noise is encoded without a fault, in a film of #width x #height"() {
        given:
        def random = new Random(1)
        def noise = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)
        (0..<width).each { x ->
            (0..<height).each { y -> noise.setRGB(x, y, random.nextBoolean() ? 0xFFFFFF : 0xFF0000) }
        }
        def file = folder.resolve('noise.png')
        ImageIO.write(noise, 'png', file.toFile())

        expect:
        def seen = look(film(size: new Size(width, height), card(image: file, scene: '')), 0.5)
        ink(seen, (width / 2 as int)..(width - 1), 0..(height - 1)) > width * height / 20

        where:
        width | height
        640   | 360
        64    | 48
        160   | 90
    }

    def "what no font can show is noted, and the rest is shown"() {
        when:
        def seen = look(film(card(scene: 'Hello \udbff\udffd')), 0.5)

        then:
        noteInk(seen) > 50
        count(seen, Palette.TEXT, 12) > 50
    }

    def "#what does no harm"() {
        given:
        def made = render(
                film(title: text, card(number: 1, of: 2, scene: text, characters: [text, text])),
                folder.resolve('film.mp4'))

        expect:
        Witness.complaints(made) == ''

        where:
        what                    | text
        'nothing'               | ''
        'only space'            | ' \n\t \n'
        'ten thousand letters'  | 'The keeper climbs the stairs. ' * 334
        'a very long word'      | 'x' * 5_000
        'many lines'            | 'a\n' * 500
        'control characters'    | (0..159).collect { it as char }.join('')
        'half characters'       | '\ud83d \ude00 \ud83d'
        'emoji'                 | '😀👩‍🚀🏳️‍🌈 ' * 50
        'right to left'         | 'العربية نص طويل ' * 40
        'many marks'            | 'a' + '\u0301' * 400
        'directions'            | '\u202e\u2066abc\u2069 \u200f\u200e'
        'unknown characters'    | '\udbff\udffd\ufffe\uffff\ue000'
        'Chinese'               | '深夜，一只毛茸茸的小怪物坐在打开的冰箱里。' * 40
    }

    def "a hundred characters find room"() {
        given:
        def names = (1..100).collect { "Somebody $it" as String }

        expect:
        Witness.complaints(
                render(film(card(characters: names)), folder.resolve('film.mp4'))) == ''
    }

    private look(Animatic animatic, BigDecimal second) {
        Witness.picture(render(animatic, folder.resolve('film.mp4')), second)
    }
}
