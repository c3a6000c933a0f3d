package dev.reelport.http.security

import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobStore
import dev.reelport.domain.order.OrderBook
import dev.reelport.domain.order.OrderFilter
import dev.reelport.domain.order.Scope
import dev.reelport.http.TestService
import dev.reelport.http.compat.Samples
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import io.micronaut.web.router.Router
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/**
 * Every route that the router knows, by every kind of key: what a key does not open is refused in the words of the path
 * and leaves nothing behind, and no key but an admin's learns of another client's video. A route that stands in no table
 * here fails.
 */
@Timeout(300)
class RoutesSpec extends Specification {

    static final byte[] FILM = [0, 0, 0, 16, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6F, 0x6D, 0, 0, 2, 0] as byte[]

    /** Of the victim, and of nobody else's business. */
    static final PROMPT = 'a prompt that is nobody else\'s business'

    static final ANY = [Scope.CREATE, Scope.READ, Scope.ADMIN]
    static final FIGURES = [Scope.METRICS, Scope.ADMIN]
    static final LOOK = [Scope.READ, Scope.ADMIN]
    static final DECIDE = [Scope.CREATE, Scope.ADMIN]

    /** Without a key; each has a spec of its own. */
    static final PUBLIC = ['GET /health', 'GET /health/{selector}', 'GET /problems', 'GET /problems/{word}', 'POST /hooks/{token}',
                           'GET /api/openapi.yml', 'GET /api/video-request.schema.json']

    static final PLAN = [script: [prompt: 'a cat'], duration: '4s', model: 'sora-2']
    static final OPENAI = [prompt: 'a cat', model: 'sora-2', seconds: '4']
    static final DUOMI = [model: 'sora-2', prompt: 'a cat', duration: 10]
    static final UNIFIED = [model: 'sora-2', prompt: 'a cat', images: [], orientation: 'portrait', size: 'small', duration: 10, watermark: false]
    static final TURBO = [prompt: 'a cat', n_frames: 150]

    static final OPENAI_FORMATS = ['openai', 'openai-storyboard', 'sglang', 'vllm-omni']
    static final UNIFIED_FORMATS = ['unified', 'unified-pro']

    /** What each route is open to, and how it is asked about a video: ID stands for its name, TASK for its task. */
    static final Map<String, List> ROUTES = [
            'GET /prometheus'                       : [FIGURES, '/prometheus'],
            'GET /api/providers'                    : [ANY, '/api/providers'],
            'GET /api/models'                       : [ANY, '/api/models'],
            'POST /api/videos'                      : [[Scope.CREATE], '/api/videos', PLAN],
            'POST /api/videos/plan'                 : [ANY, '/api/videos/plan', PLAN],
            'POST /api/videos/adopt'                : [DECIDE, '/api/videos/adopt', [task: 'TASK']],
            'GET /api/videos'                       : [LOOK, '/api/videos'],
            'GET /api/videos/{id}'                  : [LOOK, '/api/videos/ID'],
            'GET /api/videos/{id}/decisions'        : [LOOK, '/api/videos/ID/decisions'],
            'GET /api/videos/{id}/events'           : [LOOK, '/api/videos/ID/events'],
            'GET /api/videos/{id}/content'          : [LOOK, '/api/videos/ID/content'],
            'HEAD /api/videos/{id}/content'         : [LOOK, '/api/videos/ID/content'],
            'POST /api/videos/{id}/cancel'          : [DECIDE, '/api/videos/ID/cancel', [:]],
            'POST /api/videos/{id}/resolve'         : [DECIDE, '/api/videos/ID/resolve', [abandon: 'enough']],
            'GET /api/webhooks/deliveries'          : [LOOK, '/api/webhooks/deliveries'],
            'POST /api/webhooks/deliveries/{id}/resend': [DECIDE, '/api/webhooks/deliveries/DELIVERY/resend', [:]],
    ] + inEveryFormat([
            'POST /v1/videos'            : [[Scope.CREATE], OPENAI_FORMATS, '/v1/videos', OPENAI],
            'POST /v1/videos/edits'      : [[Scope.CREATE], OPENAI_FORMATS, '/v1/videos/edits', [prompt: 'a dog', video: [id: 'ID']]],
            'POST /v1/videos/extensions' : [[Scope.CREATE], OPENAI_FORMATS, '/v1/videos/extensions', [prompt: 'a dog', seconds: '4', video: [id: 'ID']]],
            'POST /v1/videos/{id}/remix' : [[Scope.CREATE], OPENAI_FORMATS, '/v1/videos/ID/remix', [prompt: 'a dog']],
            'GET /v1/videos'             : [[Scope.READ], OPENAI_FORMATS, '/v1/videos'],
            'GET /v1/videos/{id}'        : [[Scope.READ], OPENAI_FORMATS, '/v1/videos/ID'],
            'DELETE /v1/videos/{id}'     : [[Scope.CREATE], OPENAI_FORMATS, '/v1/videos/ID'],
            'GET /v1/videos/{id}/content': [[Scope.READ], OPENAI_FORMATS, '/v1/videos/ID/content'],
            'POST /v1/videos/generations': [[Scope.CREATE], ['duomi'], '/v1/videos/generations', DUOMI],
            'GET /v1/videos/tasks/{id}'  : [[Scope.READ], ['duomi'], '/v1/videos/tasks/ID'],
            'POST /sora/v1/videos'       : [[Scope.CREATE], ['turbo'], '/sora/v1/videos', TURBO],
            'GET /sora/v1/videos/{id}'   : [[Scope.READ], ['turbo'], '/sora/v1/videos/ID'],
            'POST /v1/video/create'      : [[Scope.CREATE], UNIFIED_FORMATS, '/v1/video/create', UNIFIED],
            'GET /v1/video/query'        : [[Scope.READ], UNIFIED_FORMATS, '/v1/video/query?id=ID'],
    ])

