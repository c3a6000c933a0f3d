package dev.reelport.http.compat

import dev.reelport.domain.film.FilmCopies
import dev.reelport.domain.film.FilmCopy
import dev.reelport.domain.film.StoredFilm
import dev.reelport.domain.job.Clip
import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.Job
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import dev.reelport.domain.job.JobStore
import dev.reelport.domain.job.Progress
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.order.Order
import dev.reelport.domain.order.OrderBook
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Pixels
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.VideoRequest
import dev.reelport.http.TestService
import groovy.json.JsonSlurper
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Every state that a job can have, as the clients of each format are told of it. */
class StatesSpec extends Specification {

    /** In the future, so that the service does not attend to these jobs meanwhile. */
    static final NOW = Instant.parse('2096-11-21T12:00:00Z')
    static final FAILURE = Failure.forGood(FailureKind.CONTENT_REFUSED, 'the clip shows a real person')
    static final GONE = Failure.forGood(FailureKind.GONE, 'the film is gone')
    static final SLOW = Failure.forNow(FailureKind.UNAVAILABLE, 'later')
    static final HOME = new StoredFilm('nowhere', 'video/mp4', 42, 'a' * 64)

    private static Clip clip(ProviderTask task) {
        new Clip(task, Link.web('https://films.example/a.mp4?sign=canary'), 'gen_canary',
                Link.web('https://films.example/a.webp?sign=canary'), new Pixels(352, 640), Duration.ofSeconds(15), null)
    }

    static final STATES = [
            submitted   : { task, clip -> [new JobState.Submitted(task)] },
            running     : { task, clip -> [new JobState.Submitted(task), new JobState.Running(task, new Progress(0.93))] },
            silent      : { task, clip -> [new JobState.Submitted(task), new JobState.Running(task, null)] },
            unresolved  : { task, clip -> [new JobState.Unresolved(FAILURE)] },
            abandoned   : { task, clip -> [new JobState.Unresolved(FAILURE), new JobState.Abandoned('ask canary@example.org')] },
            failed      : { task, clip -> [new JobState.Submitted(task), new JobState.Failed(task, FAILURE)] },
            expired     : { task, clip -> [new JobState.Submitted(task), new JobState.Failed(task, GONE)] },
            cancelled   : { task, clip -> [new JobState.Submitted(task), new JobState.Cancelled(task)] },
            'comes late': { task, clip -> [new JobState.Submitted(task), new JobState.Succeeded(task, [clip])] },
            'at home'   : { task, clip -> [new JobState.Submitted(task), new JobState.Succeeded(task, [clip])] },
            lost        : { task, clip -> [new JobState.Submitted(task), new JobState.Succeeded(task, [clip])] },
            'in part'   : { task, clip -> [new JobState.Submitted(task), new JobState.Succeeded(task, [clip, clip])] },
    ]

    static final COPIES = ['comes late': [SLOW], 'at home': [HOME], lost: [GONE], 'in part': [GONE, HOME]]

    @Shared
    @TempDir
    Path folder

    @Shared
    TestService service

    @Shared
    FilmCopies copies

    def setupSpec() {
        service = new TestService(folder, "reelport: {providers: {relay: {format: openai-storyboard, base-url: 'http://127.0.0.1:9', api-key: k}}}")
        copies = service.server.applicationContext.getBean(FilmCopies)
        STATES.each { name, states ->
            def task = new ProviderTask('relay', "task_canary_$name")
            keep(name.replace(' ', '-'), states(task, clip(task)), COPIES[name] ?: [])
        }
    }

    def cleanupSpec() {
        service.close()
    }

    private void keep(String name, List<JobState> states, List films) {
        def jobs = service.server.applicationContext.getBean(JobStore)
        def id = new JobId("video_$name")
        films.eachWithIndex { film, number ->
            copies.keep(film instanceof StoredFilm ? new FilmCopy(id, number, 1, film, null) : new FilmCopy(id, number, 1, null, film))
        }
        def request = VideoRequest.of(new Prompt('a cat')).duration(Duration.ofSeconds(10)).build()
        def job = Job.accepted(id, 'relay', 'sora-2', request, NOW)
        def later = [new JobState.Submitting()] + states
        service.server.applicationContext.getBean(OrderBook)
                .add(new Order(id, 'anybody', 'openai', 'my-sora', null, 'f', [], [], NOW), job)
        later.eachWithIndex { state, step ->
            job = job.become(state, NOW.plusSeconds(step + 1))
            jobs.replace(job)
        }
    }

