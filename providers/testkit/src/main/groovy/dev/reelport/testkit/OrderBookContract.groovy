package dev.reelport.testkit

import static dev.reelport.testkit.JobSamples.NOW
import static dev.reelport.testkit.JobSamples.at
import static dev.reelport.testkit.JobSamples.job
import static dev.reelport.testkit.JobSamples.order
import static dev.reelport.testkit.JobSamples.state

import dev.reelport.domain.job.Job
import dev.reelport.domain.job.JobFilter
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import dev.reelport.domain.job.JobStore
import dev.reelport.domain.job.Stage
import dev.reelport.domain.job.StaleJobException
import dev.reelport.domain.order.Alternatives
import dev.reelport.domain.order.Attempt
import dev.reelport.domain.order.Order
import dev.reelport.domain.order.OrderBook
import dev.reelport.domain.order.OrderBook.Ordered
import dev.reelport.domain.order.OrderFilter
import dev.reelport.domain.order.RepeatedOrderException
import dev.reelport.domain.rule.Fidelity
import dev.reelport.domain.rule.Finding
import dev.reelport.domain.video.Content
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.ReferenceImage
import dev.reelport.domain.video.VideoRequest
import java.util.concurrent.CyclicBarrier
import spock.lang.Specification

/** What every order book promises, together with the store beside it. */
abstract class OrderBookContract extends Specification {

    /** The book under test, empty at the beginning of each feature. */
    abstract OrderBook orders()

    /** The store that keeps its jobs. */
    abstract JobStore jobs()

    def "an order is kept with its job, whole"() {
        given:
        def full = order('job-1', 'key-1', [model: 'sora-2', findings: [
                new Finding.Violation('a.b', 'script', 'no', 'yes'), new Finding.Violation('a.b', 'script', 'no', null),
                new Finding.Adjustment('c', 'duration', '«10s»\n', '10s', '12s'), new Finding.Notice('d', '', 'https://example.org/?signature=kept')],
                passedOver: [new Order.PassedOver('acme/any', ['too dear', '太贵']), new Order.PassedOver('acme/other', [])]])

        when:
        orders().add(full, job())
        orders().add(order('job-2'), job('job-2'))

        then:
        orders().find(new JobId('job-1')).get() == full
        orders().find('anna', 'key-1').get() == full
        orders().find(new JobId('job-2')).get() == order('job-2')
        jobs().find(new JobId('job-1')).get() == job()
        orders().find(new JobId('job-3')).empty
        orders().find('anna', 'key-2').empty
        orders().find('bob', 'key-1').empty
    }

    def "where a client wants to be called is kept with its order, whole"() {
        given:
        def plain = order()
        def callback = new Order.Callback(Link.web('https://client.example/done?token=kept'), 'https://video.example')
        def wanted = new Order(plain.job(), plain.client(), plain.format(), null, 'key-1', plain.fingerprint(), [], [], plain.at(), callback)

        when:
        orders().add(wanted, job())

        then:
        orders().find(new JobId('job-1')).get() == wanted
        orders().find('anna', 'key-1').get().callback().address().uri() == callback.address().uri()
    }

    def "a key stands for one order: the second finds the first, and leaves nothing"() {
        given:
        orders().add(order('job-1', 'key-1'), job())

        when:
        orders().add(order('job-2', 'key-1', [fingerprint: 'other']), job('job-2'))

        then:
        def repeated = thrown(RepeatedOrderException)
        repeated.first() == order('job-1', 'key-1')
        jobs().list(JobFilter.newest(9)) == [job()]
        orders().find(new JobId('job-2')).empty
    }

    def "a key is one client's own"() {
        when:
        orders().add(order('job-1', 'key-1'), job())
        orders().add(order('job-2', 'key-1', [client: 'bob']), job('job-2'))

        then:
        orders().find('anna', 'key-1').get().job() == new JobId('job-1')
        orders().find('bob', 'key-1').get().job() == new JobId('job-2')
    }

    def "orders without a key never repeat each other"() {
        when:
        3.times { orders().add(order("job-$it"), job("job-$it")) }

        then:
        orders().list(OrderFilter.newest(9)).size() == 3
    }

