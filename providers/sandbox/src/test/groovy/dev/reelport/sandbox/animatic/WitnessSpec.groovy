package dev.reelport.sandbox.animatic

import static dev.reelport.sandbox.animatic.Cards.fridgeMonster
import static dev.reelport.sandbox.animatic.Cards.render

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** A witness that sees nothing wrong anywhere would be worth nothing. */
class WitnessSpec extends Specification {

    @TempDir
    Path folder

    Path film
    byte[] bytes

    def setup() {
        film = render(fridgeMonster(new Size(320, 180)), folder.resolve('film.mp4'))
        bytes = Files.readAllBytes(film)
        assert Witness.complaints(film) == ''
    }

    def "a film with a damaged picture is complained about"() {
        given: 'bytes of the first picture, which is thousands long'
        (1000..1100).each { bytes[it] ^= 0x55 }
        Files.write(film, bytes)

        expect:
        Witness.complaints(film) != ''
    }

    def "a film whose last pictures are missing is complained about"() {
        given: 'an index that is whole, and nothing but zeros where the pictures were'
        def index = at('moov') - 4
        Arrays.fill(bytes, (int) (index * 0.9), index, (byte) 0)
        Files.write(film, bytes)

        expect:
        Witness.complaints(film) != ''
    }

    def "a film whose index points out of the file is complained about"() {
        given: 'the place of the last but one picture is where no file reaches'
        bytes[at('co64') + 12 + 8 * 148] = (byte) 0x42
        Files.write(film, bytes)

        expect:
        Witness.complaints(film).endsWith('148 of 150 pictures')
    }

    def "what is cut off is no film"() {
        given:
        Files.write(film, Arrays.copyOf(bytes, bytes.length.intdiv(2)))

        when:
        Witness.complaints(film)

        then:
        thrown(IOException)
    }

    def "no picture is shown after the end"() {
        when:
        Witness.picture(film, 15)

        then:
        thrown(AssertionError)
    }

    def "a decoder that is not there decodes nothing"() {
        when:
        Witness.pictures(film, 'nobody')

        then:
        thrown(AssertionError)
    }

    private int at(String box) {
        new String(bytes, 'ISO-8859-1').lastIndexOf(box)
    }
}
