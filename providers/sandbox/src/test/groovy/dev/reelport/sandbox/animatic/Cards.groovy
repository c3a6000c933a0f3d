package dev.reelport.sandbox.animatic

import java.awt.Color
import java.awt.image.BufferedImage
import java.nio.file.Path
import java.time.Duration
import javax.imageio.ImageIO

/** Cards, films and pictures that the specs show. */
final class Cards {

    static final Size LANDSCAPE = new Size(640, 360)

    private Cards() {}

    static Card card(Map facts = [:]) {
        new Card(
                facts.lasting ?: Duration.ofSeconds(1),
                facts.number ?: 1,
                facts.of ?: 1,
                facts.scene != null ? facts.scene : 'A monster sits in an open fridge.',
                facts.characters ?: [],
                facts.image)
    }

    static Animatic film(Map facts = [:], Card... cards) {
        new Animatic(facts.size ?: LANDSCAPE, facts.title, cards.toList())
    }

    /** Three shots of 5, 2.5 and 7.5 seconds. */
    static Animatic fridgeMonster(Size size) {
        film(size: size, title: 'Fridge monster',
                card(lasting: Duration.ofSeconds(5), number: 1, of: 3, characters: ['Momo', 'Anna']),
                card(lasting: Duration.ofMillis(2500), number: 2, of: 3, scene: 'Anna comes in.'),
                card(lasting: Duration.ofMillis(7500), number: 3, of: 3, scene: 'The door closes.'))
    }

    static Path render(Animatic animatic, Path target) {
        new AnimaticRenderer().render(animatic, target) { }
        target
    }

    /** A picture file of one colour. */
    static Path picture(Path file, int width, int height, Color color, String format) {
        def image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)
        def graphics = image.createGraphics()
        graphics.color = color
        graphics.fillRect(0, 0, width, height)
        graphics.dispose()
        assert ImageIO.write(image, format, file.toFile())
        file
    }

    /** Whether two colours differ by no more than a few of 255 in each part. */
    static boolean alike(int pixel, Color color, int most = 3) {
        def seen = new Color(pixel)
        [seen.red - color.red, seen.green - color.green, seen.blue - color.blue]
                .every { Math.abs(it) <= most }
    }

    static int count(BufferedImage image, Color color, int most = 3) {
        (0..<image.height).sum { y ->
            (0..<image.width).count { x -> alike(image.getRGB(x, y), color, most) }
        } as int
    }

    /** How many pixels of this part are not ground. */
    static int ink(BufferedImage image, IntRange columns, IntRange rows) {
        rows.sum { y -> columns.count { x -> !alike(image.getRGB(x, y), Palette.GROUND, 24) } } as int
    }

    /** Where a film of 640 x 360 has its lowest note, if nobody plays in it. */
    static int noteInk(BufferedImage image) {
        ink(image, 25..300, 301..311)
    }
}