    @Shared
    @TempDir
    Path folder

    @Shared
    @AutoCleanup
    WireServer maker = WireServer.start()

    @Shared
    @AutoCleanup
    TestService service

    @Shared
    Map<String, Map> keys = [:]

    @Shared
    String video

    @Shared
    String task

    @Shared
    String delivery

    /** A route with the format's name before it is another route. */
    private static Map inEveryFormat(Map<String, List> routes) {
        routes.collectEntries { route, said ->
            def (method, path) = route.split(' ')
            [(route): [said[0], said[2], said[3], said[1]], ("$method /{format}$path".toString()): [said[0], said[2], said[3], said[1]]]
        }
    }

    def setupSpec() {
        maker.script { Recorded request ->
            request.method() == 'POST' ? Reply.json(200, """{"id": "video_${UUID.randomUUID()}", "object": "video", "status": "queued"}""")
                    : request.target().endsWith('/content') ? Reply.raw('HTTP/1.1 200 OK\nContent-Type: video/mp4', FILM)
                    : Reply.json(200, """{"id": "${request.target().split('/').last()}", "object": "video", "status": "completed"}""")
        }
        service = new TestService(folder, """
            reelport:
              providers:
                maker: {format: openai, base-url: '${maker.base()}', api-key: k, private-networks: 127.0.0.0/8}
              routes:
                - {model: '*', to: [maker/sora-2]}
              service:
                webhooks:
                  shop: {url: 'http://127.0.0.1:9/hook', secrets: ['whsec_${'A' * 32}'], private-networks: [127.0.0.0/8]}
            """.stripIndent(), ['reelport.service.security.keys': 'required'])
        [create: [Scope.CREATE], read: [Scope.READ], metrics: [Scope.METRICS], admin: [Scope.ADMIN], other: [Scope.CREATE, Scope.READ]].each { name, scopes ->
            keys[name] = [Authorization: service.bean(Keys).create(name, scopes as Set)]
        }
        keys.victim = [Authorization: service.bean(Keys).create('victim')]
        def created = service.send('POST', '/api/videos', PLAN + [script: [prompt: PROMPT]], keys.victim)
        video = created.json.id
        task = created.json.task
        new PollingConditions(timeout: 30).eventually {
            assert service.send('GET', "/api/videos/$video", null, keys.victim).json.films?[0]?.url
            assert service.send('GET', '/api/webhooks/deliveries', null, keys.victim).json.deliveries
        }
        delivery = service.send('GET', '/api/webhooks/deliveries', null, keys.victim).json.deliveries[0].id
    }

    private List<String> routes() {
        service.bean(Router).uriRoutes().map { "$it.httpMethodName ${it.uriMatchTemplate.toPathString()}".toString() }.toList()
    }

    /** Where there is a GET there is a HEAD, by the same method. */
    private static List<String> unknown(Collection<String> routes, Collection<String> table) {
        def known = (table + PUBLIC) as Set
        routes.findAll { !(it in known) && !(it.startsWith('HEAD ') && it.replaceFirst('HEAD', 'GET') in known) }.unique().sort()
    }

    def "every route stands in the table, and the table says nothing of others"() {
        expect:
        unknown(routes(), ROUTES.keySet()) == []
        (ROUTES.keySet() - routes()) == [] as Set
    }

