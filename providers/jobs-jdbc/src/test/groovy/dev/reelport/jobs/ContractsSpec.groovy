package dev.reelport.jobs

import dev.reelport.domain.film.FilmCopies
import dev.reelport.domain.job.Attention
import dev.reelport.domain.job.JobStore
import dev.reelport.domain.order.ClientKeys
import dev.reelport.domain.order.OrderBook
import dev.reelport.domain.order.SharedSecrets
import dev.reelport.domain.webhook.Deliveries
import dev.reelport.domain.webhook.Dispatch
import dev.reelport.testkit.AttentionContract
import dev.reelport.testkit.ClientKeysContract
import dev.reelport.testkit.DeliveriesContract
import dev.reelport.testkit.DispatchContract
import dev.reelport.testkit.FilmCopiesContract
import dev.reelport.testkit.JobStoreContract
import dev.reelport.testkit.OrderBookContract
import dev.reelport.testkit.SettableClock
import dev.reelport.testkit.SharedSecretsContract
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.TempDir

class SqliteJobStoreSpec extends JobStoreContract {

    @TempDir
    Path folder

    @AutoCleanup
    TestDatabase test

    def setup() {
        test = TestDatabase.sqlite(folder)
    }

    @Override
    JobStore jobs() {
        test.database.jobs()
    }
}

class PostgresqlJobStoreSpec extends JobStoreContract {

    @AutoCleanup
    TestDatabase test = TestDatabase.postgresql()

    @Override
    JobStore jobs() {
        test.database.jobs()
    }
}

class SqliteOrderBookSpec extends OrderBookContract {

    @TempDir
    Path folder

    @AutoCleanup
    TestDatabase test

    def setup() {
        test = TestDatabase.sqlite(folder)
    }

    @Override
    OrderBook orders() {
        test.database.orders()
    }

    @Override
    JobStore jobs() {
        test.database.jobs()
    }
}

class PostgresqlOrderBookSpec extends OrderBookContract {

    @AutoCleanup
    TestDatabase test = TestDatabase.postgresql()

    @Override
    OrderBook orders() {
        test.database.orders()
    }

    @Override
    JobStore jobs() {
        test.database.jobs()
    }
}

class SqliteFilmCopiesSpec extends FilmCopiesContract {

    @TempDir
    Path folder

    @AutoCleanup
    TestDatabase test

    def setup() {
        test = TestDatabase.sqlite(folder)
    }

    @Override
    FilmCopies films() {
        test.database.films()
    }
}

class PostgresqlFilmCopiesSpec extends FilmCopiesContract {

    @AutoCleanup
    TestDatabase test = TestDatabase.postgresql()

    @Override
    FilmCopies films() {
        test.database.films()
    }
}

class SqliteAttentionSpec extends AttentionContract {

    @TempDir
    Path folder

    @AutoCleanup
    TestDatabase test

    def setup() {
        test = TestDatabase.sqlite(folder)
    }

    @Override
    Attention attention() {
        test.database.attention()
    }

    @Override
    JobStore jobs() {
        test.database.jobs()
    }

    @Override
    SettableClock clock() {
        test.clock
    }
}

class PostgresqlAttentionSpec extends AttentionContract {

    @AutoCleanup
    TestDatabase test = TestDatabase.postgresql()

    @Override
    Attention attention() {
        test.database.attention()
    }

    @Override
    JobStore jobs() {
        test.database.jobs()
    }

    @Override
    SettableClock clock() {
        test.clock
    }
}

class SqliteClientKeysSpec extends ClientKeysContract {

    @TempDir
    Path folder

    @AutoCleanup
    TestDatabase test

    def setup() {
        test = TestDatabase.sqlite(folder)
    }

    @Override
    ClientKeys keys() {
        test.database.keys()
    }
}

class PostgresqlClientKeysSpec extends ClientKeysContract {

    @AutoCleanup
    TestDatabase test = TestDatabase.postgresql()

    @Override
    ClientKeys keys() {
        test.database.keys()
    }
}

class SqliteSharedSecretsSpec extends SharedSecretsContract {

    @TempDir
    Path folder

    @AutoCleanup
    TestDatabase test

    def setup() {
        test = TestDatabase.sqlite(folder)
    }

    @Override
    SharedSecrets secrets() {
        test.database.secrets()
    }
}

class PostgresqlSharedSecretsSpec extends SharedSecretsContract {

    @AutoCleanup
    TestDatabase test = TestDatabase.postgresql()

    @Override
    SharedSecrets secrets() {
        test.database.secrets()
    }
}

class SqliteDeliveriesSpec extends DeliveriesContract {

    @TempDir
    Path folder

    @AutoCleanup
    TestDatabase test

    def setup() {
        test = TestDatabase.sqlite(folder)
    }

    @Override
    Deliveries deliveries() {
        test.database.deliveries()
    }
}

class SqliteDispatchSpec extends DispatchContract {

    @TempDir
    Path folder

    @AutoCleanup
    TestDatabase test

    def setup() {
        test = TestDatabase.sqlite(folder)
    }

    List<Dispatch> both

    @Override
    List<Dispatch> replicas() {
        both ?= [test.database.dispatch(), test.open().dispatch()]
    }

    @Override
    Deliveries deliveries() {
        test.database.deliveries()
    }

    @Override
    SettableClock clock() {
        test.clock
    }
}

class PostgresqlDeliveriesSpec extends DeliveriesContract {

    @AutoCleanup
    TestDatabase test = TestDatabase.postgresql()

    @Override
    Deliveries deliveries() {
        test.database.deliveries()
    }
}

class PostgresqlDispatchSpec extends DispatchContract {

    @AutoCleanup
    TestDatabase test = TestDatabase.postgresql()

    List<Dispatch> both

    @Override
    List<Dispatch> replicas() {
        both ?= [test.database.dispatch(), test.open().dispatch()]
    }

    @Override
    Deliveries deliveries() {
        test.database.deliveries()
    }

    @Override
    SettableClock clock() {
        test.clock
    }
}
