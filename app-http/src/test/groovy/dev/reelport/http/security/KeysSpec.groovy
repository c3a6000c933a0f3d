package dev.reelport.http.security

import dev.reelport.domain.order.ClientKeys
import dev.reelport.http.TestService
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class KeysSpec extends Specification {

    static final WISH = [script: [prompt: 'a cat'], duration: '1s']

    @TempDir
    Path folder

    @AutoCleanup
    TestService service

    def "on loopback nobody needs a key"() {
        given:
        service = new TestService(folder)

        expect:
        service.send('GET', '/api/videos').status == 200
    }

    def "who asks through a proxy or by another name is no neighbour: #what"() {
        given:
        service = new TestService(folder)

        expect:
        raw(head) == status

        where:
        what                   | head                                              || status
        'this machine'         | 'Host: localhost'                                 || 200
        'its address'          | 'Host: 127.0.0.1:8080'                            || 200
        'a proxy'              | 'Host: localhost\r\nX-Forwarded-For: 203.0.113.9' || 401
        'a proxy by RFC 7239'  | 'Host: localhost\r\nForwarded: for=203.0.113.9'   || 401
        "a stranger's name"    | 'Host: evil.example:8080'                         || 401
        'a name alike'         | 'Host: localhost.evil.example'                    || 401
    }

    def "only what tells nothing is told without a key: #method #path"() {
        given:
        service = withKeys()

        expect:
        service.send(method, path, method == 'POST' ? [:] : null).status == status

        where:
        method | path                  || status
        'GET'  | '/health'             || 200
        'GET'  | '/health/readiness'   || 200
        'GET'  | '/problems/not-found' || 200
        'POST' | '/health/v1/videos'   || 401
        'POST' | '/hooks/unknown'      || 404
        'POST' | '/hooks/a/v1/videos'  || 401
        'GET'  | '/hooks/unknown'      || 401
        'GET'  | '/healthy'            || 401
        'GET'  | '/prometheus'         || 401
        'GET'  | '/docs'               || 200
        'GET'  | '/problems'           || 200
        'GET'  | '/api/openapi.yml'    || 200
        'POST' | '/docs'               || 401
        'GET'  | '/api/models'         || 401
    }

    def "where keys are required, nobody is let in without a valid one: #header"() {
        given:
        service = withKeys()
        keys().create('shop')

        when:
        def answer = service.send('POST', '/api/videos', WISH, header == null ? [:] : [Authorization: header])

        then:
        answer.status == 401
        answer.headers.firstValue('www-authenticate').get() == 'Bearer'
        !answer.text.contains('wrong')

        where:
        header << [null, 'Bearer wrong', 'wrong', 'Bearer ', 'Bearer rp_AAAA']
    }

    def "a key opens until it is revoked, with and without a scheme"() {
        given:
        service = withKeys()
        def key = keys().create('shop')

        expect:
        key ==~ /rp_[A-Za-z0-9_-]{43}/
        service.send('GET', '/api/videos', null, [Authorization: "Bearer $key".toString()]).status == 200
        service.send('GET', '/api/videos', null, [Authorization: key]).status == 200

        when:
        def revoked = bean(ClientKeys).revoke('shop', key.substring(0, 6), java.time.Instant.now())

        then:
        revoked == 1
        service.send('GET', '/api/videos', null, [Authorization: key]).status == 401
    }

    def "a key is kept as a hash only"() {
        given:
        service = withKeys()
        def key = keys().create('shop')

        expect:
        def kept = bean(ClientKeys).list().first()
        kept.hash() == java.security.MessageDigest.getInstance('SHA-256').digest(key.bytes).encodeHex().toString()
        !kept.toString().contains(key.substring(9))
    }

    def "who asks for too many videos is told when to come back, and may still look"() {
        given:
        service = withKeys('reelport.service.security.creates-per-minute': 2)
        def headers = [Authorization: keys().create('shop')]
        def others = [Authorization: keys().create('other')]

        when:
        def statuses = (1..3).collect { service.send('POST', '/api/videos', WISH, headers) }

        then:
        statuses*.status == [202, 202, 429]
        (1..31).contains(statuses[2].headers.firstValue('retry-after').get() as int)
        service.send('GET', '/api/videos', null, headers).status == 200
        service.send('POST', '/api/videos', WISH, others).status == 202

        and: 'a plan costs nothing'
        service.send('POST', '/api/videos/plan', WISH, headers).status == 200
    }

    def "no client sees what another asked for"() {
        given:
        service = withKeys()
        def mine = [Authorization: keys().create('mine')]
        def theirs = [Authorization: keys().create('theirs')]

        when:
        def id = service.send('POST', '/api/videos', WISH, mine).json.id

        then:
        service.send('GET', "/api/videos/$id".toString(), null, mine).status == 200
        service.send('GET', "/api/videos/$id".toString(), null, theirs).status == 404
        service.send('GET', '/api/videos', null, theirs).json.videos == []
        service.send('GET', '/api/videos', null, mine).json.videos*.id == [id]
    }

    /** Sends what no HTTP client of Java's would: a host of one's own. */
    private int raw(String head) {
        new Socket('127.0.0.1', service.server.port).withCloseable { socket ->
            socket.outputStream.write("GET /api/videos HTTP/1.1\r\n$head\r\nConnection: close\r\n\r\n".getBytes('US-ASCII'))
            socket.outputStream.flush()
            (socket.inputStream.newReader('US-ASCII').readLine().split(' ')[1]) as int
        }
    }

    private TestService withKeys(Map<String, Object> settings = [:]) {
        new TestService(folder, null, ['reelport.service.security.keys': 'required'] + settings)
    }

    private Keys keys() {
        bean(Keys)
    }

    private <T> T bean(Class<T> type) {
        service.server.applicationContext.getBean(type)
    }
}