    def "a route that stands in no table is found"() {
        expect:
        unknown(routes() + 'GET /api/secrets/{id}', ROUTES.keySet()) == ['GET /api/secrets/{id}']
        unknown(routes(), ROUTES.keySet() - 'DELETE /v1/videos/{id}') == ['DELETE /v1/videos/{id}']
    }

    def "a key that does not open a route is refused in the words of its path, and nothing is left: #route (#key)"() {
        given:
        def (scopes, path, body, formats) = ROUTES[route]
        def stored = orders()
        def posts = maker.count('POST')
        def idempotency = UUID.randomUUID().toString()

        when:
        def answers = paths(route, path, formats).collectEntries { format, there ->
            [there, [format: format] + ask(route, there, body, keys[key] + ['Idempotency-Key': idempotency])]
        }

        then:
        answers.every { there, answer ->
            assert answer.status == 403: "$there: $answer.status $answer.text"
            if (!route.startsWith('HEAD')) {
                def words = there.startsWith('/api') ? answer.json.detail : answer.format ? Samples.message(answer.format, answer.json) : answer.text
                assert words == "this key does not open this; one with the scope ${scopes*.name()*.toLowerCase().join(' or ')} does"
                assert !there.startsWith('/api') || answer.json.type == '/problems/scope-needed'
            }
            true
        }
        orders() == stored
        maker.count('POST') == posts

        where:
        [route, key] << ROUTES.collectMany { name, said -> ['create', 'read', 'metrics', 'admin'].findAll { !(Scope.valueOf(it.toUpperCase()) in said[0]) }.collect { [name, it] } }
    }

    def "no key of another client learns of a video or touches it, and its owner's does: #route"() {
        given:
        def (scopes, path, body, formats) = ROUTES[route]
        def before = service.bean(JobStore).changes(new JobId(video), 0)

        when:
        def asked = paths(route, path, formats).collectEntries { format, there -> [there, ask(route, there, body, keys.other)] }

        then:
        asked.each { there, answer ->
            def said = answer.text + answer.headers.map()
            assert [PROMPT, task, delivery, new String(FILM, 'UTF-8')].every { !said.contains(it) || there.contains('adopt') && it == task }
            assert !names(path, body) || answer.status in 400..499 && answer.status != 403
            assert names(path, body) || !said.contains(video)
        }
        service.bean(JobStore).changes(new JobId(video), 0) == before
        service.bean(OrderBook).find(new JobId(video)).present

        and: 'of what there is not it is told the same'
        !path.contains('ID') || asked.every { there, answer ->
            assert plain(ask(route, there.replace(video, 'video_0').replace(delivery, 'delivery_0'), body, keys.other)) == plain(answer)
            true
        }

        and: 'the request is one that finds the video where it is the owner\'s own'
        route.startsWith('DELETE') || !path.contains('ID') || paths(route, path, formats).every { format, there ->
            def answer = ask(route, there, body, keys.victim)
            assert !(answer.status in [401, 403, 404]): "$there: $answer.status $answer.text"
            true
        }

        where:
        route << ROUTES.keySet().findAll { it != 'GET /prometheus' }
    }

    def "an admin sees and decides about every client's video by our own API: #route"() {
        given:
        def (scopes, path, body) = ROUTES[route]

        expect:
        paths(route, path, null).every { format, there ->
            def answer = ask(route, there, body, keys.admin)
            assert !(answer.status in [401, 403, 404]): "$there: $answer.status $answer.text"
            true
        }

        where:
        route << ROUTES.findAll { name, said -> Scope.ADMIN in said[0] && name != 'POST /api/videos/adopt' }.keySet()
    }

    /** The paths of a route that can be asked, by their formats. */
    private List<List<String>> paths(String route, String path, List<String> formats) {
        def about = path.replace('DELIVERY', delivery).replace('ID', video)
        route.contains('{format}') ? formats.collect { [it, "/$it$about".toString()] } : [[formats?.first(), about]]
    }

    private Map ask(String route, String path, body, Map headers) {
        def text = body == null ? null : groovy.json.JsonOutput.toJson(body).replace('TASK', task).replace('"ID"', "\"$video\"")
        service.send(route.split(' ')[0], path, text, headers)
    }

    private static boolean names(String path, body) {
        ['ID', 'DELIVERY', 'TASK'].any { path.contains(it) || body?.toString()?.contains(it) }
    }

    /** Without what is different each time. */
    private Map plain(Map answer) {
        [status: answer.status, text: answer.text.replace(video, 'NAME').replace('video_0', 'NAME').replace(delivery, 'NAME').replace('delivery_0', 'NAME')]
    }

    private List<String> orders() {
        service.bean(OrderBook).list(OrderFilter.newest(1000))*.order()*.job()*.value().sort()
    }
}
