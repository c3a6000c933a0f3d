package dev.reelport.http.compat

import dev.reelport.domain.rule.Finding
import groovy.json.JsonSlurper
import spock.lang.Specification

class AdjustmentsHeaderSpec extends Specification {

    static Finding changed(String from) {
        new Finding.Adjustment('duration.rounded', 'duration', 'it is made longer', from, '10s')
    }

    static Finding worthKnowing(String sentence) {
        new Finding.Notice('model.retires', 'model', sentence)
    }

    static List read(List<Finding> findings) {
        new JsonSlurper().parseText(AdjustmentsHeader.of(findings).get()) as List
    }

    def "nothing is said where nothing is changed"() {
        expect:
        AdjustmentsHeader.of([]).empty
    }

    def "changes come first, and notices have nothing they change"() {
        expect:
        read([worthKnowing('soon'), changed('9s')]) == [
                [code: 'duration.rounded', path: 'duration', why: 'it is made longer', from: '9s', to: '10s'],
                [code: 'model.retires', path: 'model', why: 'soon']]
    }

    def "whatever a client says stays one line of ASCII: #said"() {
        given:
        def value = AdjustmentsHeader.of([changed(said)]).get()

        expect:
        value ==~ /[\x20-\x7e]*/
        (new JsonSlurper().parseText(value) as List)[0].from == said

        where:
        said << ['«été»', '电影', '🎬', 'a\r\nSet-Cookie: b', 'a\tb', 'a\u007fb', 'a\u0000b', '"quoted"\\']
    }

    def "what there is no room for is counted, and none is cut"() {
        when:
        def value = AdjustmentsHeader.of((1..500).collect { changed("${it}s") }).get()
        def told = new JsonSlurper().parseText(value) as List

        then:
        value.length() <= AdjustmentsHeader.LONGEST
        told[0..-2].every { it.code == 'duration.rounded' && it.to == '10s' }
        told.last() == [more: 500 - (told.size() - 1)]
    }

    def "one that is longer than all the room there is is counted"() {
        expect:
        read([changed('x' * 9_000)]) == [[more: 1]]
    }
}
