package dev.reelport.testkit

import dev.reelport.domain.film.FilmNotKeptException
import dev.reelport.domain.film.FilmStorage
import dev.reelport.domain.film.StoredFilm
import dev.reelport.domain.provider.Film
import java.security.MessageDigest
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import spock.lang.Specification

/** What everybody promises who keeps the bytes of films. */
abstract class FilmStorageContract extends Specification {

    /** Under test, empty at the beginning of each feature; each call opens what is there anew. */
    abstract FilmStorage storage()

    /** What lies where the films do, by its names, whole or half. */
    abstract List<String> lying()

    def "a film is kept whole, with its length, its digest and its type: #length bytes, told #told"() {
        given:
        def bytes = bytes(length)

        when:
        def kept = storage().keep('job-0', new Film(type, told, new ByteArrayInputStream(bytes)))

        then:
        kept.mediaType() == type
        kept.length() == length
        kept.sha256() == MessageDigest.getInstance('SHA-256').digest(bytes).encodeHex().toString()
        storage().open(kept, 0).withCloseable { it.readAllBytes() } == bytes
        lying() == [kept.location()]

        where:
        length    | told      | type
        1         | 1         | 'video/mp4'
        10_000    | 10_000    | 'video/webm'
        10_000    | -1        | 'video/quicktime'
        6_000_000 | 6_000_000 | 'video/mp4'
        6_000_000 | -1        | 'application/octet-stream'
    }

    def "a film is read from anywhere in it: from #from"() {
        given:
        def kept = storage().keep('job-0', film('0123456789'))

        expect:
        storage().open(kept, from).withCloseable { it.text } == rest

        where:
        from || rest
        0    || '0123456789'
        4    || '456789'
        9    || '9'
    }

    def "who has read enough goes away, and others still read"() {
        given:
        def bytes = bytes(6_000_000)
        def kept = storage().keep('job-0', new Film('video/mp4', -1, new ByteArrayInputStream(bytes)))
        def storage = storage()

        when:
        30.times {
            storage.open(kept, 1_000_000).withCloseable { assert it.readNBytes(10) == bytes[1_000_000..1_000_009] as byte[] }
        }

        then:
        storage.open(kept, 0).withCloseable { it.readAllBytes() } == bytes
    }

    def "a film that is shorter than it said, or empty, leaves nothing: #message"() {
        when:
        storage().keep('job-0', new Film('video/mp4', told, new ByteArrayInputStream(text.bytes)))

        then:
        def failed = thrown(FilmNotKeptException)
        failed.message == message
        lying() == []

        where:
        told | text         || message
        11   | '0123456789' || 'the film ends after 10 of 11 bytes'
        9    | '0123456789' || 'the film ends after 10 of 9 bytes'
        -1   | ''           || 'the film has no bytes'
        0    | ''           || 'the film has no bytes'
    }

    def "a film that breaks off leaves nothing, and what was there before stays: #there"() {
        given:
        def before = there ? storage().keep('job-0', film('first')) : null

        when:
        storage().keep('job-0', new Film('video/mp4', -1, new SequenceInputStream(new ByteArrayInputStream(bytes(6_000_000)), new Broken())))

        then:
        def failed = thrown(IOException)
        failed.message == 'the line is dead'
        lying() == (there ? [before.location()] : [])
        !there || storage().open(before, 0).withCloseable { it.text } == 'first'

        where:
        there << [false, true]
    }

    def "a film that is kept again replaces the first"() {
        given:
        storage().keep('job-0', film('first'))

        when:
        def second = storage().keep('job-0', film('second'))

        then:
        storage().open(second, 0).withCloseable { it.text } == 'second'
        lying() == [second.location()]
    }

    def "a film that is deleted is gone, and deleting it again is no error"() {
        given:
        def kept = storage().keep('job-0', film('a film'))
        def other = storage().keep('job-1', film('another'))

        when:
        storage().delete(kept)
        storage().delete(kept)

        then:
        lying() == [other.location()]

        when:
        storage().open(kept, 0)

        then:
        thrown(IOException)
    }

    def "films are kept at the same time, each under its name"() {
        given:
        def threads = Executors.newVirtualThreadPerTaskExecutor()
        def storage = storage()

        when:
        def kept = threads.invokeAll((0..<12).collect { number ->
            { -> storage.keep("job-$number", film("film $number")) } as Callable<StoredFilm>
        })*.get()

        then:
        kept.collect { film -> storage.open(film, 0).withCloseable { it.text } } == (0..<12).collect { "film $it" as String }
        lying().toSet() == kept*.location().toSet()

        cleanup:
        threads.close()
    }

    def "no name leads to anything but a film: #location"() {
        when:
        storage().open(new StoredFilm(location, 'video/mp4', 1, 'a' * 64), 0)

        then:
        thrown(IllegalArgumentException)

        when:
        storage().delete(new StoredFilm(location, 'video/mp4', 1, 'a' * 64))

        then:
        thrown(IllegalArgumentException)

        where:
        location << ['../secret.mp4', '/etc/passwd', '.mp4', 'a/b.mp4', '', 'a..mp4/', 'a.mp4/../b']
    }

    static Film film(String text) {
        new Film('video/mp4', text.length(), new ByteArrayInputStream(text.bytes))
    }

    static byte[] bytes(int length) {
        def bytes = new byte[length]
        new Random(7).nextBytes(bytes)
        bytes
    }

    private static class Broken extends InputStream {
        @Override
        int read() {
            throw new IOException('the line is dead')
        }
    }
}
