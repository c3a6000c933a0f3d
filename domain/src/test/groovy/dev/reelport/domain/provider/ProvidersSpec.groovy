package dev.reelport.domain.provider

import static dev.reelport.domain.Examples.failure
import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.meagre

import dev.reelport.domain.StagedProvider
import spock.lang.Specification

class ProvidersSpec extends Specification {

    def acme = new StagedProvider('acme', [generous(), meagre()])
    def other = new StagedProvider('other', [meagre()])

    def "providers are found by name, and kept in order"() {
        given:
        def providers = Providers.of(other, acme)

        expect:
        providers.names() == ['other', 'acme']
        providers.models() == [meagre(), generous(), meagre()]
        providers.find('acme').get().is(acme)
        providers.find('nobody').empty
        providers.named('other').is(other)
    }

    def "an unknown provider is told beside those there are: #words"() {
        when:
        providers.named('nobody')

        then:
        def refused = thrown(UnknownProviderException)
        refused.message == words

        where:
        providers                                                              || words
        Providers.of()                                                         || 'no provider is named nobody; there is none'
        Providers.of(new StagedProvider('acme'))                               || 'no provider is named nobody; there is acme'
        Providers.of(new StagedProvider('acme'), new StagedProvider('other'))  || 'no provider is named nobody; there is acme, other'
    }

    def "no two providers have the same name"() {
        when:
        Providers.of(acme, new StagedProvider('acme'))

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == 'there are two providers of the name acme'
    }

    def "a provider whose tasks could not be addressed is refused: «#name»"() {
        when:
        Providers.of(new StagedProvider(name))

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == "a provider has a name without slashes, since its tasks are addressed as provider/task-id, unlike «$name»"

        where:
        name << ['a/b', '/', ' ', '']
    }

    def "all providers are closed"() {
        when:
        Providers.of(acme, other).close()

        then:
        acme.closed
        other.closed
    }

    def "all that is wrong with settings is told at once"() {
        given:
        def invalid = new InvalidSettingsException(['api-key': 'a key is needed', 'base-url': 'this is no address'])

        expect:
        invalid.message == 'a key is needed; this is no address'
        invalid.problems().keySet() as List == ['api-key', 'base-url']
    }

    def "trouble with a provider keeps its failure"() {
        expect:
        new ProviderException(failure()).failure() == failure()
        new ProviderException(failure()).message == 'NOT_MADE: the oven is broken'
    }

    def "closing a film closes its bytes"() {
        given:
        def closed = false
        def bytes = new ByteArrayInputStream(new byte[0]) {
            @Override
            void close() {
                closed = true
            }
        }

        when:
        new Film('video/mp4', -1, bytes).close()

        then:
        closed
    }
}
