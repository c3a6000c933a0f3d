package dev.reelport.http.api

import dev.reelport.http.TestService
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class DecisionsSpec extends Specification {

    @TempDir
    Path folder

    @AutoCleanup
    TestService service

    def setup() {
        service = new TestService(folder, "reelport: {providers: {sandbox: {format: sandbox, directory: '$folder/box'}}}")
    }

    def "a video is called off, and calling it off again changes nothing"() {
        given:
        def id = video('never-ends')

        when:
        def first = service.send('POST', "/api/videos/$id/cancel")
        def again = service.send('POST', "/api/videos/$id/cancel")

        then:
        [first, again]*.status == [200, 200]
        [first, again]*.json*.state == ['cancelled', 'cancelled']
    }

    def "a video that is #state is not called off: #words"() {
        given:
        def id = video(outcome)
        service.until("/api/videos/$id") { it.json.state == state }

        when:
        def answer = service.send('POST', "/api/videos/$id/cancel")

        then:
        answer.status == 409
        answer.json.type == '/problems/conflict'
        answer.json.detail.contains(words)

        where:
        outcome       | state        | words
        'film'        | 'succeeded'  | 'the video is succeeded already'
        'answer-lost' | 'unresolved' | "the provider's task is not known yet"
    }

    def "the doubt about a video ends by the task that a person found"() {
        given:
        def id = video('answer-lost')
        def task = service.send('GET', "/api/videos/$id").json.failure.words.find(/sandbox\/[\w.-]*\w/)

        when:
        def answer = service.send('POST', "/api/videos/$id/resolve", [task: task])

        then:
        answer.status == 200
        answer.json.state == 'submitted'
        answer.json.task == task

        and: 'it is followed from now on'
        service.until("/api/videos/$id") { it.json.films && it.json.films[0].url }

        and: 'there is no doubt any more'
        with(service.send('POST', "/api/videos/$id/resolve", [task: task])) {
            status == 409
            json.detail.contains('only one whose answer was lost (unresolved) is resolved')
        }
    }

    def "the doubt about a video ends by giving it up, and the reason is kept"() {
        given:
        def id = video('answer-lost')

        expect:
        with(service.send('POST', "/api/videos/$id/resolve", [abandon: 'nobody found it'])) {
            status == 200
            json.state == 'abandoned'
            json.abandoned == 'nobody found it'
        }
    }

    def "each decision leaves a line of who, when, from which state to which, and why: #what"() {
        given:
        def id = video('answer-lost')
        def task = service.send('GET', "/api/videos/$id").json.failure.words.find(/sandbox\/[\w.-]*\w/)

        when:
        def decided = service.send('POST', "/api/videos/$id/resolve", decision(task)).json
        def lines = service.send('GET', "/api/videos/$id/decisions").json.decisions

        then:
        decided.decidedBy == 'anybody'
        lines*.subMap(['by', 'from', 'to', 'task', 'reason']) == [[by: 'anybody', from: 'unresolved'] + line(task)]
        lines[0].at == decided.changedAt

        where:
        what      | decision                     | line
        'task'    | { [task: it] }               | { [to: 'submitted', task: it] }
        'abandon' | { [abandon: 'no such film'] } | { [to: 'abandoned', reason: 'no such film'] }
    }

    def "a decision stays on record when the video goes on, and what came about by itself is no decision"() {
        given:
        def id = video('answer-lost')
        def task = service.send('GET', "/api/videos/$id").json.failure.words.find(/sandbox\/[\w.-]*\w/)
        service.send('POST', "/api/videos/$id/resolve", [task: task])

        when:
        def home = service.until("/api/videos/$id") { it.json.films && it.json.films[0].url }

        then:
        home.json.decidedBy == null
        service.send('GET', "/api/videos/$id/decisions").json.decisions*.to == ['submitted']
        service.send('GET', "/api/videos/${video('film')}/decisions").json.decisions == []
    }

    def "the task of another provider, or of another video, ends no doubt"() {
        given:
        def id = video('answer-lost')
        def other = video('never-ends')
        def taken = service.send('GET', "/api/videos/$other").json.task

        expect:
        service.send('POST', "/api/videos/$id/resolve", [task: task ?: taken]).status == 409
        service.send('GET', "/api/videos/$id").json.state == 'unresolved'

        where:
        task << ['duomi/7', null]
    }

    def "a decision that cannot be read names each place: #body"() {
        given:
        def id = video('answer-lost')

        when:
        def answer = service.send('POST', "/api/videos/$id/resolve", body)

        then:
        answer.status == 400
        answer.json.findings*.path == places

        where:
        body                                  | places
        [task: 'a/b', abandon: 'enough']      | ['body:1:1']
        [:]                                   | ['body:1:1']
        [task: 'no-slash']                    | ['task']
        [abandon: ' ']                        | ['abandon']
        [tsak: 'a/b']                         | ['body:1:1', 'tsak']
        '[1]'                                 | ['body:1:1']
    }

    def "a task that was not created here is taken in once, followed, and listed"() {
        given:
        def elsewhere = new TestService(folder.resolve('elsewhere').tap { toFile().mkdir() }, "reelport: {providers: {sandbox: {format: sandbox, directory: '$folder/box'}}}")
        def task = elsewhere.send('POST', '/api/videos', VideosSpec.WISH).json.task

        when:
        def first = service.send('POST', '/api/videos/adopt', [task: task])
        def again = service.send('POST', '/api/videos/adopt', [task: task])

        then:
        first.status == 201
        first.headers.firstValue('location').get() == "/api/videos/${first.json.id}"
        first.json.task == task
        service.send('GET', "/api/videos/${first.json.id}/decisions").json.decisions*.subMap(['by', 'from', 'to', 'task']) == [[by: 'anybody', to: 'submitted', task: task]]
        again.status == 200
        again.json.id == first.json.id
        service.send('GET', '/api/videos').json.videos*.id == [first.json.id]
        service.until("/api/videos/${first.json.id}") { it.json.films && it.json.films[0].url }

        cleanup:
        elsewhere.close()
    }

    def "a task of a provider that nobody configured is not taken in"() {
        expect:
        with(service.send('POST', '/api/videos/adopt', [task: 'nobody/7'])) {
            status == 400
            json.findings*.path == ['task']
            json.findings[0].sentence == 'no provider is named nobody; there is sandbox'
        }
        service.send('POST', '/api/videos/adopt', [abandon: 'x']).json.findings*.path.contains('abandon')
    }

    String video(String outcome) {
        service.send('POST', '/api/videos', VideosSpec.WISH + [settings: [outcome: outcome]]).json.id
    }
}
