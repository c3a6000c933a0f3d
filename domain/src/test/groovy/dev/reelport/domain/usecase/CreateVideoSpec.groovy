package dev.reelport.domain.usecase

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.ending
import static dev.reelport.domain.Examples.failure
import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.prompting
import static dev.reelport.domain.Examples.seconds
import static dev.reelport.domain.Examples.task

import dev.reelport.domain.SettableClock
import dev.reelport.domain.StagedProvider
import dev.reelport.domain.capability.Model
import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.InMemoryJobStore
import dev.reelport.domain.job.Job
import dev.reelport.domain.job.JobChange
import dev.reelport.domain.job.JobFilter
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import dev.reelport.domain.job.JobStore
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.job.Stage
import dev.reelport.domain.job.StaleJobException
import dev.reelport.domain.provider.Providers
import dev.reelport.domain.provider.Submission
import dev.reelport.domain.provider.UnknownProviderException
import dev.reelport.domain.rule.Fidelity
import dev.reelport.domain.rule.Finding
import dev.reelport.domain.rule.Rulebook
import dev.reelport.domain.video.Edit
import dev.reelport.domain.video.FilmSource
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.TaskReference
import dev.reelport.domain.video.VideoRequest
import dev.reelport.domain.video.Visibility
import spock.lang.Specification

class CreateVideoSpec extends Specification {

    def clock = new SettableClock()
    def provider = new StagedProvider()
    def jobs = new InMemoryJobStore()
    def request = prompting().duration(seconds(10)).build()

    CreateVideo createVideo(JobStore store = jobs) {
        new CreateVideo(Providers.of(provider), Rulebook.standard(), store, clock, { new JobId('job-1') })
    }

    Job kept() {
        jobs.find(new JobId('job-1')).get()
    }

    def "a request is handed over once, and the receipt is on record"() {
        when:
        def creation = createVideo().create(request, generous(), Fidelity.STRICT)

        then:
        creation instanceof Creation.Created
        creation.job() == new Job(new JobId('job-1'), 'acme', 'generous', request, new JobState.Submitted(task()), NOW, NOW, NOW, 3)
        creation.verdict().isExact()
        kept() == creation.job()
        provider.submitted == [request]
    }

    def "a provider may be told to call the service, and that is kept nowhere"() {
        given:
        def hook = Link.web('https://video.example/hooks/job-1')
        def service = new CreateVideo(Providers.of(provider), Rulebook.standard(), jobs, clock, { new JobId('job-1') }, { Job job -> job.id().value() == 'job-1' ? Optional.of(hook) : Optional.empty() })

        when:
        service.create(request, generous(), Fidelity.STRICT)

        then:
        provider.submitted == [request.but().callback(hook).build()]
        kept().request() == request
    }

    def "the intent is on record before anything is sent"() {
        given:
        Job seen = null
        provider.atSubmit = { asked, model ->
            seen = kept()
            new Submission.Taken(task())
        }

        when:
        createVideo().create(request, generous(), Fidelity.STRICT)

        then:
        seen.state() == new JobState.Submitting()
        seen.request() == request
        seen.model() == 'generous'
    }

    def "a refused request never reaches the provider, and leaves no job"() {
        when:
        def creation = createVideo().create(prompting().style('pixar').build(), generous(), Fidelity.STRICT)

        then:
        creation instanceof Creation.Refused
        creation.verdict().violations()*.code() == ['style.unsupported']
        provider.submitted == []
        jobs.list(JobFilter.newest(9)) == []
    }

    def "with consent the adjusted request is sent, kept and told"() {
        when:
        def creation = createVideo().create(prompting().style('pixar').build(), generous(), Fidelity.LENIENT)

        then:
        creation.verdict().adjustments()*.code() == ['style.unsupported']
        provider.submitted == [prompting().build()]
        kept().request() == prompting().build()
    }

    def "the provider is told the model by the provider's own name"() {
        given:
        String told = null
        provider.atSubmit = { VideoRequest asked, String model ->
            told = model
            new Submission.Taken(task())
        }

        when:
        createVideo().create(request, generous(), Fidelity.STRICT)

        then:
        told == 'generous'
    }

