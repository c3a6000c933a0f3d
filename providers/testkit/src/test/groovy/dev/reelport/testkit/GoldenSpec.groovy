package dev.reelport.testkit

import dev.reelport.wire.message.WireRequest
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class GoldenSpec extends Specification {
    @TempDir
    Path pairs

    Golden pair(boolean anyOrder) {
        def folder = Files.createDirectories(pairs.resolve('one'))
        Files.writeString(folder.resolve('wire.http'), 'POST /v1\n\n{"a": 1, "b": [{"c": 2.0, "d": null}, 3]}')
        Files.deleteIfExists(folder.resolve('any-order.txt'))
        if (anyOrder) {
            Files.writeString(folder.resolve('any-order.txt'), 'the example prints them so')
        }
        Golden.all(pairs).first()
    }

    def "the order of fields is free only where a reason is given: #body"() {
        expect:
        (pair(true).difference(WireRequest.post('/v1', body)) == null) == inAnyOrder
        (pair(false).difference(WireRequest.post('/v1', body)) == null) == asPrinted

        where:
        body                                    || inAnyOrder | asPrinted
        '{"a":1,"b":[{"c":2.0,"d":null},3]}'    || true       | true
        '{"b":[{"d":null,"c":2.0},3],"a":1}'    || true       | false
        '{"b":[3,{"d":null,"c":2.0}],"a":1}'    || false      | false
        '{"b":[{"c":2.0},3],"a":1}'             || false      | false
        '{"b":[{"d":null,"c":2},3],"a":1}'      || false      | false
        '{"b":[{"d":null,"c":2.0},3],"a":"1"}'  || false      | false
    }

    def "a difference is told with both sides"() {
        expect:
        pair(false).difference(WireRequest.post('/v2', '{}')) == 'one:\nPOST /v2\n{}\n--- instead of\nPOST /v1\n{"a":1,"b":[{"c":2.0,"d":null},3]}'
    }
}
