package dev.reelport.wire.http

import dev.reelport.domain.capability.Capabilities
import dev.reelport.domain.capability.Durations
import dev.reelport.domain.capability.Model
import dev.reelport.wire.AnswerClass
import dev.reelport.wire.http.WireSettings.ModelName
import java.time.Duration
import spock.lang.Specification

class WireSettingsSpec extends Specification {
    static final SORA = Model.of('account', 'sora-2', Capabilities.of(Durations.oneOf(Duration.ofSeconds(10))).build())
    static final PRO = Model.of('account', 'sora-2-pro', Capabilities.of(Durations.oneOf(Duration.ofSeconds(25))).build())

    def "an account is read from a configuration"() {
        given:
        def problems = [:]

        when:
        def settings = WireSettings.read([
                'base-url'        : ' https://api.example.org/ ',
                'api-key'         : ' canary-key ',
                'answer-timeout'  : '30s',
                'private-networks': '10.0.0.0/8, fd00::/8',
                'models'          : 'sora-2-all=sora-2, sora-2-pro',
        ], problems)

        then:
        problems == [:]
        settings.base() == new URI('https://api.example.org/')
        settings.key() == 'canary-key'
        settings.answerTimeout() == Duration.ofSeconds(30)
        settings.connectTimeout() == Duration.ofSeconds(10)
        settings.privateNetworks()*.toString() == ['10.0.0.0/8', 'fd00:0:0:0:0:0:0:0/8']
        settings.models() == [new ModelName('sora-2-all', 'sora-2'), new ModelName('sora-2-pro', null)]
        !settings.toString().contains('canary')
    }

    def "everything that is wrong is told by the name of the setting, and no key is quoted"() {
        given:
        def problems = [:]

        when:
        WireSettings.read([
                'base-url'        : 'https://user:canary@example.org',
                'api-key'         : 'canary key',
                'connect-timeout' : 'soon',
                'answer-timeout'  : '0s',
                'retry-wait'      : '-1s',
                'private-networks': '10.0.0.0/99',
                'models'          : '=sora-2',
        ], problems)

        then:
        problems.keySet() == ['base-url', 'api-key', 'connect-timeout', 'answer-timeout', 'retry-wait', 'private-networks', 'models'] as Set
        problems.values().every { !it.contains('canary') }
    }

    def "a base URL is one that can be asked: #text"() {
        given:
        def problems = [:]

        when:
        WireSettings.read(text == null ? [:] : ['base-url': text], problems)

        then:
        problems.keySet() == ['base-url'] as Set
        !text?.contains('_') || problems['base-url'].contains('no underscore')

        where:
        text << [null, '', ' ', 'example.org', 'ftp://example.org', 'https://', 'https://example.org?key=1', 'https://example.org#x', 'http://[', 'HTTPS://example.org', 'http://my_host:8000']
    }

    def "a path is added to the base, and a version is not doubled: #base"() {
        expect:
        WireSettings.read(['base-url': base], [:]).address('/v1/videos').toString() == address

        where:
        base                          || address
        'https://a.example'           || 'https://a.example/v1/videos'
        'https://a.example/'          || 'https://a.example/v1/videos'
        'https://a.example/v1'        || 'https://a.example/v1/videos'
        'https://a.example/v1/'       || 'https://a.example/v1/videos'
        'https://a.example/proxy'     || 'https://a.example/proxy/v1/videos'
        'http://127.0.0.1:8000/v1'    || 'http://127.0.0.1:8000/v1/videos'
    }

    def "the provider's own origin is scheme, host and port: #address"() {
        expect:
        WireSettings.read(['base-url': 'https://a.example/v1'], [:]).isOwn(new URI(address)) == own

        where:
        address                        || own
        'https://a.example/film.mp4'   || true
        'https://A.EXAMPLE:443/x'      || true
        'http://a.example/film.mp4'    || false
        'https://a.example:8443/x'     || false
        'https://b.a.example/x'        || false
        'https://a.example.evil.org/x' || false
        'https://a.example@evil.org/x' || false
    }

    def "models have the names that the configuration gives them: #text"() {
        given:
        def problems = [:]
        def names = text.isEmpty() ? [] : text.split(',').collect { ModelName.read(it) }

        expect:
        ModelNames.of([SORA, PRO], names, problems)*.name() == models
        problems.isEmpty() == fine

        where:
        text                      || models                  | fine
        ''                        || ['sora-2', 'sora-2-pro'] | true
        'sora-2'                  || ['sora-2']              | true
        'sora-2-all=sora-2'       || ['sora-2-all']          | true
        'a=sora-2,b=sora-2-pro'   || ['a', 'b']              | true
        'anything'                || []                      | false
        'a=b'                     || []                      | false
    }

    def "where there is only one model, every name is like it"() {
        given:
        def problems = [:]

        expect:
        ModelNames.of([SORA], [new ModelName('Wan-AI/Wan2.2', null)], problems)*.capabilities() == [SORA.capabilities()]
        problems == [:]
    }

    def "what a status proves about a create: #status"() {
        expect:
        AnswerClass.isVerdict(status) == verdict

        where:
        status || verdict
        400    || true
        401    || true
        402    || true
        403    || true
        404    || true
        413    || true
        422    || true
        429    || true
        307    || true
        308    || true
        302    || false
        303    || false
        408    || false
        409    || false
        425    || false
        499    || false
        500    || false
        502    || false
        503    || false
        504    || false
        100    || false
    }
}
