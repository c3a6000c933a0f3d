package dev.reelport.wire.http

import spock.lang.Specification

/** Nothing here is opened or looked up: the resolver is made up. */
class ForeignAddressesSpec extends Specification {
    static final NAMES = [
            'cdn.example.org'  : ['93.184.216.34'],
            'both.example.org' : ['93.184.216.34', '10.0.0.1'],
            'inner.example.org': ['192.168.1.1'],
            'six.example.org'  : ['2606:2800:220:1:248:1893:25c8:1946'],
            'nobody.example'   : [],
            'localhost'        : ['127.0.0.1', '::1'],
    ]

    static ForeignAddresses guard(String... allowed) {
        new ForeignAddresses(
                { String host ->
                    def known = NAMES[host]
                    if (known == null && !(host ==~ /[0-9a-fA-F:.]+/)) {
                        throw new UnknownHostException(host)
                    }
                    known == null ? [InetAddress.getByName(host)] : known.collect { InetAddress.getByName(it) }
                },
                allowed.collect { Network.read(it) })
    }

    def "a public address passes: #address"() {
        when:
        guard().check(new URI(address))

        then:
        noExceptionThrown()

        where:
        address << [
                'https://cdn.example.org/film.mp4?sign=x',
                'http://cdn.example.org:8080/film.mp4',
                'HTTPS://cdn.example.org',
                'https://93.184.216.34/film.mp4',
                'https://six.example.org/',
                'https://[2606:2800:220:1:248:1893:25c8:1946]/',
                'https://1.1.1.1',
                'https://9.9.9.9:443/',
                'https://[64:ff9b::5db8:d822]/',
        ]
    }

    def "anything else does not: #address"() {
        when:
        guard().check(new URI(address))

        then:
        def refused = thrown(RefusedAddressException)
        refused.message.contains(why)
        !refused.message.contains('secret')

        where:
        address                                        || why
        'ftp://cdn.example.org/film.mp4'               || 'only http and https'
        'file:///etc/passwd'                           || 'only http and https'
        'gopher://127.0.0.1:6379/_x'                   || 'only http and https'
        'data:video/mp4;base64,AAAA'                   || 'only http and https'
        'jar:http://cdn.example.org!/a'                || 'only http and https'
        'relative/film.mp4'                            || 'only http and https'
        'https://user:secret@cdn.example.org/'         || 'names a user'
        'https://user@cdn.example.org/'                || 'names a user'
        'https:///film.mp4'                            || 'names no host'
        'https:/film.mp4'                              || 'names no host'
        'https://my_bucket.example.org/x?secret'       || 'https://my_bucket.example.org/x?… is not opened: its host is no name that can be looked up; one has only letters of ASCII, digits and hyphens between its dots, and no underscore'
        'https://me:secret@my_bucket.example.org/x'    || 'no name that can be looked up'
        'https://a_b_c./x?secret'                      || 'and no underscore'
        'https://bücher.example/x?secret'              || 'letters of ASCII'
        'https://nobody.example/?secret'               || 'host is unknown'
        'https://unheard-of.example/?secret'           || 'host is unknown'
        'http://inner.example.org/?secret'             || 'not a public one'
        'http://both.example.org/'                     || 'not a public one'
        'http://localhost/'                            || 'not a public one'
        'http://localhost:9000/film.mp4?secret'        || 'not a public one'
        'http://127.0.0.1/'                            || 'not a public one'
        'http://127.1.2.3/'                            || 'not a public one'
        'http://127.1/'                                || 'no name that can be looked up'
        'http://2130706433/'                           || 'number in disguise'
        'http://0x7f000001/'                           || 'number in disguise'
        'http://0x7f.0.0.1/'                           || 'not'
        'http://0177.0.0.1/'                           || 'number in disguise'
        'http://127.0.0.01/'                           || 'number in disguise'
        'http://127.0.0.1./'                           || 'no name that can be looked up'
        'http://0/'                                    || 'number in disguise'
        'http://0.0.0.0/'                              || 'not a public one'
        'http://10.0.0.1/'                             || 'not a public one'
        'http://10.255.255.255/'                       || 'not a public one'
        'http://100.64.0.1/'                           || 'not a public one'
        'http://100.127.255.254/'                      || 'not a public one'
        'http://169.254.169.254/latest/meta-data/'     || 'not a public one'
        'http://172.16.0.1/'                           || 'not a public one'
        'http://172.31.255.255/'                       || 'not a public one'
        'http://192.0.0.1/'                            || 'not a public one'
        'http://192.0.2.1/'                            || 'not a public one'
        'http://192.168.0.1/'                          || 'not a public one'
        'http://198.18.0.1/'                           || 'not a public one'
        'http://198.51.100.1/'                         || 'not a public one'
        'http://203.0.113.1/'                          || 'not a public one'
        'http://224.0.0.1/'                            || 'not a public one'
        'http://240.0.0.1/'                            || 'not a public one'
        'http://255.255.255.255/'                      || 'not a public one'
        'http://[::1]/'                                || 'not a public one'
        'http://[::]/'                                 || 'not a public one'
        'http://[::ffff:127.0.0.1]/'                   || 'not a public one'
        'http://[::ffff:7f00:1]/'                      || 'not a public one'
        'http://[::127.0.0.1]/'                        || 'not a public one'
        'http://[0:0:0:0:0:0:0:1]/'                    || 'not a public one'
        'http://[64:ff9b::7f00:1]/'                    || 'not a public one'
        'http://[64:ff9b::a9fe:a9fe]/'                 || 'not a public one'
        'http://[2002:7f00:1::]/'                      || 'not a public one'
        'http://[2001::1]/'                            || 'not a public one'
        'http://[2001:db8::1]/'                        || 'not a public one'
        'http://[fc00::1]/'                            || 'not a public one'
        'http://[fd12:3456::1]/'                       || 'not a public one'
        'http://[fe80::1]/'                            || 'not a public one'
        'http://[fec0::1]/'                            || 'not a public one'
        'http://[ff02::1]/'                            || 'not a public one'
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
