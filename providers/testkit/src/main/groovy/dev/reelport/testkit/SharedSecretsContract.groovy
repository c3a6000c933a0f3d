package dev.reelport.testkit

import dev.reelport.domain.order.SharedSecrets
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import spock.lang.Specification

/** What everybody promises who keeps what replicas share. */
abstract class SharedSecretsContract extends Specification {

    /** Under test, empty at the beginning of each feature. */
    abstract SharedSecrets secrets()

    def "the first candidate is the secret, for ever"() {
        expect:
        secrets().named('links', [1, 2, 3] as byte[]) == [1, 2, 3] as byte[]
        secrets().named('links', [4, 5, 6] as byte[]) == [1, 2, 3] as byte[]
        secrets().named('another', [4, 5, 6] as byte[]) == [4, 5, 6] as byte[]
    }

    def "all who ask at once get the same"() {
        given:
        def threads = Executors.newVirtualThreadPerTaskExecutor()

        when:
        def seen = threads.invokeAll((1..20).collect { number ->
            { -> secrets().named('links', [number] as byte[]) } as Callable<byte[]>
        })*.get()

        then:
        seen*.toList().toSet().size() == 1

        cleanup:
        threads.close()
    }

    def "what a caller does to its copy is its own affair"() {
        when:
        secrets().named('links', [1, 2, 3] as byte[])[0] = 9

        then:
        secrets().named('links', [4] as byte[]) == [1, 2, 3] as byte[]
    }
}
