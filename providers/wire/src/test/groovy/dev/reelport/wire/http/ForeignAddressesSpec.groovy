package dev.reelport.wire.http

import dev.reelport.domain.video.Link
import spock.lang.Specification

/** Nothing here is opened or looked up: the resolver is made up. */
class ForeignAddressesSpec extends Specification {
    static final PUBLIC = ['93.184.216.34']
    static final NAMES = [
            'cdn.example.org'              : PUBLIC,
            'cdn.example.org.'             : PUBLIC,
            'my-bucket.s3.example.org'     : PUBLIC,
            'videos.example.co.uk'         : PUBLIC,
            'xn--bcher-kva.example'        : PUBLIC,
            'a-b--c.example.org'           : PUBLIC,
            '1password.example'            : PUBLIC,
            '0x.example.org'               : PUBLIC,
            '123.example.org'              : PUBLIC,
            'six.example.org'              : ['2606:2800:220:1:248:1893:25c8:1946'],
            'both.example.org'             : PUBLIC + ['10.0.0.1'],
            'bad-first.example.org'        : ['10.0.0.1'] + PUBLIC,
            'six-and-loopback.example.org' : ['2606:2800:220:1:248:1893:25c8:1946', '::1'],
            'inner.example.org'            : ['192.168.1.1'],
            'loop.example.org'             : ['127.0.0.1'],
            'mapped.example.org'           : ['::ffff:10.0.0.1'],
            'nat64.example.org'            : ['64:ff9b::a00:1'],
            'ula.example.org'              : ['fd00:ec2::254'],
            'localhost'                    : ['127.0.0.1', '::1'],
            'localhost.'                   : ['127.0.0.1'],
            'localhost.localdomain'        : ['127.0.0.1'],
            'ip6-localhost'                : ['::1'],
            'metadata'                     : ['169.254.169.254'],
            'metadata.google.internal'     : ['169.254.169.254'],
            'metadata.google.internal.'    : ['169.254.169.254'],
            'instance-data'                : ['169.254.169.254'],
            'instance-data.ec2.internal'   : ['169.254.169.254'],
            'metadata.azure.internal'      : ['168.63.129.16'],
            '127.0.0.1.nip.example'        : ['127.0.0.1'],
            '169-254-169-254.sslip.example': ['169.254.169.254'],
            'kubernetes.default.svc'       : ['10.96.0.1'],
            'host.docker.internal'         : ['172.17.0.1'],
            'router.local'                 : ['192.168.0.1'],
            'nobody.example'               : [],
    ]

    /** What becomes of an address, by how it is written. */
    static final Map<String, String> SPELLINGS = spellings()

    static Map<String, String> spellings() {
        def verdict = null
        def found = [:]
        ForeignAddressesSpec.getResource('/spellings.txt').readLines('UTF-8').each { line ->
            if (line.startsWith('== ')) {
                verdict = line.substring(3)
            } else if (!line.blank && !line.startsWith('# ')) {
                assert found.put(unescaped(line), verdict) == null: "twice: $line"
            }
        }
        found
    }

    static String unescaped(String line) {
        line.replaceAll(/\\u([0-9a-f]{4})/) { all, hex -> Character.toString(Integer.parseInt(hex, 16)) }.translateEscapes()
    }

