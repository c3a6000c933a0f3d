package dev.reelport.storage

import dev.reelport.domain.film.FilmStorage
import dev.reelport.testkit.FilmStorageContract
import dev.reelport.testkit.SettableClock
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import spock.lang.TempDir

class FolderStorageSpec extends FilmStorageContract {

    @TempDir
    Path folder

    final clock = new SettableClock(Instant.now())

    @Override
    FilmStorage storage() {
        new FolderStorage(films(), clock)
    }

    @Override
    List<String> lying() {
        Files.walk(films()).withCloseable { it.filter(Files::isRegularFile).map { films().relativize(it).toString() }.sorted().toList() }
    }

    private Path films() {
        folder.resolve('films')
    }

    def "what a dead process left is deleted when it is a day old, and not before: #age"() {
        given: 'another replica, which may be writing'
        storage().keep('job-0', film('a film'))
        def left = Files.writeString(films().resolve('arriving').resolve('job-1-123.part'), 'half a')

        when:
        clock.pass(age)
        storage().keep('job-2', film('another'))

        then:
        Files.exists(left) == stays
        lying() == (stays ? ['arriving/job-1-123.part'] : []) + ['job-0.mp4', 'job-2.mp4']

        where:
        age                   || stays
        Duration.ofHours(23)  || true
        Duration.ofHours(25)  || false
    }

    def "a name that is none keeps nothing"() {
        when:
        storage().keep('../job-0', film('a film'))

        then:
        thrown(IllegalArgumentException)
        Files.notExists(films()) || lying() == []
    }
}
