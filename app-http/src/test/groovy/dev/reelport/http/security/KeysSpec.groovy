package dev.reelport.http.security

import dev.reelport.domain.order.ClientKey
import dev.reelport.domain.order.ClientKeys
import dev.reelport.domain.order.InMemoryClientKeys
import dev.reelport.domain.order.Scope
import dev.reelport.http.TestService
import dev.reelport.language.config.ConfigurationSource
import io.micronaut.context.ApplicationContext
import java.nio.file.Path
import java.time.InstantSource
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

    def "a key that the store finds opens nothing unless its whole hash is that of what was shown"() {
        given: 'a store that finds a key for whatever it is asked, as one would that compares the beginnings only'
        def real = new InMemoryClientKeys()
        def key = new Keys(real, InstantSource.system()).create('shop')
        def keys = new Keys(new FindsAnything(keys: real), InstantSource.system())

        expect:
        keys.find(key).get().client() == 'shop'
        keys.find(key + 'x').empty
        keys.find('rp_' + 'A' * 43).empty
        keys.find('').empty
    }

    def "the command makes keys that open what it says, and lists them: #arguments"() {
        when:
        def made = command('create', 'shop', *arguments)

        then:
        made.status == 0
        made.out ==~ /rp_[A-Za-z0-9_-]{43}\n/
        command('list').out ==~ /shop  ${made.out[0..8]}…  $listed  \S+Z  valid\n/

        where:
        arguments                             || listed
        []                                    || 'create,read'
        ['--scope', 'read']                   || 'read'
        ['--scope', 'admin,create,read']      || 'create,read,admin'
        ['--scope', 'metrics']                || 'metrics'
        ['--scope', 'read', '--scope', 'admin'] || 'read,admin'
    }

    def "a scope that there is not makes no key: #scope"() {
        expect:
        with(command('create', 'shop', '--scope', scope)) {
            status == 2
            out == ''
            err.contains("this is one of create, read, metrics, admin")
        }
        command('list').out == ''

        where:
        scope << ['root', 'read,root', '', 'READ']
    }

    def "who tries what the key does not open uses up nobody's creates, only looks"() {
        given:
        service = withKeys('reelport.service.security.creates-per-minute': 2, 'reelport.service.security.reads-per-minute': 4)
        def viewer = [Authorization: keys().create('shop', [Scope.READ] as Set)]
        def shop = [Authorization: keys().create('shop')]

        expect:
        (1..4).collect { service.send('POST', '/api/videos', WISH, viewer).status } == [403] * 4
        service.send('POST', '/api/videos', WISH, viewer).status == 429
        (1..3).collect { service.send('POST', '/api/videos', WISH, shop).status } == [202, 202, 429]
    }

    def "an admin lists everybody's videos or one client's, and takes a task in for a client"() {
        given:
        service = withKeys()
        def shop = [Authorization: keys().create('shop')]
        def other = [Authorization: keys().create('other')]
        def key = keys().create('ops', [Scope.ADMIN] as Set)
        def admin = [Authorization: key]
        def theirs = service.send('POST', '/api/videos', WISH, shop).json.id
        service.send('POST', '/api/videos', WISH, other)

        expect:
        service.send('GET', '/api/videos', null, admin).json.videos*.client.sort() == ['other', 'shop']
        service.send('GET', '/api/videos?client=shop', null, admin).json.videos*.id == [theirs]
        service.send('GET', '/api/videos?client=shop', null, shop).json.videos*.id == [theirs]
        with(service.send('GET', '/api/videos?client=shop', null, other)) {
            status == 403
            json.type == '/problems/scope-needed'
        }

        when:
        def taken = service.send('POST', '/api/videos/adopt', [task: 'sandbox/000000000009', client: 'shop'], admin)

        then:
        taken.status == 201
        taken.json.client == 'shop'
        taken.json.decidedBy == "ops (key ${key.substring(0, 9)}…)".toString()
        service.send('GET', "/api/videos/$taken.json.id", null, shop).status == 200
        service.send('POST', '/api/videos/adopt', [task: 'sandbox/000000000009'], shop).json.id == taken.json.id
        service.send('GET', "/api/videos/$taken.json.id", null, other).status == 404
        service.send('POST', '/api/videos/adopt', [task: 'sandbox/000000000008', client: 'shop'], other).status == 403
        with(service.send('POST', '/api/videos/adopt', [task: 'sandbox/000000000008', client: 'shpo'], admin)) {
            status == 400
            json.findings*.path == ['client']
        }
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

    /** Runs the command on the database of the specs' folder. */
    private Map command(String... arguments) {
        def (out, err) = [new StringWriter(), new StringWriter()]
        def status = KeysCommand.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true)) {
            ApplicationContext.builder().deduceEnvironment(false).banner(false)
                    .properties('reelport.data.folder': folder.resolve('data').toString())
                    .singletons(new ConfigurationSource(null, folder, folder, [:])).start()
        }
        [status: status, out: "$out".toString(), err: "$err".toString()]
    }

    static class FindsAnything implements ClientKeys {
        @Delegate
        ClientKeys keys

        @Override
        Optional<ClientKey> find(String hash) {
            keys.list().stream().findFirst()
        }
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
