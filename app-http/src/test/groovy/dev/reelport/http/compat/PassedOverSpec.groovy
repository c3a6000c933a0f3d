package dev.reelport.http.compat

import dev.reelport.http.TestService
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import groovy.json.JsonSlurper
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** A client of a format hears why those whom its route names first do not make its film. */
class PassedOverSpec extends Specification {

    static final EMPTY_PURSE = Reply.json(402, '{"error": {"message": "insufficient credits", "code": "insufficient_quota"}}')

    @TempDir
    Path folder

    @AutoCleanup
    WireServer first = WireServer.start()

    @AutoCleanup
    WireServer next = WireServer.start()

    @AutoCleanup
    TestService service

    def setup() {
        first.replies(EMPTY_PURSE)
        service = new TestService(folder, """
            reelport:
              providers:
                short: {format: openai, base-url: '${first.base()}', api-key: k}
                poor: {format: duomi, base-url: '${first.base()}', api-key: k}
                rich: {format: duomi, base-url: '${next.base()}', api-key: k}
              routes:
                - {to: [short/sora-2, poor/sora-2, rich/sora-2]}
            """.stripIndent())
    }

    def "a verdict and a proof are told in a header"() {
        given:
        next.replies(Reply.json(200, '{"id": "task_7"}'))

        when:
        def created = service.send('POST', '/duomi/v1/videos/generations', [model: 'sora-2', prompt: 'a cat', duration: 15])
        def told = new JsonSlurper().parseText(created.headers.firstValue('x-reelport-passed-over').get())

        then:
        created.status == 200
        told*.model == ['short/sora-2', 'poor/sora-2']
        told[0].reasons[0].contains('15s')
        told[1].reasons[0].contains('insufficient credits')
        service.send('GET', "/duomi/v1/videos/tasks/$created.json.id").headers.firstValue('x-reelport-passed-over').present
    }

    def "where nobody takes it, the refusal names all of them"() {
        given:
        next.replies(EMPTY_PURSE)

        when:
        def refused = service.send('POST', '/duomi/v1/videos/generations', [model: 'sora-2', prompt: 'a cat', duration: 15])

        then:
        refused.status in [400, 402, 403, 429]
        ['short/sora-2', 'poor/sora-2', 'the provider rich did not take it'].every { refused.text.contains(it) }
    }
}