    static ForeignAddresses guard(String... allowed) {
        new ForeignAddresses(
                { String host ->
                    def known = NAMES[host.toLowerCase(Locale.ROOT)]
                    if (known == null && !(host ==~ /[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*/)) {
                        throw new UnknownHostException(host)
                    }
                    known == null ? [InetAddress.getByName(host)] : known.collect { InetAddress.getByName(it) }
                },
                allowed.collect { Network.read(it) })
    }

    /** The way of everything that a client or a provider names: it is read as a link, and then judged. */
    static String judged(String address) {
        try {
            guard().check(Link.web(address).uri())
            'passes'
        } catch (IllegalArgumentException | RefusedAddressException refused) {
            refused.message
        }
    }

    def "#address: #verdict"() {
        expect:
        judged(address).contains(verdict)
        verdict == 'passes' || !judged(address).contains('secret')

        where:
        [address, verdict] << SPELLINGS.collect { [it.key, it.value] }
    }

    def "the table is long enough to trust"() {
        expect:
        SPELLINGS.values().count { it != 'passes' } >= 300
        SPELLINGS.values().count { it == 'passes' } >= 40
    }

    def "what a redirect leads to is judged too: #location"() {
        when:
        guard().check(new URI('https://cdn.example.org/a/film.mp4').resolve(location))

        then:
        def refused = thrown(RefusedAddressException)
        refused.message.contains(why)
        !refused.message.contains('secret')

        where:
        location                                   || why
        '//127.0.0.1/film.mp4?secret'              || 'not a public one'
        '//localhost/film.mp4'                     || 'not a public one'
        '//user:secret@cdn.example.org/'           || 'names a user'
        'file:///etc/passwd'                       || 'only http and https'
        'ftp://cdn.example.org/film.mp4'           || 'only http and https'
        'javascript:alert(1)'                      || 'only http and https'
        'data:video/mp4;base64,AAAA'               || 'only http and https'
        'jar:http://cdn.example.org!/a'            || 'only http and https'
        'http:///film.mp4'                         || 'names no host'
        'https:/film.mp4'                          || 'names no host'
        'http://2130706433/'                       || 'number in disguise'
        'http://[::ffff:7f00:1]/'                  || 'not a public one'
        '//169.254.169.254/latest/meta-data/'      || 'not a public one'
        'https://my_bucket.example.org/x?secret'   || 'https://my_bucket.example.org/x?… is not opened: its host is no name that can be looked up; one has only letters of ASCII, digits and hyphens between its dots, and no underscore'
    }

    def "how an address is written is judged without asking for its host: #address"() {
        given:
        def asked = []
        def guard = new ForeignAddresses({ asked << it; [InetAddress.getByName('127.0.0.1')] }, [])

        when:
        guard.checkSpelling(Link.web(address).uri())

        then:
        def refused = thrown(RefusedAddressException)
        refused.message.contains(why)
        asked.empty

        where:
        [address, why] << SPELLINGS.findAll { it.value.startsWith('it') && !(it.value in ['its host is not a public one', 'its host is unknown']) }
                .collect { [it.key, it.value] }
    }

    def "a lookup for a connection is judged by all that it finds, and keeps its order"() {
        expect:
        guard('10.0.0.0/8').addresses(host)*.hostAddress == addresses

        where:
        host                                     || addresses
        'cdn.example.org'                        || ['93.184.216.34']
        'both.example.org'                       || ['93.184.216.34', '10.0.0.1']
        'bad-first.example.org'                  || ['10.0.0.1', '93.184.216.34']
        '[2606:2800:220:1:248:1893:25c8:1946]'   || ['2606:2800:220:1:248:1893:25c8:1946']
    }

    def "a network that is allowed passes, and only that: #address"() {
        when:
        guard('10.1.0.0/16', 'fd00::/8', '192.168.1.1').check(new URI(address))

        then:
        noExceptionThrown()

        where:
        address << ['http://10.1.2.3/', 'http://[fd00::1]/', 'http://inner.example.org/', 'http://cdn.example.org/']
    }

    def "what lies beside an allowed network does not: #address"() {
        when:
        guard('10.1.0.0/16').check(new URI(address))

        then:
        thrown(RefusedAddressException)

        where:
        address << ['http://10.2.0.1/', 'http://192.168.1.1/', 'http://[::1]/', 'file:///10.1.0.1']
    }

    def "a network is read, or refused in words: #text"() {
        when:
        Network.read(text)

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message.contains('a network')

        where:
        text << ['', 'example.org', 'example.org/8', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/x', '::/129', '10.0.0/8/8', 'localhost', '10/8', 'cafe/8', '2130706433']
    }
}