    def "a submission that ends as #submission.class.simpleName leaves the job #state.stage()"() {
        given:
        provider.atSubmit = { asked, model -> submission }

        when:
        def creation = createVideo().create(request, generous(), Fidelity.STRICT)

        then:
        creation.job().state() == state
        kept() == creation.job()
        provider.submitted.size() == 1

        where:
        submission                                             || state
        new Submission.Taken(task('a'))                        || new JobState.Submitted(task('a'))
        new Submission.Refused(failure(FailureKind.INVALID))   || new JobState.Rejected(failure(FailureKind.INVALID))
        new Submission.NotSent(failure(FailureKind.UNREACHABLE)) || new JobState.Rejected(failure(FailureKind.UNREACHABLE))
        new Submission.Unknown(failure(FailureKind.TIMED_OUT)) || new JobState.Unresolved(failure(FailureKind.TIMED_OUT))
    }

    def "a provider that breaks off leaves the job in doubt, and its words unsaid: #words"() {
        given:
        provider.atSubmit = { asked, model -> broken() }

        when:
        def creation = createVideo().create(request, generous(), Fidelity.STRICT)

        then:
        creation.job().state() == new JobState.Unresolved(
                Failure.forGood(FailureKind.UNREADABLE, words))
        kept() == creation.job()
        provider.submitted.size() == 1

        where:
        words                                            | broken
        'handing over broke off: IllegalStateException'  | { throw new IllegalStateException('https://example.org?key=secret') }
        'handing over broke off: IOException'            | { throw new IOException('https://example.org?key=secret') }
        'handing over broke off: OutOfMemoryError'       | { throw new OutOfMemoryError('https://example.org?key=secret') }
        'handing over broke off: NullPointerException'   | { null }
        'handing over broke off: NullPointerException'   | { new Submission.Taken(null) }
        "the receipt is another provider's: other/a"     | { new Submission.Taken(task('a', 'other')) }
    }

    def "a receipt that another job has already leaves the first job its task, and comes with the exception"() {
        given:
        def first = Job.adopted(new JobId('first'), task(), NOW)
        jobs.add(first)

        when:
        createVideo().create(request, generous(), Fidelity.STRICT)

        then:
        def notKept = thrown(OutcomeNotKeptException)
        notKept.cause.message == 'the task acme/task-1 belongs to job first'
        notKept.job().state() == new JobState.Submitted(task())
        jobs.find(task()).get() == first
        kept().state() == new JobState.Submitting()
    }

    def "nothing is sent when the store cannot keep the job: #broken"() {
        when:
        createVideo(new BrokenStore(broken)).create(request, generous(), Fidelity.STRICT)

        then:
        def refused = thrown(IllegalStateException)
        refused.message == "the disk is full at $broken"
        provider.submitted == []

        where:
        broken << [Stage.ACCEPTED, Stage.SUBMITTING]
    }

    def "a receipt that the store cannot keep comes with the exception"() {
        given:
        def store = new BrokenStore(Stage.SUBMITTED)

        when:
        createVideo(store).create(request, generous(), Fidelity.STRICT)

        then:
        def notKept = thrown(OutcomeNotKeptException)
        notKept.cause.message == 'the disk is full at SUBMITTED'
        notKept.job().state() instanceof JobState.Submitted
        notKept.job().state().task() == Optional.of(notKept.job().state().receipt())

        and: 'the store still knows that something may be under way'
        provider.submitted.size() == 1
        store.find(new JobId('job-1')).get().state() == new JobState.Submitting()
    }

    def "a model of a provider that nobody configured makes nothing, and leaves no job"() {
        when:
        createVideo().create(request, Model.of('other', 'generous', generous().capabilities()), Fidelity.STRICT)

        then:
        thrown(UnknownProviderException)
        jobs.list(JobFilter.newest(9)) == []
    }

    static VideoRequest remix(String provider = null, String id = 'task-1', Closure<Edit> edit = { new Edit.Remix(it, null) }) {
        prompting().edit(edit(new FilmSource.OfTask(new TaskReference(provider, id)))).build()
    }

