package dev.reelport.testkit

import dev.reelport.domain.film.FilmCopies
import dev.reelport.domain.film.InMemoryFilmCopies
import dev.reelport.domain.job.InMemoryJobStore
import dev.reelport.domain.job.JobStore
import dev.reelport.domain.order.ClientKeys
import dev.reelport.domain.order.InMemoryClientKeys
import dev.reelport.domain.order.InMemoryOrderBook
import dev.reelport.domain.order.InMemorySharedSecrets
import dev.reelport.domain.order.OrderBook
import dev.reelport.domain.order.SharedSecrets
import dev.reelport.domain.webhook.Deliveries
import dev.reelport.domain.webhook.InMemoryDeliveries

class InMemoryJobStoreContractSpec extends JobStoreContract {

    def store = new InMemoryJobStore()

    @Override
    JobStore jobs() {
        store
    }
}

class InMemoryOrderBookContractSpec extends OrderBookContract {

    def store = new InMemoryJobStore()
    def book = new InMemoryOrderBook(store)

    @Override
    OrderBook orders() {
        book
    }

    @Override
    JobStore jobs() {
        store
    }
}

class InMemoryFilmCopiesContractSpec extends FilmCopiesContract {

    def copies = new InMemoryFilmCopies()

    @Override
    FilmCopies films() {
        copies
    }
}

class InMemoryClientKeysSpec extends ClientKeysContract {

    def known = new InMemoryClientKeys()

    @Override
    ClientKeys keys() {
        known
    }
}

class InMemorySharedSecretsSpec extends SharedSecretsContract {

    def known = new InMemorySharedSecrets()

    @Override
    SharedSecrets secrets() {
        known
    }
}

class InMemoryDeliveriesSpec extends DeliveriesContract {

    def kept = new InMemoryDeliveries()

    @Override
    Deliveries deliveries() {
        kept
    }
}
