package dev.reelport.http.order

import dev.reelport.http.TestService
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import java.nio.file.Path
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** A client that repeats itself blindly, without a key, in every order in which its tries can arrive. */
class RepeatsSpec extends Specification {

    @TempDir
    Path folder

    @AutoCleanup
    WireServer maker = WireServer.start()

    @AutoCleanup
    TestService service

    def setup() {
        def number = new AtomicInteger()
        maker.script { Recorded request -> Reply.json(200, """{"id": "video_${number.incrementAndGet()}", "object": "video", "status": "queued"}""") }
        service = new TestService(folder, "reelport: {providers: {maker: {format: openai, base-url: '${maker.base()}', api-key: k}}}")
    }

    private Map create(String prompt, int retries) {
        service.send('POST', '/v1/videos', [prompt: prompt, model: 'sora-2', seconds: '4'], ['X-Stainless-Retry-Count': "$retries".toString()])
    }

    def "tries that come at the same moment are one video, and each is told which"() {
        given:
        def tries = 4
        def rounds = 10
        def start = new CyclicBarrier(tries)

        expect:
        Executors.newFixedThreadPool(tries).withCloseable { threads ->
            (1..rounds).each { round ->
                def answers = threads.invokeAll((0..<tries).collect { retries ->
                    { -> start.await(); create("cat $round", retries) }
                })*.get()
                assert answers*.status.toSet() == [200] as Set
                assert answers*.json*.id.toSet().size() == 1
            }
        }
        maker.count('POST') == rounds
    }

    def "a first try that comes behind its own repeat finds the repeat's video, and the next wish is another one"() {
        when:
        def repeat = create('a cat', 1)
        def first = create('a cat', 0)
        def another = create('a cat', 0)

        then:
        [repeat, first, another]*.status == [200, 200, 200]
        first.json.id == repeat.json.id
        another.json.id != repeat.json.id
        maker.count('POST') == 2
    }
}