    def "a remix of a film that was asked for as private is refused before anything is sent: #fidelity"() {
        given:
        jobs.add(asked(Visibility.PRIVATE))
        provider.atSubmit = { asked, model -> new Submission.Taken(task('task-2')) }

        when:
        def creation = createVideo().create(remix(address).but().variants(9).build(), generous(), fidelity)

        then:
        creation instanceof Creation.Refused
        creation.verdict().findings()*.code() == ['variants.too-many', 'edit.source-private']
        creation.verdict().violations().last() == new Finding.Violation('edit.source-private', 'edit.source',
                'the film was asked for as private, and a private film cannot be remixed', 'a film that is not private')
        provider.submitted == []
        jobs.list(JobFilter.newest(9))*.id() == [new JobId('earlier')]

        where:
        [fidelity, address] << [Fidelity.values().toList(), [null, 'acme']].combinations()
    }

    def "an edit is handed over where no kept job says that its film is private: #what"() {
        given:
        jobs.add(earlier)
        provider.atSubmit = { asked, model -> new Submission.Taken(task('task-2')) }

        expect:
        createVideo().create(edit, generous(), Fidelity.STRICT) instanceof Creation.Created
        provider.submitted == [edit]

        where:
        what                             | edit                                            | earlier
        'it was asked for as public'     | remix()                                         | asked(Visibility.PUBLIC)
        'nothing was said'               | remix()                                         | asked(Visibility.UNSPECIFIED)
        'it was adopted'                 | remix()                                         | Job.adopted(new JobId('earlier'), task(), NOW)
        'another film'                   | remix(null, 'task-7')                           | asked(Visibility.PRIVATE)
        "another provider's"             | remix()                                         | asked(Visibility.PRIVATE, 'other')
        'an extension'                   | remix(null, 'task-1') { new Edit.Extension(it) } | asked(Visibility.PRIVATE)
        'a stored film'                  | prompting().edit(new Edit.Remix(new FilmSource.Stored('task-1', null), null)).build() | asked(Visibility.PRIVATE)
        'no edit'                        | prompting().build()                             | asked(Visibility.PRIVATE)
    }

    static Job asked(Visibility visibility, String provider = 'acme') {
        new Job(new JobId('earlier'), provider, 'generous', prompting().visibility(visibility).build(),
                new JobState.Submitted(task('task-1', provider)), NOW, NOW, NOW, 1)
    }

    def "what is prepared is neither kept nor sent"() {
        when:
        def creation = createVideo().prepare(request, generous(), Fidelity.STRICT)

        then:
        creation.job().state() == new JobState.Accepted()
        jobs.list(JobFilter.newest(9)) == []
        provider.submitted == []
    }

    def "of two that hand the same job over, one gets through and the other sends nothing"() {
        given:
        def job = createVideo().prepare(request, generous(), Fidelity.STRICT).job()
        jobs.add(job)
        provider.atSubmit = { asked, model -> new Submission.Taken(task()) }

        when:
        def first = createVideo().handOver(job)

        then:
        first.state() == new JobState.Submitted(task())

        when:
        createVideo().handOver(job)

        then:
        thrown(StaleJobException)
        provider.submitted == [request]
    }

    def "an answer that comes after somebody doubted it is kept: #submission.class.simpleName"() {
        given:
        def job = createVideo().prepare(request, generous(), Fidelity.STRICT).job()
        jobs.add(job)
        provider.atSubmit = { asked, model ->
            new ResolveJob(jobs, clock).doubt(jobs.find(job.id()).get())
            submission
        }

        expect:
        createVideo().handOver(job).state().stage() == stage
        jobs.find(job.id()).get().state().stage() == stage
        jobs.changes(job.id(), 0)*.state()*.stage() == stages

        where:
        submission                              || stage            | stages
        new Submission.Taken(task())            || Stage.SUBMITTED  | [Stage.ACCEPTED, Stage.SUBMITTING, Stage.UNRESOLVED, Stage.SUBMITTED]
        new Submission.Refused(failure())       || Stage.REJECTED   | [Stage.ACCEPTED, Stage.SUBMITTING, Stage.UNRESOLVED, Stage.REJECTED]
        new Submission.Unknown(failure())       || Stage.UNRESOLVED | [Stage.ACCEPTED, Stage.SUBMITTING, Stage.UNRESOLVED]
    }

