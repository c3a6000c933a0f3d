package dev.reelport.http.security

import java.util.concurrent.Callable
import java.util.concurrent.Executors
import spock.lang.Specification

class BodyMemorySpec extends Specification {

    def memory = new BodyMemory(100, 250)

    def "clients have so much each, and so much together"() {
        given:
        def taken = ['a', 'b'].collect { memory.take(it, 100).get() }

        expect:
        memory.take('a', 1).empty
        memory.take('c', 51).empty
        memory.of('c') == 0

        when:
        def last = memory.take('c', 50).get()

        then:
        memory.take('d', 1).empty

        when: 'what is given back twice is given back once'
        2.times { taken[0].run() }

        then:
        memory.of('a') == 0
        memory.take('d', 100).present
        memory.take('e', 1).empty

        cleanup:
        last?.run()
    }

    def "one that nobody could ever have is let in where nobody has any"() {
        when:
        def alone = memory.take('a', 1_000).get()

        then:
        memory.take('b', 1).empty

        when:
        alone.run()

        then:
        memory.take('b', 1).present
        memory.take('c', 1_000).empty
    }

    def "what many take at once and give back is all there again"() {
        given:
        def threads = Executors.newVirtualThreadPerTaskExecutor()

        when:
        threads.invokeAll((1..1_000).collect { n -> { -> memory.take("client ${n % 7}", n % 90 + 1).ifPresent { it.run() } } as Callable })
                .each { it.get() }

        then:
        (0..6).every { memory.of("client $it") == 0 }
        memory.take('a', 1_000).present

        cleanup:
        threads.close()
    }
}
