package dev.reelport.http.work

import static dev.reelport.testkit.JobSamples.NOW
import static dev.reelport.testkit.JobSamples.failure
import static dev.reelport.testkit.JobSamples.job
import static dev.reelport.testkit.JobSamples.task

import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.InMemoryJobStore
import dev.reelport.domain.job.Job
import dev.reelport.domain.job.JobState
import dev.reelport.domain.video.VideoRequest
import dev.reelport.testkit.JobSamples
import java.time.Duration
import spock.lang.Specification

/** What is learned from whom. */
class ExperienceSpec extends Specification {

    def jobs = new InMemoryJobStore()
    def experience = new Experience(jobs)

    def "tasks of one provider, model and duration teach about each other, and about no others"() {
        when:
        12.times { experience.learn(ended("a$it", 10, 60)) }

        then:
        experience.of(ended('x', 10, 0)).size() == 12
        experience.of(ended('x', 15, 0)).size() == 0
        experience.of(JobSamples.at(job('y', new JobState.Accepted(), lasting(10)), 'other')).size() == 0
    }

    def "what ended before the service began teaches too"() {
        given:
        12.times { jobs.add(ended("a$it", 10, 60)) }

        expect:
        experience.of(ended('x', 10, 0)).size() == 12
    }

    def "nothing is learned from #what"() {
        when:
        experience.learn(one)

        then:
        experience.of(one).size() == 0

        where:
        what                   | one
        'one that is made'     | running()
        'one that timed out'   | running().become(new JobState.Failed(task(), failure(FailureKind.TIMED_OUT)), NOW.plusSeconds(7200))
        'one nobody took'      | job('r', new JobState.Accepted(), lasting(10))
    }

    private static Job ended(String id, int seconds, int took) {
        running(id, seconds).become(new JobState.Failed(task("task-$id"), failure()), NOW.plusSeconds(took))
    }

    private static Job running(String id = 'r', int seconds = 10) {
        def begun = job(id, new JobState.Accepted(), lasting(seconds)).become(new JobState.Submitting(), NOW)
        begun.become(new JobState.Submitted(task("task-$id")), NOW)
    }

    private static VideoRequest lasting(int seconds) {
        JobSamples.prompt().but().duration(Duration.ofSeconds(seconds)).build()
    }
}
