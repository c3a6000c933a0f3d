package dev.reelport.cli.batch

import dev.reelport.cli.journal.Journal
import dev.reelport.cli.journal.JournalException
import dev.reelport.cli.journal.JournaledJobs
import dev.reelport.domain.job.Job
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import dev.reelport.domain.job.JobStore
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.VideoRequest
import dev.reelport.language.document.Document
import io.micronaut.serde.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import spock.lang.Specification
import spock.lang.TempDir

class LedgeredJobsSpec extends Specification {
    static final NOW = Instant.parse('2026-11-21T12:00:00Z')

    @TempDir
    Path folder

    def "where the ledger takes no intent, the journal says that nothing was sent"() {
        given:
        def journal = new Journal(folder.resolve('journal.jsonl'), ObjectMapper.getDefault())
        def ledger = Ledger.open(folder.resolve('results.jsonl'), 'jobs.jsonl', null, false, ObjectMapper.getDefault())
        def jobs = new LedgeredJobs(new JournaledJobs(journal), ledger, JobLine.of(new Document.Line('jobs.jsonl', 1, '{}')), [])
        def job = Job.accepted(new JobId('job-1'), 'crowd', 'many', VideoRequest.of(new Prompt('a')).build(), NOW)
        jobs.add(job)
        ledger.close()

        when:
        jobs.replace(job.become(new JobState.Submitting(), NOW))

        then:
        def broken = thrown(JournalException)
        broken.sentence().startsWith('the ledger ')
        journal.contents().latest()*.stage() == ['rejected']
        journal.contents().latest()*.failure().every { it.contains('nothing was sent') }
        journal.doubtful('crowd') == 0
        jobs.find(job.id()).get().state() instanceof JobState.Rejected

        and: 'nothing is known of the line, so that it may be handed over later'
        ledger.known(1).empty
    }

    def "where the journal does not take that either, the first reason is told"() {
        given:
        def file = folder.resolve('journal.jsonl')
        def ledger = Ledger.open(folder.resolve('results.jsonl'), 'jobs.jsonl', null, false, ObjectMapper.getDefault())
        def store = new BreakingJobs(new JournaledJobs(new Journal(file, ObjectMapper.getDefault())), file)
        def jobs = new LedgeredJobs(store, ledger, JobLine.of(new Document.Line('jobs.jsonl', 1, '{}')), [])
        def job = Job.accepted(new JobId('job-1'), 'crowd', 'many', VideoRequest.of(new Prompt('a')).build(), NOW)
        jobs.add(job)
        ledger.close()

        when:
        jobs.replace(job.become(new JobState.Submitting(), NOW))

        then:
        def broken = thrown(JournalException)
        broken.sentence().startsWith('the ledger ')
        broken.suppressed*.sentence()*.startsWith('the journal ') == [true]
    }

    /** A journal that breaks once it has taken the intent. */
    static class BreakingJobs implements JobStore {
        @Delegate(excludes = 'replace')
        final JobStore jobs
        final Path file

        BreakingJobs(JobStore jobs, Path file) {
            this.jobs = jobs
            this.file = file
        }

        @Override
        void replace(Job job) {
            jobs.replace(job)
            if (job.state() instanceof JobState.Submitting) {
                Files.delete(file)
                Files.createDirectory(file)
            }
        }
    }
}