    def "an order is of its job: #what"() {
        given:
        jobs().add(job('job-1'))

        when:
        orders().add(order(ordered, 'key-1'), job(kept))

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == message
        orders().find('anna', 'key-1').empty
        jobs().list(JobFilter.newest(9)) == [job()]

        where:
        what                | ordered | kept    || message
        'not another one'   | 'job-2' | 'job-3' || 'the order is of job job-2, not of job-3'
        'which is new'      | 'job-1' | 'job-1' || 'there is a job job-1 already'
    }

    def "an order whose job is refused is not kept"() {
        given:
        jobs().add(job('job-1', state(Stage.RUNNING)))

        when: 'its task belongs to another'
        orders().add(order('job-2', 'key-1'), job('job-2', state(Stage.SUBMITTED)))

        then:
        thrown(IllegalArgumentException)
        orders().find('anna', 'key-1').empty
        orders().find(new JobId('job-2')).empty
        jobs().find(new JobId('job-2')).empty
    }

    def "a blind retry is known by its fingerprint, as long as it counts"() {
        given:
        [0, 10, 20].each { seconds -> orders().add(order("job-$seconds", null, [at: NOW.plusSeconds(seconds)]), job("job-$seconds")) }
        orders().add(order('job-b', null, [client: 'bob', at: NOW.plusSeconds(30)]), job('job-b'))
        orders().add(order('job-o', null, [fingerprint: 'other', at: NOW.plusSeconds(30)]), job('job-o'))
        orders().remove(new JobId('job-20'))

        expect: 'the newest, removed or not'
        orders().repeated('anna', 'print-1', NOW).get().job().value() == 'job-20'
        orders().repeated('anna', 'print-1', NOW.plusSeconds(20)).get().job().value() == 'job-20'
        orders().repeated('anna', 'print-1', NOW.plusSeconds(20).plusNanos(1)).empty
        orders().repeated('anna', 'print-2', NOW).empty
    }

    def "of two of the same moment the one whose job is named last is the newest"() {
        when:
        ['b', 'c', 'A'].each { orders().add(order(it), job(it)) }

        then:
        orders().repeated('anna', 'print-1', NOW).get().job().value() == 'c'
    }

    def "a removed order is hidden; its job and its key are kept"() {
        given:
        orders().add(order('job-1', 'key-1'), job())

        expect:
        orders().remove(new JobId('job-1'))
        !orders().remove(new JobId('job-1'))
        !orders().remove(new JobId('job-2'))
        orders().find(new JobId('job-1')).empty
        orders().list(OrderFilter.newest(9)) == []
        orders().find('anna', 'key-1').present
        jobs().find(new JobId('job-1')).present
    }

    def "a repeat finds the order it repeats, and leaves nothing: #what"() {
        given:
        orders().add(order('job-1'), job())
        orders().add(order('job-b', null, [client: 'bob']), job('job-b'))
        orders().add(order('job-o', null, [fingerprint: 'other']), job('job-o'))
        if (removed) {
            orders().remove(new JobId('job-1'))
        }

        when:
        orders().add(order('job-2', null, [at: NOW.plusSeconds(30)]), job('job-2'), null, new Attempt(true, NOW))

        then:
        def repeated = thrown(RepeatedOrderException)
        repeated.first() == order('job-1')
        jobs().find(new JobId('job-2')).empty
        orders().find(new JobId('job-2')).empty

        where:
        what                  | removed
        'as it stands'        | false
        'though it is hidden' | true
    }

    def "what is too old, or asks for something else, is repeated by nobody: #what"() {
        given:
        orders().add(order('job-1', key), job())

        when:
        orders().add(next, job('job-2'), null, attempt)

        then:
        orders().list(OrderFilter.newest(9)).size() == 2

        where:
        what              | key   | next                                         | attempt
        'too old'         | null  | order('job-2')                               | new Attempt(true, NOW.plusNanos(1))
        'other content'   | null  | order('job-2', null, [fingerprint: 'other']) | new Attempt(true, NOW)
        "another's"       | null  | order('job-2', null, [client: 'bob'])        | new Attempt(true, NOW)
        'another key'     | 'k-1' | order('job-2', 'k-2')                        | new Attempt(true, NOW)
        'on purpose'      | null  | order('job-2')                               | new Attempt(false, NOW)
    }