    def "what seemed not to be kept is kept by trying again, and only once: #submission.class.simpleName"() {
        given: 'a store that keeps the outcome and says that it did not'
        def store = new ForgetfulStore()
        def job = createVideo().prepare(request, generous(), Fidelity.STRICT).job()
        store.add(job)
        provider.atSubmit = { asked, model -> submission }
        def handedOver = createVideo(store).submit(job)

        when:
        store.forgets = true
        createVideo(store).keep(handedOver)

        then:
        def notKept = thrown(OutcomeNotKeptException)
        notKept.job() == handedOver

        when: 'somebody saw to it meanwhile'
        store.forgets = false
        def now = handedOver
        if (further) {
            now = handedOver.become(further, NOW)
            store.replace(now)
        }

        then:
        createVideo(store).keep(handedOver) == now
        store.find(job.id()).get() == now
        provider.submitted.size() == 1

        where:
        submission                        | further
        new Submission.Taken(task())      | null
        new Submission.Taken(task())      | new JobState.Running(task(), null)
        new Submission.Refused(failure()) | null
        new Submission.Unknown(failure()) | null
        new Submission.Unknown(failure()) | new JobState.Abandoned('nobody answers')
    }

    def "a receipt is not lost where a person found another task meanwhile"() {
        given:
        def job = createVideo().prepare(request, generous(), Fidelity.STRICT).job()
        jobs.add(job)
        provider.atSubmit = { asked, model ->
            def resolve = new ResolveJob(jobs, clock)
            resolve.adopt(resolve.doubt(jobs.find(job.id()).get()), task('another'), 'ann')
            new Submission.Taken(task())
        }

        when:
        createVideo().handOver(job)

        then:
        def lost = thrown(OutcomeNotKeptException)
        lost.job().state() == new JobState.Submitted(task())
        kept().state() == new JobState.Submitted(task('another'))
    }

    def "what is submitted is not on record until it is kept"() {
        given:
        def job = createVideo().prepare(request, generous(), Fidelity.STRICT).job()
        jobs.add(job)
        provider.atSubmit = { asked, model -> new Submission.Taken(task()) }

        when:
        def submitted = createVideo().submit(job)

        then:
        submitted.state() == new JobState.Submitted(task())
        kept().state() == new JobState.Submitting()

        and:
        createVideo().keep(submitted) == submitted
        kept() == submitted
    }

    def "an answer that comes after a person gave the job up is not lost in silence"() {
        given:
        def job = createVideo().prepare(request, generous(), Fidelity.STRICT).job()
        jobs.add(job)
        provider.atSubmit = { asked, model ->
            def resolve = new ResolveJob(jobs, clock)
            resolve.abandon(resolve.doubt(jobs.find(job.id()).get()), 'nobody answers', 'ann')
            new Submission.Taken(task())
        }

        when:
        createVideo().handOver(job)

        then:
        def lost = thrown(OutcomeNotKeptException)
        lost.job().state() == new JobState.Submitted(task())
    }

    def "the verdict is that of the present time"() {
        given:
        def model = ending(NOW.plusSeconds(60))

        when:
        clock.pass(seconds(60))

        then:
        createVideo().create(request, model, Fidelity.STRICT).verdict().violations()*.code() == ['model.retired']
    }

    /** Keeps jobs, and may say that it did not. */
    static class ForgetfulStore implements JobStore {
        @Delegate
        private final InMemoryJobStore kept = new InMemoryJobStore()
        boolean forgets

        @Override
        void replace(Job job) {
            kept.replace(job)
            if (forgets) {
                throw new IllegalStateException('the connection broke')
            }
        }
    }

    /** Keeps jobs until they come to one stage. */
    static class BrokenStore implements JobStore {
        private final InMemoryJobStore kept = new InMemoryJobStore()
        private final Stage broken

        BrokenStore(Stage broken) {
            this.broken = broken
        }

        private void refuse(Job job) {
            if (job.state().stage() == broken) {
                throw new IllegalStateException("the disk is full at $broken")
            }
        }

        @Override
        void add(Job job) {
            refuse(job)
            kept.add(job)
        }

        @Override
        void replace(Job job) {
            refuse(job)
            kept.replace(job)
        }

        @Override
        Optional<Job> find(JobId id) {
            kept.find(id)
        }

        @Override
        Optional<Job> find(ProviderTask task) {
            kept.find(task)
        }

        @Override
        List<Job> list(JobFilter filter) {
            kept.list(filter)
        }

        @Override
        List<JobChange> changes(JobId id, long after) {
            kept.changes(id, after)
        }
    }
}
