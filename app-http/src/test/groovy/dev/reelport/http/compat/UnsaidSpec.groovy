package dev.reelport.http.compat

import dev.reelport.http.TestService
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import groovy.json.JsonSlurper
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** What a client does not say is what its own format's document says for it, whoever makes the film. */
class UnsaidSpec extends Specification {

    @TempDir
    Path folder

    @AutoCleanup
    WireServer sora = WireServer.start()

    @AutoCleanup
    WireServer duomi = WireServer.start()

    @AutoCleanup
    WireServer relay = WireServer.start()

    @AutoCleanup
    TestService service

    def setup() {
        sora.replies(Reply.json(200, '{"id": "video_7", "object": "video", "status": "queued"}'))
        duomi.replies(Reply.json(200, '{"id": "task_7"}'))
        relay.replies(Reply.json(200, '{"id": "sora-2:task_7", "status": "pending", "status_update_time": 1764500000000}'))
        service = new TestService(folder, """
            reelport:
              providers:
                sora: {format: openai, base-url: '${sora.base()}', api-key: k, body: json}
                relay: {format: unified, base-url: '${relay.base()}', api-key: k}
                duomi: {format: duomi, base-url: '${duomi.base()}', api-key: k}
              routes:
                - {model: 'sora-*', to: [sora/sora-2]}
                - {to: [duomi/sora-2]}
            """.stripIndent())
    }

    def "who names no model in OpenAI's format asks for sora-2, and the route of that name is taken"() {
        when:
        def created = service.send('POST', '/openai/v1/videos', [prompt: 'a cat'])

        then:
        created.status == 200
        created.json.model == 'sora-2'
        sent(sora).model == 'sora-2'

        and: 'a provider of the same format is told no more than the client said'
        !sent(sora).containsKey('seconds')
        !sent(sora).containsKey('size')
    }

    def "a film of ten seconds is not made four seconds long in silence"() {
        when: 'the default of spec B'
        def created = service.send('POST', '/duomi/v1/videos/generations', [model: 'sora-2', prompt: 'a cat'], ['X-Reelport-Provider': 'sora'])

        then:
        created.status == 200
        !sent(sora).containsKey('seconds')
        told(created) == [duration: '10s']

        and: 'who insists is refused, and hears why'
        def strict = service.send('POST', '/duomi/v1/videos/generations', [model: 'sora-2', prompt: 'a cat'], ['X-Reelport-Provider': 'sora', 'X-Reelport-Fidelity': 'strict'])
        strict.status == 400
        strict.text.contains('expect 10s')
        sora.count('POST') == 1
    }

    def "a portrait of four seconds is asked for where OpenAI's clients say nothing"() {
        when:
        def created = service.send('POST', '/openai/v1/videos', [prompt: 'a cat'], ['X-Reelport-Provider': 'duomi'])

        then:
        created.status == 200
        !sent(duomi).containsKey('duration')
        told(created) == [duration: '4s', frame: '720x1280']
    }

    def "what the provider can make is asked for, and nothing need be told"() {
        when:
        def created = service.send('POST', '/duomi/v1/videos/generations', [model: 'sora-2', prompt: 'a cat'], ['X-Reelport-Provider': 'relay'])

        then:
        created.status == 200
        sent(relay).duration == 10
        told(created) == [:]
    }

    private static Map<String, String> told(Map answer) {
        answer.headers.firstValue('x-reelport-adjustments').map { new JsonSlurper().parseText(it) }.orElse([]).findAll { it.code.endsWith('.unsaid') }.collectEntries { [it.path, it.from] }
    }

    private static Map sent(WireServer maker) {
        new JsonSlurper().parseText(maker.requests().find { it.method() == 'POST' }.text()) as Map
    }
}