    def "a first try that its own repeat overtook finds the repeat's order, but only once"() {
        given:
        orders().add(order('repeat'), job('repeat'), null, new Attempt(true, NOW))

        when:
        orders().add(order('first'), job('first'), null, new Attempt(false, since))

        then:
        def overtaken = thrown(RepeatedOrderException)
        overtaken.first() == order('repeat')
        jobs().find(new JobId('first')).empty

        when: 'the client wants another one'
        orders().add(order('another'), job('another'), null, new Attempt(false, since))

        then:
        orders().list(OrderFilter.newest(9))*.order()*.job()*.value() as Set == ['repeat', 'another'] as Set

        where:
        since << [NOW, NOW.minusSeconds(60)]
    }

    def "a first try passes over what was ordered too long ago, or by another, or under a key: #what"() {
        given:
        orders().add(order('repeat', key), job('repeat'), null, new Attempt(true, NOW))

        when:
        orders().add(order('first', null, [client: client]), job('first'), null, new Attempt(false, since))

        then:
        orders().find(new JobId('first')).present

        where:
        what            | key   | client | since
        'too long ago'  | null  | 'anna' | NOW.plusNanos(1)
        'by another'    | null  | 'bob'  | NOW
        'under a key'   | 'k-1' | 'anna' | NOW
    }

    def "a race of a first try and its repeats gives one order, and everybody learns which"() {
        given:
        def tries = 16
        def start = new CyclicBarrier(tries)

        expect:
        20.times { round ->
            def outcomes = JobStoreContract.together(tries) { n ->
                Job job = job("job-$round-$n")
                start.await()
                try {
                    orders().add(order(job.id().value(), null, [fingerprint: "print-$round"]), job, null, new Attempt(n > 0, NOW))
                    job.id()
                } catch (RepeatedOrderException repeated) {
                    repeated.first().job()
                }
            }
            assert outcomes.toSet().size() == 1
            assert jobs().list(JobFilter.newest(9999)).count { it.id().value().startsWith("job-$round-") } == 1
        }
    }

    def "an order knows how it goes on, pictures and all"() {
        given:
        def asked = withPictures([1, 2] as byte[], [3, 4] as byte[])
        def more = alternatives(asked)

        when:
        orders().add(order('job-1'), job('job-1', new JobState.Accepted(), withPictures([3, 4] as byte[])), more, new Attempt(false, NOW))
        orders().add(order('job-2'), job('job-2'))

        then:
        def kept = orders().alternatives(new JobId('job-1')).get()
        JobSamples.inMemory(kept.request()) == asked
        kept.findings() == more.findings()
        kept.fidelity() == more.fidelity()
        kept.models() == more.models()
        JobSamples.inMemory(jobs().find(new JobId('job-1')).get()).request() == withPictures([3, 4] as byte[])
        orders().alternatives(new JobId('job-2')).empty
    }

    def "an order goes on with another job, and who knows the first finds the next"() {
        given:
        orders().add(order('job-1', 'key-1'), job(), alternatives(), new Attempt(false, NOW))
        jobs().replace(job().become(state(Stage.SUBMITTING), NOW))

        when: 'the proof is kept in the same moment'
        orders().moveOn(rejected(), order('job-2', 'key-1'), job('job-2'), alternatives())
        jobs().replace(job('job-2').become(state(Stage.SUBMITTING), NOW))
        jobs().replace(rejected('job-2'))

        and: 'or was kept before'
        orders().moveOn(rejected('job-2'), order('job-3', 'key-1'), job('job-3'), null)

        then:
        ['job-1', 'job-2', 'job-3'].every { orders().find(new JobId(it)).get() == order('job-3', 'key-1') }
        orders().find('anna', 'key-1').get().job() == new JobId('job-3')
        orders().list(OrderFilter.newest(9))*.order()*.job()*.value() == ['job-3']
        ['job-1', 'job-2'].every { jobs().find(new JobId(it)).get() == rejected(it) }
        ['job-1', 'job-2', 'job-3'].every { orders().alternatives(new JobId(it)).empty }
        jobs().changes(new JobId('job-1'), 0)*.state()*.stage() == [Stage.ACCEPTED, Stage.SUBMITTING, Stage.REJECTED]

        and: 'a blind retry finds the last one too'
        orders().repeated('anna', order('job-3').fingerprint(), NOW.minusSeconds(60)).get().job() == new JobId('job-3')
    }

