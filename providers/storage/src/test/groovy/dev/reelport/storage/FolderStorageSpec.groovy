package dev.reelport.storage

import dev.reelport.domain.film.StoredFilm
import dev.reelport.domain.provider.Film
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import spock.lang.Specification
import spock.lang.TempDir

class FolderStorageSpec extends Specification {

    @TempDir
    Path folder

    def storage() {
        new FolderStorage(folder.resolve('films'))
    }

    def "a film is kept whole, and read from anywhere in it"() {
        when:
        def kept = storage().keep('job-0', film('0123456789'))

        then:
        kept == new StoredFilm('job-0.mp4', 'video/mp4', 10, MessageDigest.getInstance('SHA-256').digest('0123456789'.bytes).encodeHex().toString())
        new FolderStorage(folder.resolve('films')).open(kept, from).withCloseable { it.text } == rest

        where:
        from || rest
        0    || '0123456789'
        4    || '456789'
        9    || '9'
    }

    def "a film that breaks off or is shorter than it said leaves nothing: #what"() {
        when:
        storage().keep('job-0', broken)

        then:
        def failed = thrown(IOException)
        failed.message == message
        Files.list(folder.resolve('films')).withCloseable { it.toList() } == []

        where:
        what         | broken                                                       || message
        'too short'  | new Film('video/mp4', 11, stream('0123456789'))              || 'the film ends after 10 of 11 bytes'
        'empty'      | new Film('video/mp4', -1, stream(''))                        || 'the film ends after 0 of -1 bytes'
        'broken off' | new Film('video/mp4', 5, new BrokenStream())                 || 'the line is dead'
    }

    def "a film that is kept again replaces the first, and a film that is deleted is gone"() {
        given:
        storage().keep('job-0', film('first'))

        when:
        def second = storage().keep('job-0', film('second'))

        then:
        storage().open(second, 0).withCloseable { it.text } == 'second'

        when:
        storage().delete(second)
        storage().delete(second)
        storage().open(second, 0)

        then:
        thrown(IOException)
    }

    def "no name leads out of the folder: #location"() {
        when:
        storage().open(new StoredFilm(location, 'video/mp4', 1, 'a' * 64), 0)

        then:
        thrown(IllegalArgumentException)

        where:
        location << ['../secret.mp4', '/etc/passwd', '.mp4', 'a/b.mp4', '']
    }

    static Film film(String text) {
        new Film('video/mp4', text.length(), stream(text))
    }

    static InputStream stream(String text) {
        new ByteArrayInputStream(text.bytes)
    }

    static class BrokenStream extends InputStream {
        @Override
        int read() {
            throw new IOException('the line is dead')
        }
    }
}
