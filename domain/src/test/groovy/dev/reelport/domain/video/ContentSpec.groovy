package dev.reelport.domain.video

import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.NoSuchFileException
import java.nio.file.Path

class ContentSpec extends Specification {

    @TempDir
    Path folder

    def "bytes can be read many times, and nobody changes them from outside"() {
        given:
        byte[] bytes = [1, 2, 3]
        def content = new Content.OfBytes(bytes)

        when:
        bytes[0] = 9

        then:
        content.open().bytes == [1, 2, 3] as byte[]
        content.open().bytes == [1, 2, 3] as byte[]
        content.length() == 3
    }

    def "contents are equal when their bytes are, and never shown"() {
        given:
        def content = new Content.OfBytes([1, 2, 3] as byte[])

        expect:
        content == new Content.OfBytes([1, 2, 3] as byte[])
        content.hashCode() == new Content.OfBytes([1, 2, 3] as byte[]).hashCode()
        content != new Content.OfBytes([1, 2] as byte[])
        !content.equals('3 bytes')
        content.toString() == '3 bytes'
    }

    def "a file is read when it is opened, not before"() {
        given:
        def path = folder.resolve('fridge.png')
        def content = new Content.OfFile(path)

        when:
        content.length()

        then:
        thrown(NoSuchFileException)

        when:
        Files.write(path, [7, 8] as byte[])

        then:
        content.length() == 2
        content.open().withStream { it.bytes } == [7, 8] as byte[]
    }

    def "bytes that are kept elsewhere are opened each time they are needed"() {
        given:
        def opened = 0
        Content.Opener opener = { opened++; new ByteArrayInputStream([4, 5] as byte[]) }
        def content = new Content.OfSource(opener, 2)

        expect:
        content.length() == 2
        opened == 0
        2.times { assert content.open().bytes == [4, 5] as byte[] }
        opened == 2
        content == new Content.OfSource(opener, 2)
        content.toString() == '2 bytes'
    }

    def "there are never less bytes than none"() {
        when:
        new Content.OfSource({ InputStream.nullInputStream() }, -1)

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == 'there are 0 bytes or more, not -1'
    }
}