    def "of two that carry an order on, one gets through"() {
        given:
        orders().add(order('job-1'), job())
        jobs().replace(job().become(state(Stage.SUBMITTING), NOW))
        orders().moveOn(rejected(), order('job-2'), job('job-2'), null)

        when:
        orders().moveOn(rejected(), order('job-3'), job('job-3'), null)

        then:
        thrown(IllegalArgumentException)
        orders().find(new JobId('job-1')).get() == order('job-2')
        jobs().find(new JobId('job-3')).empty
    }

    def "an order that a repeat placed is found by its first try though it went on"() {
        given:
        orders().add(order('job-1'), job(), null, new Attempt(true, NOW))
        jobs().replace(job().become(state(Stage.SUBMITTING), NOW))
        orders().moveOn(rejected(), order('job-2'), job('job-2'), null)

        when:
        orders().add(order('job-3'), job('job-3'), null, new Attempt(false, NOW))

        then:
        def overtaken = thrown(RepeatedOrderException)
        overtaken.first() == order('job-2')
    }

    def "what cannot go on stays as it is, and nothing is kept: #what"() {
        given:
        orders().add(order('job-1', 'key-1'), job(), alternatives(), new Attempt(false, NOW))
        def submitting = job().become(state(Stage.SUBMITTING), NOW)
        jobs().replace(submitting)

        when:
        orders().moveOn(from, next, job('job-2'), null)

        then:
        def refused = thrown(RuntimeException)
        refused.class == expected
        orders().find(new JobId('job-1')).get() == order('job-1', 'key-1')
        orders().alternatives(new JobId('job-1')).present
        jobs().find(new JobId('job-1')).get() == submitting
        jobs().find(new JobId('job-2')).empty

        where:
        what                  | from                                                          | next                    || expected
        'no order'            | rejected('job-9')                                             | order('job-2', 'key-2') || IllegalArgumentException
        "another job's"       | rejected()                                                    | order('job-3', 'key-1') || IllegalArgumentException
        'it is not rejected'  | job().become(state(Stage.SUBMITTING), NOW)                    | order('job-2', 'key-1') || IllegalArgumentException
        'it is in doubt'      | later(rejected())                                              | order('job-2', 'key-1') || StaleJobException
    }

    /** The version behind the next one: somebody changed the job meanwhile. */
    static Job later(Job job) {
        new Job(job.id(), job.provider(), job.model(), job.request(), job.state(), job.createdAt(), job.followedSince(), job.changedAt(), job.version() + 1)
    }

    static Job rejected(String id = 'job-1') {
        job(id).become(state(Stage.SUBMITTING), NOW).become(state(Stage.REJECTED), NOW)
    }

    static Alternatives alternatives(VideoRequest request = JobSamples.prompt()) {
        new Alternatives(request, [new Finding.Notice('d', '', 'told')], Fidelity.LENIENT, ['other/any', 'third/模型'])
    }

    static VideoRequest withPictures(byte[]... pictures) {
        def request = VideoRequest.of(new Prompt('A monster.'))
        pictures.each { request.image(ReferenceImage.of(new ImageSource.Upload('fridge.png', 'image/png', new Content.OfBytes(it)))) }
        request.build()
    }

    def "an order that was removed does not go on"() {
        given:
        orders().add(order('job-1', 'key-1'), job())
        jobs().replace(job().become(state(Stage.SUBMITTING), NOW))
        orders().remove(new JobId('job-1'))

        when:
        orders().moveOn(rejected(), order('job-2', 'key-1'), job('job-2'), null)

        then:
        thrown(IllegalArgumentException)
        jobs().find(new JobId('job-1')).get().state().stage() == Stage.SUBMITTING
        jobs().find(new JobId('job-2')).empty
        orders().list(OrderFilter.newest(9)) == []
    }

