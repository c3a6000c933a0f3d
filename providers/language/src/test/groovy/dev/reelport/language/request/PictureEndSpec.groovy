package dev.reelport.language.request

import dev.reelport.domain.video.Content
import java.awt.image.BufferedImage
import java.nio.file.Files
import java.nio.file.Path
import javax.imageio.ImageIO
import spock.lang.Specification
import spock.lang.TempDir

/** Pictures that Java draws, cut off at every place there is. */
class PictureEndSpec extends Specification {

    static final byte[] WEBP = ('RIFF' + '\24\0\0\0' + 'WEBPVP8L' + '\7\0\0\0' + '/\0\0\0\0\0\0\0').getBytes('ISO-8859-1')

    @TempDir
    Path folder

    static byte[] drawn(String format) {
        if (format == 'webp') {
            return WEBP
        }
        def image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB)
        40.times { x -> 30.times { y -> image.setRGB(x, y, x * 6 << 16 | y * 8 << 8 | (x * y) % 256) } }
        def bytes = new ByteArrayOutputStream()
        assert ImageIO.write(image, format, bytes)
        bytes.toByteArray()
    }

    static boolean isThere(String format, byte[] bytes) {
        PictureEnd.isThere("image/$format", new ByteArrayInputStream(bytes))
    }

    def "a whole picture has its end, whatever follows it: #format"() {
        given:
        def picture = drawn(format)

        expect:
        isThere(format, picture)
        isThere(format, Arrays.copyOf(picture, picture.length + 1000))
        ImageFile.upload('a', new Content.OfBytes(picture)).mediaType() == "image/$format"

        where:
        format << ['png', 'jpeg', 'gif', 'webp']
    }

    def "cut off at any place it has none: #format"() {
        given:
        def picture = drawn(format)

        expect:
        (0..<picture.length).findAll { isThere(format, Arrays.copyOf(picture, it)) } == []

        where:
        format << ['png', 'jpeg', 'gif', 'webp']
    }

    def "half a picture is refused with its length, from a file too: #format"() {
        given:
        def half = Arrays.copyOf(drawn(format), drawn(format).length.intdiv(2))
        Files.write(folder.resolve('half'), half)

        when:
        from == 'a file' ? ImageFile.upload(folder, 'half') : ImageFile.upload('half', new Content.OfBytes(half))

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == "this image breaks off: after $half.length bytes its end is still to come"

        where:
        [format, from] << [['png', 'jpeg', 'gif', 'webp'], ['a file', 'a form']].combinations()
    }

    def "a picture that is too large is refused before it is read"() {
        given:
        new RandomAccessFile(folder.resolve('large').toFile(), 'rw').withCloseable { it.setLength(ImageFile.LARGEST + 1L) }

        when:
        ImageFile.upload(folder, 'large')

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == 'an image has up to 20971520 bytes (20 MiB), not 20971521'
    }

    def "what says that it is a picture, and is none, has no end: #what"() {
        expect:
        !isThere(format, bytes.getBytes('ISO-8859-1'))

        where:
        what                     | format | bytes
        'a chunk without an end' | 'png'  | '\u0089PNG\r\n\u001a\n\u00ff\u00ff\u00ff\u00ffIDATx'
        'no blocks'              | 'gif'  | 'GIF89a\1\0\1\0\0\0\0\0\0;'
        'nothing but beginnings' | 'jpeg' | '\u00ff\u00d8' * 100
    }
}
