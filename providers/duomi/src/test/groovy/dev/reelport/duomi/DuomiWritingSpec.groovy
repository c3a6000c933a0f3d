package dev.reelport.duomi

import dev.reelport.domain.rule.Fidelity
import dev.reelport.domain.rule.Rulebook
import dev.reelport.domain.rule.Verdict
import dev.reelport.domain.video.Character
import dev.reelport.domain.video.CharacterNames
import dev.reelport.domain.video.CharacterSource.FromClip
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.VideoRequest
import dev.reelport.wire.message.Body
import groovy.json.JsonSlurper
import java.time.Instant
import spock.lang.Specification

class DuomiWritingSpec extends Specification {
    static final CODEC = new DuomiCodec(new DuomiDialect(false, false, true))
    static final NOW = Instant.parse('2026-01-01T00:00:00Z')

    static Verdict verdict(String text, List<String> names) {
        def source = new FromClip(Link.web('https://a.example/a.mp4'), null)
        def request = VideoRequest.of(new Prompt(text)).characters(names.collect { new Character(it, source) }).build()
        Rulebook.standard().check(request, DuomiModels.of('account').first(), Fidelity.STRICT, NOW)
    }

    def "a mention is the position of its character, and is read back: #text"() {
        given:
        def request = (verdict(text, names) as Verdict.Accepted).request()

        when:
        def message = CODEC.create(request, 'sora-2')

        then:
        new JsonSlurper().parseText((message.body() as Body.Json).text()).prompt == written
        CODEC.asked(message).request() == CharacterNames.byPosition(request)
        CODEC.asked(message).findings() == []

        where:
        text                              | names                      || written
        '@{hero}'                         | ['hero']                   || '@character1'
        '@{ hero } waves'                 | ['hero']                   || '@character1 waves'
        '@{hero}s hat, @{hero}'           | ['hero']                   || '@character1 s hat, @character1'
        '@{b}@{a}'                        | ['a', 'b']                 || '@character2 @character1'
        '@{character1} @{character2}'     | ['character2', 'character1'] || '@character2 @character1'
        '@{1}0 seconds'                   | ['1']                      || '@character1 0 seconds'
        '@character@{1}'                  | ['1']                      || '@character@character1'
        '@@{hero} and {@{hero}}'          | ['hero']                   || '@@character1 and {@character1 }'
        '@{@{hero}}'                      | ['hero']                   || '@{@character1 }'
        '@{\$1} \\ "@{\$1}'               | ['\$1']                    || '@character1 \\ "@character1'
    }

    def "what would be read as a mention is refused before it is written: #text"() {
        expect:
        verdict(text, ['hero']) instanceof Verdict.Refused

        where:
        text << ['@character1', '@Character2 waves', '@character01', '@{villain}', '@{character1}']
    }
}