    private Map told(String format, String name) {
        service.send('GET', Samples.look(format, "video_${name.replace(' ', '-')}"))
    }

    def "a job that is #state is #words"() {
        given:
        def answers = ['unified', 'duomi', 'openai', 'sglang', 'turbo'].collect { [it, told(it, state)] }

        expect:
        answers.collect { format, answer -> Samples.status(format, answer.json) } == words
        answers.every { format, answer -> answer.status == 200 && !answer.text.contains('canary') }

        where:
        state        || words
        'submitted'  || ['pending', 'pending', 'queued', 'queued', 'QUEUED']
        'unresolved' || ['pending', 'pending', 'queued', 'queued', 'QUEUED']
        'running'    || ['pending', 'running', 'in_progress', 'queued', 'IN_PROGRESS']
        'silent'     || ['pending', 'running', 'in_progress', 'queued', 'IN_PROGRESS']
        'abandoned'  || ['failed', 'error', 'failed', 'failed', 'FAILURE']
        'failed'     || ['failed', 'error', 'failed', 'failed', 'FAILURE']
        'expired'    || ['failed', 'error', 'failed', 'failed', 'FAILURE']
        'cancelled'  || ['failed', 'error', 'failed', 'failed', 'FAILURE']
        'lost'       || ['failed', 'error', 'failed', 'failed', 'FAILURE']
        'comes late' || ['pending', 'running', 'in_progress', 'queued', 'IN_PROGRESS']
        'at home'    || ['completed', 'succeeded', 'completed', 'completed', 'SUCCESS']
        'in part'    || ['completed', 'succeeded', 'completed', 'completed', 'SUCCESS']
    }

    def "progress is in the unit of each format, and all of it only when the film is at home"() {
        expect:
        told('unified', state).json.detail.pending_info.progress_pct == percent / 100
        told('duomi', state).json.progress == percent
        told('openai', state).json.progress == percent
        told('turbo', state).json.data.progress == "$percent%"

        where:
        state        | percent
        'running'    | 93
        'comes late' | 99
    }

    def "times are in the unit of each format"() {
        given:
        def created = NOW.epochSecond

        expect:
        told('openai', 'at home').json.subMap('created_at', 'completed_at', 'expires_at') ==
                [created_at: created, completed_at: created + 3, expires_at: null]
        told('openai-storyboard', 'at home').json.subMap('created_at', 'completed_at') == [created_at: created, completed_at: created + 3]
        told('unified', 'at home').json.status_update_time == (created + 3) * 1000
        told('duomi', 'at home').json.subMap('create_time', 'update_time') == [create_time: created, update_time: created + 3]
        told('turbo', 'at home').json.data.subMap('submit_time', 'finish_time') == [submit_time: created, finish_time: created + 3]
    }

    def "model, size and length are as asked, and then as measured"() {
        expect:
        told('openai', 'running').json.subMap('model', 'seconds', 'size') == [model: 'my-sora', seconds: '10', size: null]
        told('openai', 'at home').json.subMap('model', 'seconds', 'size') == [model: 'my-sora', seconds: '15', size: '352x640']
    }

    def "why it failed is told where each format has its place"() {
        expect:
        told('openai', 'failed').json.error == [code: 'content_policy_violation', message: 'the clip shows a real person']
        told('openai', 'cancelled').json.error.code == 'cancelled'
        told('unified', 'failed').json.error.message == 'the clip shows a real person'
        told('duomi', 'failed').json.message == 'the clip shows a real person'
        told('turbo', 'failed').json.data.fail_reason == 'the clip shows a real person'
        told('openai', 'lost').json.error.message == 'the film is gone'
    }

    def "of several films those that came are told, under names of ours"() {
        given:
        def films = told('turbo', 'in part').json.data.data.generations

        expect:
        films*.url == [service.uri('/v1/videos/video_in-part/content?film=1').toString()]
        films*.id == ['video_in-part-film1']
        told('duomi', 'in part').json.data.videos*.url == films*.url
    }

    def "no answer of a list gives anything of the provider away"() {
        given:
        def list = service.send('GET', '/v1/videos?limit=100')

        expect:
        list.json.data.size() == STATES.size()
        !list.text.contains('canary')
        !list.text.contains('films.example')
    }

    def "the content of a video that is #state is #status"() {
        expect:
        service.send('GET', "/v1/videos/video_${state.replace(' ', '-')}/content").status == status

        where:
        state        || status
        'running'    || 400
        'unresolved' || 400
        'comes late' || 400
        'failed'     || 404
        'cancelled'  || 404
        'lost'       || 404
    }
}
