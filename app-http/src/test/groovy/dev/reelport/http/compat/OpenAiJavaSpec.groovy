package dev.reelport.http.compat

import com.openai.client.OpenAIClient
import com.openai.client.okhttp.OpenAIOkHttpClient
import com.openai.core.MultipartField
import com.openai.errors.BadRequestException
import com.openai.errors.NotFoundException
import com.openai.models.videos.Video
import com.openai.models.videos.VideoCreateParams
import com.openai.models.videos.VideoDownloadContentParams
import com.openai.models.videos.VideoListParams
import com.openai.models.videos.VideoModel
import com.openai.models.videos.VideoRemixParams
import com.openai.models.videos.VideoSeconds
import com.openai.models.videos.VideoSize
import dev.reelport.http.TestService
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import java.nio.file.Path
import java.time.Duration
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

/** The official openai-java, of which only the base URL is changed. */
class OpenAiJavaSpec extends Specification {

    @TempDir
    Path folder

    List<AutoCloseable> open = []

    def cleanup() {
        open.reverse()*.close()
    }

    private TestService sandbox() {
        def service = new TestService(folder)
        open << service
        service
    }

    private TestService before(WireServer relay, Map settings = [:]) {
        open << relay
        def service = new TestService(folder,
                "reelport: {providers: {relay: {format: openai-storyboard, base-url: '${relay.base()}', api-key: k}}}", settings)
        open << service
        service
    }

    private OpenAIClient client(String base, Duration patience = Duration.ofSeconds(30)) {
        def client = OpenAIOkHttpClient.builder().baseUrl("$base/v1").apiKey('any').timeout(patience).build()
        open << ({ client.close() } as AutoCloseable)
        client
    }

    private OpenAIClient client(TestService service) {
        client(service.server.URI.toString())
    }

    private static VideoCreateParams.Builder wish(String prompt = 'a cat plays the piano') {
        VideoCreateParams.builder().prompt(prompt).model(VideoModel.SORA_2).seconds(VideoSeconds._4).size(VideoSize._1280X720)
    }

    private static Video made(OpenAIClient client, String id) {
        List<Video> seen = []
        new PollingConditions(timeout: 15, delay: 0.1).eventually {
            seen << client.videos().retrieve(id)
            assert !(seen.last().status() in [Video.Status.QUEUED, Video.Status.IN_PROGRESS])
        }
        seen.last()
    }

    def "it makes a video, waits for it and downloads it"() {
        given:
        def client = client(sandbox())

        when:
        def created = client.videos().create(wish().build())

        then:
        created.validate()
        created.model() == VideoModel.SORA_2
        created.seconds() == VideoSeconds._4
        created.size() == VideoSize._1280X720
        created.progress() < 100

        when:
        def made = made(client, created.id())
        def film = client.videos().downloadContent(created.id()).withCloseable { it.body().readAllBytes() }

        then:
        made.validate()
        made.status() == Video.Status.COMPLETED
        made.progress() == 100
        made.completedAt().get() >= made.createdAt()
        new String(film, 4, 4) == 'ftyp'
    }

    def "it sends a picture along"() {
        given:
        def client = client(sandbox())
        def picture = MultipartField.<InputStream> builder().value(new ByteArrayInputStream(PNG)).filename('cat.png').contentType('image/png').build()

        expect:
        made(client, client.videos().create(wish().inputReference(picture).build()).id()).status() == Video.Status.COMPLETED
    }

    /** One pixel. */
    static final byte[] PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='.decodeBase64()

    def "it lists page by page, remixes and deletes"() {
        given:
        def client = client(sandbox())
        def ids = (1..3).collect { client.videos().create(wish("cat $it").build()).id() }

        when:
        def pages = client.videos().list(VideoListParams.builder().limit(2).order(VideoListParams.Order.ASC).build()).autoPager()

        then:
        pages.collect { it.id() } == ids

        when:
        made(client, ids[0])
        def remix = client.videos().remix(VideoRemixParams.builder().videoId(ids[0]).prompt('make it night').build())

        then:
        remix.remixedFromVideoId().get() == ids[0]
        made(client, remix.id()).status() == Video.Status.COMPLETED

        when:
        def deleted = client.videos().delete(ids[0])

        then:
        deleted.deleted()
        deleted.id() == ids[0]

        when:
        client.videos().retrieve(ids[0])

        then:
        def gone = thrown(NotFoundException)
        gone.message.contains('no video')
    }

    def "it is told what is wrong, every reason at once"() {
        given:
        def client = client(sandbox())

        when:
        client.videos().create(wish('a @{cat}').seconds(VideoSeconds.of('1000')).build())

        then:
        def refused = thrown(BadRequestException)
        refused.message.contains('duration')
        refused.message.contains('script.prompt')

        when:
        def id = client.videos().create(wish().build()).id()
        made(client, id)
        client.videos().downloadContent(VideoDownloadContentParams.builder().videoId(id).variant(VideoDownloadContentParams.Variant.THUMBNAIL).build())

        then:
        def none = thrown(BadRequestException)
        none.message.contains('thumbnail')
    }

    def "where its connection is cut twice #moment, it repeats itself: one video, one POST to the provider, with a key or without"() {
        given:
        def relay = Samples.vendor('openai-storyboard')
        def service = before(relay)
        def proxy = new CuttingProxy(service.server.URI, 2, moment, { reached(relay) })
        open << proxy
        def wish = wish().seconds(VideoSeconds.of('15'))
        if (key) {
            wish.putAdditionalHeader('Idempotency-Key', key)
        }

        when:
        def created = client(proxy.base()).videos().create(wish.build())

        then:
        created.status() == Video.Status.QUEUED
        proxy.connections.get() == 3
        relay.count('POST') == 1
        service.send('GET', '/v1/videos').json.data*.id == [created.id()]

        where:
        [moment, key] << [CuttingProxy.Moment.values(), [null, 'k']].combinations()
    }

    private static void reached(WireServer relay) {
        new PollingConditions(timeout: 15, delay: 0.02).eventually { assert relay.count('POST') == 1 }
    }

    def "where its patience ends before the provider answers, it is the same"() {
        given:
        def relay = WireServer.start().replies(new Reply.Silence())
        def service = before(relay, ['reelport.service.create-wait': '3s'])
        def hasty = client(service.server.URI.toString(), Duration.ofSeconds(1))
        def wish = wish().seconds(VideoSeconds.of('15')).build()

        when:
        def created = hasty.videos().create(wish)

        then:
        created.status() == Video.Status.QUEUED
        relay.count('POST') == 1
        service.send('GET', '/v1/videos').json.data*.id == [created.id()]

        cleanup:
        relay.close()
    }

    def "it never hears of a lost answer as of a failure, and so sends nothing again"() {
        given:
        def relay = WireServer.start().replies(new Reply.ResetAfter())
        def client = client(before(relay))

        when:
        def created = client.videos().create(wish().seconds(VideoSeconds.of('15')).build())

        then:
        created.status() == Video.Status.QUEUED
        client.videos().retrieve(created.id()).status() == Video.Status.QUEUED
        relay.count('POST') == 1
    }
}
