package dev.reelport.unified

import dev.reelport.domain.rule.Fidelity
import dev.reelport.domain.rule.Rulebook
import dev.reelport.domain.rule.Verdict
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.VideoRequest
import dev.reelport.wire.Choices
import dev.reelport.wire.message.Body
import java.time.Instant
import spock.lang.Specification

/** What is sent beyond the documents' examples. */
class UnifiedWritingSpec extends Specification {
    static final UnifiedFormat FORMAT = new UnifiedFormat()

    def "a look asks for the whole id: #id"() {
        given:
        def look = FORMAT.codec(Choices.standard(FORMAT.switches())).look(id)

        expect:
        look.method() == 'GET'
        look.path() == path

        where:
        id                                       || path
        'sora-2:task_01k900ag82ecgbewj2xa3758z0' || '/v1/video/query?id=sora-2%3Atask_01k900ag82ecgbewj2xa3758z0'
        'a b&id=c/../d'                          || '/v1/video/query?id=a%20b%26id%3Dc%2F..%2Fd'
    }

    def "where no size is asked for, the configured one is sent: #configured"() {
        given:
        def choices = Choices.of(FORMAT.switches(), configured)
        def model = FORMAT.models('account', choices).first()
        def silent = VideoRequest.of(new Prompt('a cat')).build()

        when:
        def verdict = Rulebook.standard().check(silent, model, Fidelity.LENIENT, Instant.EPOCH) as Verdict.Accepted
        def sent = FORMAT.codec(choices).create(verdict.request(), model.name())

        then:
        (sent.body() as Body.Json).text().contains("\"size\":\"$size\"")

        where:
        configured      || size
        [:]             || 'large'
        [size: 'large'] || 'large'
        [size: 'small'] || 'small'
    }
}
