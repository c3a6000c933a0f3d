package dev.reelport.http.webhook

import dev.reelport.http.ServiceProcess
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** What others are told survives the death of the service. */
@Timeout(240)
class KilledWebhooksSpec extends Specification {

    static final WISH = [script: [prompt: 'a cat'], duration: '4s', provider: 'maker', model: 'sora-2']

    @TempDir
    Path folder

    @AutoCleanup
    WireServer maker = WireServer.start()

    @AutoCleanup
    Receiver shop = new Receiver()

    ServiceProcess service

    def cleanup() {
        service?.close()
    }

    def "a service that dies while it tells somebody tells it again, under the same id, configured by the environment alone"() {
        given:
        maker.script { Recorded request ->
            Reply.json(200, '{"id": "video_7", "object": "video", "status": "' + (request.method() == 'POST' ? 'queued' : 'failed') + '"}')
        }
        shop.script { new Reply.Silence() }
        start()

        when:
        def video = service.send('POST', '/api/videos', WISH).json.id
        service.until { shop.requests().size() == 1 }
        service.kill()
        shop.script { Reply.json(200, '{}') }
        start()

        then:
        service.until { service.send('GET', '/api/webhooks/deliveries?state=delivered').json.deliveries*.video == [video] }
        shop.requests().collect { [Receiver.id(it), it.text()] }.toSet().size() == 1
        Receiver.isGenuine(shop.requests().last(), Receiver.SECRET)
        maker.count('POST') == 1
        Files.list(folder).withCloseable { files -> files.filter { it.fileName.toString().startsWith('service-') }.toList() }
                .every { !Files.readString(it).contains(Receiver.SECRET) && !Files.readString(it).contains('canary') }
    }

    private void start() {
        service = new ServiceProcess(folder, [
                REELPORT_PROVIDERS_MAKER_FORMAT                : 'openai',
                REELPORT_PROVIDERS_MAKER_BASE_URL              : maker.base().toString(),
                REELPORT_PROVIDERS_MAKER_API_KEY               : 'canary-key-4711',
                REELPORT_SERVICE_WEBHOOKS_SHOP_URL             : "${shop.base()}/hook?token=canary".toString(),
                REELPORT_SERVICE_WEBHOOKS_SHOP_SECRETS         : Receiver.SECRET,
                REELPORT_SERVICE_WEBHOOKS_SHOP_EVENTS          : 'video.failed,video.home',
                REELPORT_SERVICE_WEBHOOKS_SHOP_PRIVATE_NETWORKS: '127.0.0.0/8',
        ])
    }
}
