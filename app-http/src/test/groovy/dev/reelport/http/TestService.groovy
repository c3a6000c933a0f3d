package dev.reelport.http

import dev.reelport.language.config.ConfigurationSource
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import io.micronaut.context.ApplicationContext
import io.micronaut.context.RuntimeBeanDefinition
import io.micronaut.runtime.server.EmbeddedServer
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.util.concurrent.PollingConditions

/** The service on a port of loopback, with what a spec configures, and a client that nobody here wrote. */
final class TestService implements Closeable {

    final EmbeddedServer server
    private final HttpClient client = HttpClient.newHttpClient()

    /** @param beans by their types; they take the place of the service's own */
    TestService(Path folder, String configuration = null, Map<String, Object> settings = [:], Map<Class, Object> beans = [:]) {
        Files.writeString(folder.resolve('reelport.yml'), configuration ?:
                "reelport: {providers: {sandbox: {format: sandbox, directory: '${folder.resolve('sandbox')}'}}}")
        def source = new ConfigurationSource(null, folder, folder, [:])
        def properties = ['reelport.data.folder': folder.resolve('data').toString(),
                          'micronaut.server.port': -1,
                          'reelport.service.security.creates-per-minute': 100_000] + settings
        def context = ApplicationContext.builder().deduceEnvironment(false).banner(false)
                .propertySources(Surroundings.settings(source))
                .properties(properties)
                .singletons(source)
                .build()
        beans.each { type, bean ->
            context.registerBeanDefinition(RuntimeBeanDefinition.builder(type, { bean }).singleton(true).replaces(type).build())
        }
        server = context.start().getBean(EmbeddedServer).start()
    }

    /** What the service works with. */
    def <T> T bean(Class<T> type) {
        server.applicationContext.getBean(type)
    }

    URI uri(String path) {
        server.URI.resolve(path)
    }

    /** Sends and reads to the end. */
    Map send(String method, String path, body = null, Map<String, String> headers = [:]) {
        def bytes = body == null ? new byte[0] : body instanceof byte[] ? body : body instanceof String ? body.bytes : JsonOutput.toJson(body).bytes
        def request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60)).method(method, BodyPublishers.ofByteArray(bytes))
        if (body != null && !headers.keySet()*.toLowerCase().contains('content-type')) {
            request.header('Content-Type', 'application/json')
        }
        headers.each { name, value -> request.header(name, value) }
        def answer = client.send(request.build(), BodyHandlers.ofByteArray())
        def type = answer.headers().firstValue('content-type').orElse('')
        [status: answer.statusCode(), headers: answer.headers(), bytes: answer.body(), type: type,
         text: new String(answer.body(), 'UTF-8'),
         json: type.contains('json') && answer.body().length ? new JsonSlurper().parse(answer.body()) : null]
    }

    /** Asks, and leaves the answer's body to be read as it comes. */
    HttpResponse<InputStream> open(String path, Map<String, String> headers = [:]) {
        def request = HttpRequest.newBuilder(uri(path))
        headers.each { name, value -> request.header(name, value) }
        client.send(request.build(), BodyHandlers.ofInputStream())
    }

    /** Asks again and again until it holds, for ten seconds at the most. */
    Map until(String path, Closure<Boolean> holds) {
        def seen = []
        new PollingConditions(timeout: 10, delay: 0.05).eventually {
            seen << send('GET', path)
            assert holds(seen.last()): "still ${seen.last().status} ${seen.last().text}"
        }
        seen.last()
    }

    @Override
    void close() {
        server.close()
        client.close()
    }
}
