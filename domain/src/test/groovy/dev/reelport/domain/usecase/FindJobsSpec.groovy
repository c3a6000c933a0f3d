package dev.reelport.domain.usecase

import static dev.reelport.domain.Examples.at
import static dev.reelport.domain.Examples.job

import dev.reelport.domain.job.InMemoryJobStore
import dev.reelport.domain.job.JobFilter
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.Stage
import spock.lang.Specification

class FindJobsSpec extends Specification {

    def "jobs are found by name and by what is wanted"() {
        given:
        def jobs = new InMemoryJobStore()
        def findJobs = new FindJobs(jobs)
        jobs.add(job())
        jobs.add(job(at(Stage.FAILED), 'job-2'))

        expect:
        findJobs.find(new JobId('job-1')) == Optional.of(job())
        findJobs.find(new JobId('job-3')).empty
        findJobs.find(new JobFilter([Stage.FAILED] as Set, null, 9))*.id()*.value() == ['job-2']
    }
}
