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
