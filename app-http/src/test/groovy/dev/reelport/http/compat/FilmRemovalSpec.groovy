package dev.reelport.http.compat

import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.Job
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import dev.reelport.domain.job.JobStore
import dev.reelport.domain.order.Order
import dev.reelport.domain.order.OrderBook
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.VideoRequest
import dev.reelport.http.TestService
import java.nio.file.Path
import java.time.Instant
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** A video that changes while it is removed. */
class FilmRemovalSpec extends Specification {

    /** In the future, so that the service does not attend to these jobs meanwhile. */
    static final NOW = Instant.parse('2096-11-21T12:00:00Z')
    static final FAILURE = Failure.forNow(FailureKind.THROTTLED, 'later')

    @TempDir
    Path folder

    @AutoCleanup
    TestService service

    Job accepted

    def setup() {
        service = new TestService(folder)
        accepted = kept('video_a')
    }

    private static Job job(String id) {
        Job.accepted(new JobId(id), 'sandbox', 'animatic', VideoRequest.of(new Prompt('a cat')).build(), NOW)
    }

    private static Order order(Job job) {
        new Order(job.id(), 'anybody', 'openai', null, null, 'f', [], [], NOW)
    }

    private Job kept(String id) {
        def job = job(id)
        service.bean(OrderBook).add(order(job), job)
        job
    }

    private Job become(Job job, JobState... states) {
        states.inject(job) { now, state -> now.become(state, NOW).tap { service.bean(JobStore).replace(it) } }
    }

    def "a video that was handed over at the same moment is not removed, and the client is told"() {
        given:
        become(accepted, new JobState.Submitting())

        when:
        service.bean(FilmRemoval).remove(accepted)

        then:
        def refused = thrown(RefusedException)
        refused.message.contains('cannot be called off') || refused.toString().contains('cannot be called off')
        service.bean(OrderBook).find(accepted.id()).present
    }

    def "a video that came to its end at the same moment is removed"() {
        given:
        become(accepted, new JobState.Submitting(), new JobState.Rejected(FAILURE))

        when:
        service.bean(FilmRemoval).remove(accepted)

        then:
        service.bean(OrderBook).find(accepted.id()).empty
    }

    def "a video that went on with another provider at the same moment is called off there"() {
        given:
        def submitting = become(accepted, new JobState.Submitting())
        def rejected = submitting.become(new JobState.Rejected(FAILURE), NOW)
        def next = job('video_b')
        service.bean(OrderBook).moveOn(rejected, order(next), next, null)

        when:
        service.bean(FilmRemoval).remove(rejected)

        then:
        service.bean(OrderBook).find(accepted.id()).empty
        service.bean(JobStore).find(next.id()).get().state() == new JobState.Cancelled(null)
    }
}
