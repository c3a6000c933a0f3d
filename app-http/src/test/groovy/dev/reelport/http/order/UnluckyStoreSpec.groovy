package dev.reelport.http.order

import dev.reelport.domain.job.Job
import dev.reelport.domain.order.Alternatives
import dev.reelport.domain.order.Attempt
import dev.reelport.domain.order.Order
import dev.reelport.domain.order.OrderBook
import dev.reelport.http.TestService
import dev.reelport.jobs.DatabaseException
import dev.reelport.jobs.DatabaseSettings
import dev.reelport.jobs.JobDatabase
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import java.nio.file.Files
import java.nio.file.Path
import java.sql.DriverManager
import java.time.InstantSource
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** A database that fails at the worst moments. */
class UnluckyStoreSpec extends Specification {

    static final WISH = [script: [prompt: 'a cat'], duration: '4s', model: 'sora-2']
    static final TAKEN = Reply.json(200, '{"id": "video_7", "object": "video", "status": "queued"}')

    @TempDir
    Path folder

    @AutoCleanup
    WireServer maker = WireServer.start()

    @AutoCleanup
    WireServer other = WireServer.start()

    @AutoCleanup
    TestService service

    @AutoCleanup
    JobDatabase database

    def "a receipt that the database does not keep at once is kept when it can"() {
        given: 'a database that fails from the moment the provider answers'
        maker.script { Recorded request ->
            sql("create trigger unlucky before update on jobs when new.stage = 'SUBMITTED' begin select raise(abort, 'unlucky'); end")
            TAKEN
        }
        service = started(['reelport.service.create-wait': '1s'])

        when:
        def created = service.send('POST', '/api/videos', WISH, lenient())

        then:
        created.status == 202
        created.json.state == 'submitting'

        when:
        sql('drop trigger unlucky')
        def now = service.until("/api/videos/$created.json.id") { it.json.state == 'submitted' }

        then:
        now.json.task == 'maker/video_7'
        maker.count('POST') == 1
    }

    def "a proof that the database does not keep at once leads to the next provider when it can"() {
        given:
        maker.script { Recorded request ->
            sql("create trigger unlucky before update on jobs when new.stage = 'REJECTED' begin select raise(abort, 'unlucky'); end")
            Reply.json(402, '{"error": {"message": "insufficient credits", "code": "insufficient_quota"}}')
        }
        other.replies(TAKEN)
        service = started(['reelport.service.create-wait': '1s'])

        when:
        def created = service.send('POST', '/api/videos', WISH, lenient())

        then:
        created.json.state == 'submitting'
        other.connections() == 0

        when:
        sql('drop trigger unlucky')
        def now = service.until("/api/videos/$created.json.id") { it.json.state == 'submitted' }

        then:
        now.json.task == 'other/video_7'
        [maker, other]*.count('POST') == [1, 1]
    }

    def "who was handed over hears so, though the database tells nothing any more: #path"() {
        given: 'a database that is as good as gone from the moment the provider answers'
        maker.script { Recorded request ->
            ['jobs', 'films', 'orders'].each { sql("alter table $it rename to ${it}_gone") }
            TAKEN
        }
        service = started(['reelport.service.create-wait': '1s'])

        when:
        def created = service.send('POST', path, body, lenient())

        then:
        created.status == status
        created.json.id

        when: 'it is there again'
        ['jobs', 'films', 'orders'].each { sql("alter table ${it}_gone rename to $it") }

        then:
        service.until("/api/videos/$created.json.id") { it.json.state == 'submitted' }
        maker.count('POST') == 1

        where:
        path                | body                              || status
        '/api/videos'       | WISH                              || 202
        '/openai/v1/videos' | [prompt: 'a cat', seconds: '4']   || 200
        '/v1/videos'        | [prompt: 'a cat', model: 'dream'] || 200
    }

    def "an order of which nobody knows whether it was kept is not called unsent"() {
        given: 'a store that keeps it, loses the answer, and is silent for a while'
        maker.replies(TAKEN)
        Files.createDirectories(folder.resolve('data'))
        database = JobDatabase.open(DatabaseSettings.of("jdbc:sqlite:${file()}"), InstantSource.system())
        service = started([:], [(OrderBook): new LosesAnswers(database.orders(), { sql('alter table jobs rename to jobs_gone') })])

        when:
        def created = service.send('POST', path, body, lenient())
        sql('alter table jobs_gone rename to jobs')

        then:
        created.status == 503
        !created.text.contains('nothing was sent')
        created.text.contains('it may yet be made')

        and: 'it is made, once, by whoever attends to it'
        service.until('/api/videos') { it.json.videos*.state == ['submitted'] }
        maker.count('POST') == 1

        where:
        path                | body
        '/api/videos'       | WISH
        '/openai/v1/videos' | [prompt: 'a cat', seconds: '4']
    }

    def "an order that seemed not to be kept and was is handed over once"() {
        given:
        maker.replies(TAKEN)
        Files.createDirectories(folder.resolve('data'))
        database = JobDatabase.open(DatabaseSettings.of("jdbc:sqlite:${file()}"), InstantSource.system())
        service = started([:], [(OrderBook): new LosesAnswers(database.orders())])

        when:
        def created = service.send('POST', '/api/videos', WISH, lenient())

        then:
        created.status == 202
        created.json.state == 'submitted'
        service.send('GET', '/api/videos').json.videos*.id == [created.json.id]
        maker.count('POST') == 1
    }

    /** A book whose commits succeed and whose answers are lost, as on a connection that breaks. */
    static class LosesAnswers implements OrderBook {
        @Delegate
        private final OrderBook book

        private final Closure<?> then

        LosesAnswers(OrderBook book, Closure<?> then = { }) {
            this.book = book
            this.then = then
        }

        @Override
        void add(Order order, Job job, Alternatives alternatives, Attempt attempt) {
            book.add(order, job, alternatives, attempt)
            then.call()
            throw new DatabaseException('the connection broke', null)
        }
    }

    private static Map<String, String> lenient() {
        ['X-Reelport-Fidelity': 'lenient']
    }

    private Path file() {
        folder.resolve('data/reelport.db')
    }

    private void sql(String statement) {
        DriverManager.getConnection("jdbc:sqlite:${file()}?busy_timeout=10000").withCloseable { it.createStatement().execute(statement) }
    }

    private TestService started(Map<String, Object> settings, Map<Class, Object> beans = [:]) {
        new TestService(folder, """
            reelport:
              providers:
                maker: {format: openai, base-url: '${maker.base()}', api-key: k}
                other: {format: openai, base-url: '${other.base()}', api-key: k}
              routes:
                - {to: [maker/sora-2, other/sora-2]}
            """.stripIndent(), settings, beans)
    }
}
