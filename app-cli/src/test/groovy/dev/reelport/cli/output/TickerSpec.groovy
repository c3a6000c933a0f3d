package dev.reelport.cli.output

import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.Job
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import dev.reelport.domain.job.PollResult
import dev.reelport.domain.job.Progress
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.usecase.AdvanceJob.Look
import java.time.Instant
import spock.lang.Specification

class TickerSpec extends Specification {

    static final ProviderTask TASK = new ProviderTask('box', '1')
    static final Failure TROUBLE = Failure.forNow(FailureKind.UNREACHABLE, 'no answer from https://a.b/c?sig=SECRET')

    def bytes = new ByteArrayOutputStream()

    def "in a pipe there is a line for each stage and each tenth"() {
        when:
        show(false, running(0), running(0.05), running(0.1), running(0.19), running(0.2), running(null), running(0.95))

        then:
        lines() == ['box/1: running 0%', 'box/1: running 10%', 'box/1: running 20%', 'box/1: running 95%']
    }

    def "trouble is told once while it lasts, and again when it comes back: #watched"() {
        when:
        show(watched, running(0.5), trouble(), trouble(), running(0.5), trouble())

        then:
        text().count('cannot be looked at now, trying again: no answer from https://a.b/c?…') == 2

        where:
        watched << [true, false]
    }

    def "trouble that #what is not announced as a passing one"() {
        when:
        show(false, look)

        then:
        !text().contains('trying again')

        where:
        what             | look
        'can never pass' | new Look(job(new JobState.Running(TASK, null)), null, Failure.forGood(FailureKind.UNAUTHORIZED, 'no'))
        'ended the job'  | new Look(job(new JobState.Failed(TASK, TROUBLE)), null, TROUBLE)
    }

    def "an address cannot command the terminal: #watched"() {
        when:
        new Ticker(new PrintStream(bytes, true, 'UTF-8'), 'box/\u001b[31m1', watched).withCloseable { it.show(running(0.5)) }

        then:
        text().contains('[31m1')
        !text().contains('\u001b')

        where:
        watched << [true, false]
    }

    def "a bar and a sentence never share a line"() {
        when:
        show(true, running(0.5), trouble(), running(0.6))

        then: 'each line begins at its beginning: what follows the last carriage return is all that is seen'
        def seen = text().readLines().collect { it.split('\r').last().strip() }
        seen.contains('box/1: cannot be looked at now, trying again: no answer from https://a.b/c?…')
        seen.last() =~ /^box\/1\s+60% \[/
        !text().contains('\u001b')
    }

    def "a very long address does not break the bar"() {
        when:
        def ticker = new Ticker(new PrintStream(bytes, true, 'UTF-8'), 'box/' + 'x' * 200, true)
        ticker.show(running(0.5))
        ticker.close()

        then: 'no terminal wraps it'
        text().split('[\r\n]').every { it.length() < 80 }
        text().contains('50%')
    }

    private void show(boolean watched, Look... looks) {
        new Ticker(new PrintStream(bytes, true, 'UTF-8'), TASK.toString(), watched).withCloseable { ticker ->
            looks.each { ticker.show(it) }
        }
    }

    private static Look running(BigDecimal part) {
        def progress = part == null ? null : new Progress(part.doubleValue())
        new Look(job(new JobState.Running(TASK, progress)), new PollResult.Running(progress), null)
    }

    private static Look trouble() {
        new Look(job(new JobState.Running(TASK, new Progress(0.5))), null, TROUBLE)
    }

    private static Job job(JobState state) {
        Job.adopted(new JobId('j'), TASK, Instant.EPOCH).become(state, Instant.EPOCH)
    }

    private String text() {
        bytes.toString('UTF-8')
    }

    private List<String> lines() {
        text().readLines()
    }
}
