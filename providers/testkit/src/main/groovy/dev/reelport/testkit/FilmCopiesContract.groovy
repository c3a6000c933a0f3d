package dev.reelport.testkit

import dev.reelport.domain.film.FilmCopies
import dev.reelport.domain.film.FilmCopy
import dev.reelport.domain.film.StoredFilm
import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.JobId
import spock.lang.Specification

/** What everybody promises who keeps what is known of films at home. */
abstract class FilmCopiesContract extends Specification {

    static final FILM = new StoredFilm('films/job-1/0.mp4', 'video/mp4', 5_000_000_000L, 'ab' * 32)

    /** Under test, empty at the beginning of each feature. */
    abstract FilmCopies films()

    def "what is known of a film is kept, whole, by chance"() {
        given:
        def random = new RandomStates('acme', 1)

        expect:
        50.times { n ->
            def kept = copy(n, 1 + n, n % 2 == 0 ? FILM : null, n % 2 == 0 ? null : random.failure())
            films().keep(kept)
            assert films().of(kept.job()).contains(kept)
        }
        films().of(new JobId('job-1'))*.number() == 0..49
    }

    def "the newest attempt replaces what was known before"() {
        given:
        films().keep(copy(0, 1, null, JobSamples.failure()))
        films().keep(copy(1, 1, FILM, null))

        when:
        films().keep(copy(0, 2, FILM, null))

        then:
        films().of(new JobId('job-1')) == [copy(0, 2, FILM, null), copy(1, 1, FILM, null)]

        when:
        films().keep(copy(1, 2, null, JobSamples.failure()))

        then:
        films().of(new JobId('job-1'))[1] == copy(1, 2, null, JobSamples.failure())
    }

    def "films are a job's own"() {
        given:
        films().keep(copy(0, 1, FILM, null))
        films().keep(copy(0, 1, FILM, null, 'job-2'))

        expect:
        films().of(new JobId('job-1')).size() == 1
        films().of(new JobId('job-2')).size() == 1
        films().of(new JobId('job-3')) == []
    }

    def "a film that was removed stays removed, whoever brings it home afterwards"() {
        given: 'the first is at home, the second on its way'
        assert films().keep(copy(0, 1, FILM, null))

        when:
        def home = films().remove(new JobId('job-1'), 2, REMOVED)

        then:
        home == [FILM]
        films().of(new JobId('job-1')) == [copy(0, 1, null, REMOVED), copy(1, 1, null, REMOVED)]

        when: 'the copy under way ends'
        def kept = films().keep(copy(1, 1, FILM, null))

        then:
        !kept
        films().of(new JobId('job-1'))*.film() == [null, null]

        and: 'another job is another job'
        films().keep(copy(0, 1, FILM, null, 'job-2'))
    }

    def "a removal can be repeated, and tells again whose bytes are left"() {
        given:
        films().keep(copy(0, 1, FILM, null))
        films().keep(copy(1, 1, null, JobSamples.failure()))
        films().remove(new JobId('job-1'), 2, REMOVED)

        expect:
        films().remove(new JobId('job-1'), 2, REMOVED) == [FILM]
    }

    def "of a removal and a film that comes home, one sees the other: #round"() {
        given:
        def job = new JobId("job-race-$round")
        def home = null
        def kept = null

        when:
        def threads = [Thread.ofVirtual().start { home = films().remove(job, 1, REMOVED) },
                       Thread.ofVirtual().start { kept = films().keep(copy(0, 1, FILM, null, job.value())) }]
        threads*.join()

        then:
        kept ? home == [FILM] : home == []
        films().of(job) == [copy(0, 1, null, REMOVED, job.value())]

        where:
        round << (1..20)
    }

    static final REMOVED = Failure.forGood(FailureKind.GONE, 'it was removed')

    static FilmCopy copy(int number, int attempts, StoredFilm film, Failure trouble, String job = 'job-1') {
        new FilmCopy(new JobId(job), number, attempts, film, trouble)
    }
}
