package dev.reelport.http.api

import dev.reelport.http.TestService
import groovy.json.JsonSlurper
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

@Timeout(60)
class EventsSpec extends Specification {

    @TempDir
    Path folder

    @AutoCleanup
    TestService service

    def setup() {
        service = new TestService(folder, "reelport: {providers: {sandbox: {format: sandbox, directory: '$folder/box'}}}",
                ['reelport.service.heartbeat': '300ms'])
    }

    def "each state is told in order, then each film that came home, and the stream ends"() {
        given:
        def id = video('film', [variants: 2])

        when:
        def answer = service.open("/api/videos/$id/events")
        def events = events(answer.body().text)

        then:
        answer.headers().firstValue('content-type').get().startsWith('text/event-stream')
        def states = events.findAll { it.event == 'state' }
        states*.id == (1..states.size())*.toString()
        states[0].json.state == 'accepted'
        states[-1].json.state == 'succeeded'
        states.size() == events.size() - 2

        and:
        def films = events.takeRight(2)
        films*.event == ['film', 'film']
        films*.id == ["${states.size()}.1", "${states.size()}.2"]
        films*.json*.number == [0, 1]
        films.every { service.send('GET', it.json.url).bytes.length == it.json.length }
    }

    def "who comes again goes on after the last event that was seen"() {
        given:
        def id = video('film')
        def all = events(service.open("/api/videos/$id/events").body().text)

        expect:
        all.size() > 3
        all.indices.every { seen ->
            def answer = service.open("/api/videos/$id/events", ['Last-Event-ID': all[seen].id])
            seen == all.size() - 1
                    ? answer.statusCode() == 204
                    : events(answer.body().text)*.id == all.drop(seen + 1)*.id
        }
    }

    def "an identifier that no event has is refused"() {
        expect:
        with(service.send('GET', "/api/videos/${video('film')}/events", null, ['Last-Event-ID': 'last'])) {
            status == 400
            json.findings*.path == ['Last-Event-ID']
        }
    }

    def "a failure is told with the state, and ends the stream without a film"() {
        when:
        def events = events(service.open("/api/videos/${video('no-film')}/events").body().text)

        then:
        events*.event.unique() == ['state']
        events[-1].json.state == 'failed'
        events[-1].json.failure.kind == 'no-film'
    }

    def "a stream says that it lives, and a client that goes away frees everything"() {
        given:
        def streams = service.bean(EventStreams)
        def answer = service.open("/api/videos/${video('never-ends')}/events")
        def lines = answer.body().newReader()

        when:
        def beats = 0
        while (beats < 2) {
            beats += lines.readLine().startsWith(':') ? 1 : 0
        }

        then:
        streams.open() == 1

        when:
        answer.body().close()

        then:
        new PollingConditions(timeout: 10).eventually {
            assert streams.open() == 0
        }
    }

    def "many clients listen at once, and others are served meanwhile"() {
        given:
        def id = video('never-ends')
        def answers = (1..100).collect { service.open("/api/videos/$id/events") }

        expect:
        answers.every { it.body().newReader().readLine() }
        service.bean(EventStreams).open() == 100
        service.send('GET', "/api/videos/$id").status == 200

        cleanup:
        answers*.body()*.close()
    }

    String video(String outcome, Map more = [:]) {
        service.send('POST', '/api/videos', VideosSpec.WISH + more + [settings: [outcome: outcome]]).json.id
    }

    static List<Map> events(String text) {
        text.split('\n\n').collect { block ->
            def fields = block.readLines().findAll { it && !it.startsWith(':') }.collectEntries { line ->
                def (name, value) = line.split(': ?', 2)
                [(name): value]
            }
            fields + (fields.data ? [json: new JsonSlurper().parseText(fields.data)] : [:])
        }.findAll { it }
    }
}