    def "whose an order was is known for ever"() {
        given:
        orders().add(order('job-1'), job())
        orders().add(order('job-2', null, [client: 'bob']), job('job-2'))
        jobs().add(job('job-4'))
        jobs().replace(job().become(state(Stage.SUBMITTING), NOW))

        when:
        orders().moveOn(rejected(), order('job-3'), job('job-3'), null)
        orders().remove(new JobId('job-2'))

        then:
        ['job-1', 'job-2', 'job-3', 'job-4', 'job-5'].collect { orders().client(new JobId(it)).orElse('nobody') } == ['anna', 'bob', 'anna', 'nobody', 'nobody']
    }

    def "orders are listed with their jobs as they stand now"() {
        given:
        orders().add(order('job-1'), job())
        def next = job().become(state(Stage.SUBMITTING), NOW)

        when:
        jobs().replace(next)

        then:
        orders().list(OrderFilter.newest(9)) == [new Ordered(order('job-1'), next)]
    }

    def "what is wanted is listed: #what"() {
        given:
        orders().add(order('a'), job('a'))
        orders().add(order('b', null, [client: 'bob', at: NOW.plusSeconds(1)]), job('b', state(Stage.REJECTED)))
        orders().add(order('c', null, [at: NOW.plusSeconds(2)]), at(job('c'), 'other'))
        orders().add(order('d', null, [at: NOW.plusSeconds(2)]), job('d', state(Stage.RUNNING)))
        orders().add(order('e', null, [at: NOW.plusSeconds(3)]), job('e'))
        orders().remove(new JobId('e'))

        expect:
        orders().list(filter)*.order()*.job()*.value() == names

        where:
        what                          | filter                                                             || names
        'the newest first'            | OrderFilter.newest(9)                                              || ['c', 'd', 'b', 'a']
        'the oldest first'            | wanted(oldestFirst: true)                                          || ['a', 'b', 'c', 'd']
        'as many as are wanted'       | OrderFilter.newest(2)                                              || ['c', 'd']
        'of a client'                 | wanted(client: 'bob')                                              || ['b']
        'in some stages'              | wanted(stages: [Stage.RUNNING, Stage.REJECTED])                    || ['d', 'b']
        'at a provider'               | wanted(provider: 'other')                                          || ['c']
        'of a client at a provider'   | wanted(provider: 'other', client: 'bob')                           || []
        'behind one'                  | wanted(after: 'd')                                                 || ['b', 'a']
        'behind one of its moment'    | wanted(after: 'c')                                                 || ['d', 'b', 'a']
        'behind one, oldest first'    | wanted(after: 'b', oldestFirst: true)                              || ['c', 'd']
        'behind the last'             | wanted(after: 'a')                                                 || []
        'behind one that was removed' | wanted(after: 'e')                                                 || ['c', 'd', 'b', 'a']
        'behind one that never was'   | wanted(after: 'z')                                                 || ['c', 'd', 'b', 'a']
        'a page of a client'          | wanted(after: 'd', client: 'anna', most: 1)                        || ['a']
    }

    private static OrderFilter wanted(Map<String, Object> what) {
        new OrderFilter(what.client as String, (what.stages ?: []) as Set, what.provider as String,
                what.after ? new JobId(what.after as String) : null, (what.oldestFirst ?: false) as boolean, (what.most ?: 9) as int)
    }

    def "a race for one key gives one order, and everybody learns which"() {
        given:
        def tries = 16
        def start = new CyclicBarrier(tries)

        expect:
        20.times { round ->
            def outcomes = JobStoreContract.together(tries) { n ->
                Job job = job("job-$round-$n")
                start.await()
                try {
                    orders().add(order(job.id().value(), "key-$round"), job)
                    job.id()
                } catch (RepeatedOrderException repeated) {
                    repeated.first().job()
                }
            }
            assert outcomes.toSet() == [orders().find('anna', "key-$round").get().job()] as Set
            assert jobs().list(JobFilter.newest(9999)).count { it.id().value().startsWith("job-$round-") } == 1
        }
    }
}
