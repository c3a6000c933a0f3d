package dev.reelport.http.security

import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import dev.reelport.domain.job.JobStore
import dev.reelport.http.TestService
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import java.nio.file.Path
import java.time.Instant
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

/** No client learns of another's videos, or acts on them, by whatever name it calls them. */
class PrivacySpec extends Specification {

    static final WISH = [script: [prompt: 'a cat'], duration: '4s', model: 'sora-2']
    static final byte[] FILM = [0, 0, 0, 16, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6F, 0x6D, 0, 0, 2, 0] as byte[]

    @TempDir
    Path folder

    @AutoCleanup
    WireServer maker = WireServer.start()

    @AutoCleanup
    TestService service

    Map<String, String> mine
    Map<String, String> theirs
    String video
    String task
    volatile boolean isMade = true

    def setup() {
        def number = new AtomicInteger()
        maker.script { Recorded request ->
            if (request.method() == 'POST') {
                return Reply.json(200, """{"id": "video_${number.incrementAndGet()}", "object": "video", "status": "queued"}""")
            }
            request.target().endsWith('/content')
                    ? Reply.raw('HTTP/1.1 200 OK\nContent-Type: video/mp4', FILM)
                    : Reply.json(200, """{"id": "${request.target().split('/').last()}", "object": "video", "status": "${isMade ? 'completed' : 'in_progress'}"}""")
        }
        service = new TestService(folder, """
            reelport:
              providers:
                maker: {format: openai, base-url: '${maker.base()}', api-key: k, private-networks: 127.0.0.0/8}
                box:   {format: sandbox, directory: '$folder/box'}
            """.stripIndent(), ['reelport.service.security.keys': 'required'])
        mine = [Authorization: service.bean(Keys).create('mine')]
        theirs = [Authorization: service.bean(Keys).create('theirs')]
        def created = service.send('POST', '/api/videos', WISH, theirs)
        video = created.json.id
        task = created.json.task
    }

    private Map get(String path, Map headers) {
        service.send('GET', path, null, headers)
    }

    def "a task that another client's video follows is not taken in, followed anew or told of"() {
        when:
        def answer = service.send('POST', '/api/videos/adopt', [task: task], mine)

        then:
        answer.status == 409
        answer.json.detail == "the task $task cannot be taken in"
        !answer.text.contains(video)
        get('/api/videos', mine).json.videos == []
        service.send('POST', '/api/videos/adopt', [task: task], theirs).json.id == video
    }

    def "a task whose video was removed is not taken in as a phantom"() {
        given:
        awaitFilm()
        service.send('DELETE', "/v1/videos/$video", null, theirs).status == 200

        expect:
        [mine, theirs].each { who ->
            def answer = service.send('POST', '/api/videos/adopt', [task: task], who)
            assert answer.status == 409
            assert answer.json.detail == "the task $task cannot be taken in"
            assert get('/api/videos', who).json.videos == []
        }
    }

    def "a task that has timed out is not followed anew for another client"() {
        given:
        isMade = false
        timeOut()

        expect:
        service.send('POST', '/api/videos/adopt', [task: task], mine).status == 409
        get("/api/videos/$video", theirs).json.state == 'failed'
        service.send('POST', '/api/videos/adopt', [task: task], theirs).json.state == 'submitted'
    }

    def "another client's film starts nothing, by the provider's name for it: #what"() {
        given:
        awaitFilm()

        when:
        def answer = format == 'openai'
                ? service.send('POST', "/v1/videos/$name/remix", [prompt: 'a dog'], mine + ['X-Reelport-Provider': 'maker'])
                : remix(name, mine)

        then:
        answer.status in [400, 422]
        answer.text.contains("there is no task $name")
        !answer.text.contains(video)
        maker.count('POST') == 1

        where:
        what                   | format     | name
        'our own API'          | 'reelport' | 'maker/video_1'
        'without the provider' | 'reelport' | 'video_1'
        'OpenAI'               | 'openai'   | 'video_1'
    }

    def "one's own film does, by the same name"() {
        given:
        awaitFilm()

        expect:
        remix('maker/video_1', theirs).status == 202
        maker.count('POST') == 2
    }

    def "the doubt about one's video is not ended by another client's task, and nothing is told of it"() {
        given:
        maker.replies(new Reply.ResetAfter())
        def doubtful = service.send('POST', '/api/videos', WISH, mine).json

        when:
        def answer = service.send('POST', "/api/videos/$doubtful.id/resolve", [task: task], mine)

        then:
        doubtful.state == 'unresolved'
        answer.status == 409
        !answer.text.contains(video)
        get("/api/videos/$doubtful.id", mine).json.state == 'unresolved'
    }

    def "another client's video begins no page: #path"() {
        when:
        def known = get("$path?after=$video", mine)
        def unknown = get("$path?after=video_0", mine)

        then:
        known.status == unknown.status
        known.status in [400, 404]
        known.json.findAll { it.key != 'instance' } == unknown.json.findAll { it.key != 'instance' }
        get("$path?after=$video", theirs).status == 200

        where:
        path << ['/v1/videos', '/api/videos']
    }

    def "what another client's video was made from is told by no name"() {
        given: 'a film of theirs that I start from by the only way there is: before they took it in'
        awaitFilm()
        def remixed = remix('maker/video_99', mine).json.id

        when:
        service.send('POST', '/api/videos/adopt', [task: 'maker/video_99'], theirs).status == 201
        def look = get("/v1/videos/$remixed", mine)

        then:
        look.status == 200
        look.json.remixed_from_video_id == null
    }

    private Map remix(String task, Map who) {
        service.send('POST', '/api/videos', [script: [prompt: 'a dog'], edit: [remix: [task: task]], model: 'sora-2', provider: 'maker'], who + ['X-Reelport-Fidelity': 'lenient'])
    }

    private void awaitFilm() {
        new PollingConditions(timeout: 30).eventually {
            assert get("/api/videos/$video", theirs).json.films?[0]?.url
        }
    }

    /** As it does where nobody wants to wait any longer. */
    private void timeOut() {
        def jobs = service.bean(JobStore)
        new PollingConditions(timeout: 30).eventually {
            def job = jobs.find(new JobId(video)).get()
            jobs.replace(job.become(new JobState.Failed(job.state().task().get(), Failure.forNow(FailureKind.TIMED_OUT, 'no film')), Instant.now()))
        }
    }
}
