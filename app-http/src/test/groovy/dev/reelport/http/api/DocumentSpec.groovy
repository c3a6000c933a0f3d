package dev.reelport.http.api

import com.fasterxml.jackson.databind.ObjectMapper
import com.networknt.schema.JsonSchemaFactory
import com.networknt.schema.SpecVersion
import dev.reelport.http.TestService
import dev.reelport.http.webhook.Receiver
import io.micronaut.http.HttpMethod
import io.micronaut.web.router.Router
import java.nio.file.Path
import org.yaml.snakeyaml.Yaml
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class DocumentSpec extends Specification {

    static final JSON = new ObjectMapper()

    @TempDir
    @Shared
    Path folder

    @Shared
    @AutoCleanup
    TestService service

    @Shared
    @AutoCleanup
    Receiver listener = new Receiver()

    @Shared
    Map document

    def setupSpec() {
        service = new TestService(folder, "reelport: {providers: {sandbox: {format: sandbox, directory: '$folder/box'}}}", listener.settings('shop'))
        document = new Yaml().load(service.send('GET', '/api/openapi.yml').text)
    }

    def "the document is OpenAPI 3.1, and there is a page for people that loads nothing from elsewhere"() {
        given:
        def page = service.send('GET', '/docs')

        expect:
        document.openapi == '3.1.0'
        page.status == 200
        page.text.contains('/api/openapi.yml')
        !page.text.contains('https://')
        def parts = page.text.findAll(/\/docs\/res\/[\w.-]+/)
        parts.size() == 5
        parts.every { service.send('GET', it).status == 200 }
        service.send('GET', '/api/video-request.schema.json').json.title == 'Reelport video request'
    }

    def "every route under /api is in the document, and nothing else"() {
        given:
        def served = service.bean(Router).uriRoutes()
                .filter { it.uriMatchTemplate.toPathString().startsWith('/api') && it.httpMethod != HttpMethod.HEAD }
                .map { it.httpMethod.name() + ' ' + it.uriMatchTemplate.toPathString() }.toList() as Set
        def told = document.paths.collectMany { path, item -> (item.keySet() - 'head').collect { it.toUpperCase() + ' ' + path } } as Set

        expect:
        served.size() > 12
        told == served
        document.paths['/api/videos/{id}/content'].head
    }

    def "what the service answers is what the document says: #method #path"() {
        given:
        def id = service.send('POST', '/api/videos', VideosSpec.WISH).json.id
        service.until("/api/videos/$id") { it.json.films && it.json.films[0].url }

        when:
        def message = Receiver.id(listener.until(1)[0])
        def answer = service.send(method, path.replace('{id}', id).replace('{message}', message), body)
        def said = document.paths[path.replace('?all=true', '').replace('{message}', '{id}')][method.toLowerCase()].responses
        def schema = (said[answer.status as String] ?: said['4XX']).content.values()[0].schema

        then:
        answer.status == status
        problems(schema, answer.text) == []

        where:
        method | path                      | body                                          || status
        'GET'  | '/api/videos/{id}'        | null                                          || 200
        'GET'  | '/api/videos'             | null                                          || 200
        'POST' | '/api/videos'             | VideosSpec.WISH                               || 202
        'POST' | '/api/videos'             | VideosSpec.WISH + [settings: [outcome: 'refused']] || 422
        'POST' | '/api/videos'             | [script: [prompt: 'a @{cat}'], variants: 99]  || 422
        'POST' | '/api/videos'             | [script: [prompt: ''], watermark: 7]          || 400
        'POST' | '/api/videos/plan?all=true' | VideosSpec.WISH                             || 200
        'POST' | '/api/videos/{id}/cancel' | null                                          || 409
        'POST' | '/api/videos/{id}/resolve' | [abandon: 'x']                               || 409
        'POST' | '/api/videos/adopt'       | [task: 'sandbox/x']                           || 201
        'GET'  | '/api/providers'          | null                                          || 200
        'GET'  | '/api/webhooks/deliveries' | null                                         || 200
        'POST' | '/api/webhooks/deliveries/{message}/resend' | null                        || 200
        'GET'  | '/api/models'             | null                                          || 200
    }

    def "an answer that is not what the document says is seen"() {
        expect:
        problems(['$ref': '#/components/schemas/ProviderReport'], '{"name": 7}').size() == 2
    }

    def problems(Map schema, String text) {
        def whole = schema + [components: document.components]
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JSON.valueToTree(whole))
                .validate(JSON.readTree(text))*.message
    }
}
