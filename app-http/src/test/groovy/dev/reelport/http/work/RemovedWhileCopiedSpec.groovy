package dev.reelport.http.work

import com.sun.net.httpserver.HttpServer
import dev.reelport.http.TestService
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

class RemovedWhileCopiedSpec extends Specification {

    @TempDir
    Path folder

    @AutoCleanup
    WireServer vendor = WireServer.start()

    HttpServer store = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)

    @AutoCleanup
    TestService service

    final begun = new CountDownLatch(1)
    final goOn = new CountDownLatch(1)

    def setup() {
        store.createContext('/') { exchange ->
            exchange.responseHeaders.add('Content-Type', 'video/mp4')
            exchange.sendResponseHeaders(200, 20_000)
            exchange.responseBody.write([0, 0, 0, 16, 0x66, 0x74, 0x79, 0x70] as byte[])
            exchange.responseBody.write(new byte[9_992])
            exchange.responseBody.flush()
            begun.countDown()
            goOn.await(30, TimeUnit.SECONDS)
            exchange.responseBody.write(new byte[10_000])
            exchange.close()
        }
        store.start()
        vendor.script { Recorded request ->
            request.method() == 'POST'
                    ? Reply.json(200, '{"id": "sora-2:task_1", "status": "pending"}')
                    : Reply.json(200, """{"id": "sora-2:task_1", "status": "completed", "video_url": "http://127.0.0.1:${store.address.port}/film.mp4"}""")
        }
        service = new TestService(folder, """
            reelport:
              providers:
                vendor: {format: unified, base-url: '${vendor.base()}', api-key: k, retry-wait: 1ms, private-networks: 127.0.0.0/8}
            """.stripIndent())
    }

    def cleanup() {
        store.stop(0)
    }

    def "a video that is removed while its film comes leaves nothing behind"() {
        given:
        def id = service.send('POST', '/v1/video/create', [prompt: 'a cat', model: 'sora-2', orientation: 'landscape', duration: 10, size: 'large']).json.id
        assert begun.await(20, TimeUnit.SECONDS)
        new PollingConditions(timeout: 20, delay: 0.05).eventually { assert files().size() == 1 }

        when: 'half of it is here'
        def removed = service.send('DELETE', "/v1/videos/$id")
        goOn.countDown()

        then:
        removed.status == 200

        and: 'from here on there is a file, until all is tidied up'
        new PollingConditions(timeout: 20, delay: 0.05).eventually { assert files() == [] }
        service.send('GET', "/v1/videos/$id").status == 404
    }

    private List<String> files() {
        def films = folder.resolve('data').resolve('films')
        Files.notExists(films) ? [] : Files.walk(films).withCloseable { it.filter(Files::isRegularFile)*.toString() }
    }
}
