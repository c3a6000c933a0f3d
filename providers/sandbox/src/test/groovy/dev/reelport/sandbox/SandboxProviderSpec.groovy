package dev.reelport.sandbox

import static dev.reelport.sandbox.Sandboxes.TASK
import static dev.reelport.sandbox.Sandboxes.board
import static dev.reelport.sandbox.Sandboxes.films
import static dev.reelport.sandbox.Sandboxes.names
import static dev.reelport.sandbox.Sandboxes.sandbox
import static dev.reelport.sandbox.Sandboxes.small
import static dev.reelport.sandbox.Sandboxes.taken

import dev.reelport.domain.job.Clip
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.PollResult
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.job.Retry
import dev.reelport.domain.provider.Cancellation
import dev.reelport.domain.provider.ProviderException
import dev.reelport.domain.video.AspectRatio
import dev.reelport.domain.video.Frame
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.VideoRequest
import dev.reelport.sandbox.animatic.Witness
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.Specification
import spock.lang.TempDir

class SandboxProviderSpec extends Specification {

    @TempDir
    Path directory

    def "a storyboard goes in, a film of its size and length comes out"() {
        given:
        def sandbox = sandbox(directory)
        def request = VideoRequest.of(board(
                'PT5S': 'A monster sits in the fridge.',
                'PT2.5S': 'Anna comes in.',
                'PT7.5S': 'The door closes.')).frame(Frame.of(AspectRatio.PORTRAIT)).build()
        def copy = directory.resolve('home.mp4')

        when:
        def task = taken(sandbox, request)
        sandbox.close()
        def clip = (sandbox.poll(task) as PollResult.Succeeded).clips().first()
        sandbox.fetch(clip).withCloseable { film ->
            assert film.mediaType() == 'video/mp4'
            assert film.length() == Files.size(Path.of(clip.link().uri()))
            Files.copy(film.bytes(), copy)
        }

        then:
        task == TASK
        clip.task() == TASK
        clip.length() == Duration.ofSeconds(15)
        with(Witness.track(copy)) {
            [width, height] == ['720', '1280']
            duration_ts == '1350000'
        }
        Witness.keys(copy) == [0, 5, 7.5]
        Witness.complaints(copy) == ''
    }

    def "a prompt without a length becomes a film of ten seconds"() {
        given:
        def request = small(new Prompt('A monster.')).duration(null).build()

        expect:
        Witness.track(films(directory, request).first()).duration_ts == '900000'
    }

    def "three variants are three clips, each says which it is"() {
        when:
        def made = films(directory, small().variants(3).build())

        then:
        made*.fileName*.toString() == ['film-1.mp4', 'film-2.mp4', 'film-3.mp4']
        made.every { Witness.track(it).duration_ts == '27000' }
    }

    def "a film being drawn says how far it is, and no look changes what is finished"() {
        given:
        def sandbox = sandbox(directory)
        def task = taken(sandbox, small().build())

        when:
        def early = sandbox.poll(task)
        sandbox.close()
        def first = sandbox.poll(task)
        def kept = content(directory)
        def second = sandbox.poll(task)

        then:
        early instanceof PollResult.Running || early == first
        first == second
        kept == content(directory)
    }

    def "a task nobody took is gone: #what"() {
        given:
        def sandbox = sandbox(directory.resolve('tasks'))
        taken(sandbox, small().build())
        Files.createDirectories(directory.resolve('outside'))
        def task = new ProviderTask('sandbox', id)

        when:
        look(sandbox, task)

        then:
        def gone = thrown(ProviderException)
        gone.failure().kind() == FailureKind.GONE
        gone.failure().retry() instanceof Retry.Never

        cleanup:
        sandbox.close()

        where:
        [id, look] << [
            ['unknown', '../outside', '..', '.', '/etc', 'a/b', 'a\\b', 'MONSTER1', 'monster1\n',
             '.draft-1', 'x' * 1_000],
            [{ s, t -> s.poll(t) }, { s, t -> s.cancel(t) },
             { s, t -> s.fetch(Clip.of(t, new Link(URI.create('file:///etc/passwd')))) }]
        ].combinations()
        what = "«${id.take(12)}»"
    }

    def "a clip that is not the task's own is not fetched: #link"() {
        given:
        def sandbox = sandbox(directory)
        taken(sandbox, small().build())
        sandbox.close()

        when:
        sandbox.fetch(Clip.of(TASK, new Link(URI.create(link))))

        then:
        def refusal = thrown(ProviderException)
        refusal.failure().kind() == FailureKind.GONE

        where:
        link << ['file:///etc/passwd', 'https://example.org/film-1.mp4', 'file:film-1.mp4']
    }

    def "a task whose folder vanished is gone"() {
        given:
        def sandbox = sandbox(directory)
        def task = taken(sandbox, small().build())
        sandbox.close()
        directory.resolve(task.id()).toFile().deleteDir()

        when:
        sandbox.poll(task)

        then:
        def gone = thrown(ProviderException)
        gone.failure().kind() == FailureKind.GONE
    }

    def "a film that vanished from its folder is gone, and is drawn again by the next look"() {
        given:
        def first = sandbox(directory)
        def task = taken(first, small().build())
        first.close()
        def clip = (first.poll(task) as PollResult.Succeeded).clips().first()
        Files.delete(Path.of(clip.link().uri()))

        when:
        first.fetch(clip)

        then:
        def gone = thrown(ProviderException)
        gone.failure().kind() == FailureKind.GONE

        when:
        def second = sandbox(directory)
        second.poll(task)
        second.close()

        then:
        second.poll(task) instanceof PollResult.Succeeded
    }

    def "a task that runs is called off as often as one likes"() {
        given:
        def sandbox = sandbox(directory)
        def task = taken(sandbox, Sandboxes.ending('never-ends'))

        expect:
        sandbox.cancel(task) == Cancellation.DONE
        sandbox.cancel(task) == Cancellation.DONE
        sandbox.poll(task) == new PollResult.Cancelled()

        cleanup:
        sandbox.close()
    }

    def "a finished task is not called off"() {
        given:
        def sandbox = sandbox(directory)
        def task = taken(sandbox, small().build())
        sandbox.close()
        def before = sandbox.poll(task)

        expect:
        sandbox.cancel(task) == Cancellation.TOO_LATE
        sandbox.poll(task) == before
    }

    def "what was called off is not drawn"() {
        given:
        def clock = new SettableClock()
        def sandbox = sandbox(directory, clock)
        def task = taken(sandbox, Sandboxes.ending('never-ends'))
        sandbox.cancel(task)

        when:
        sandbox.poll(task)
        sandbox.close()

        then:
        names(directory.resolve(task.id())) == ['animatic-1.properties', 'cancelled', 'task.properties']
    }

    def "closing waits for all that is being drawn"() {
        given:
        def ids = ['a', 'b', 'c', 'd', 'e'].iterator()
        def sandbox = new SandboxProvider(
                'sandbox', SandboxSettings.in(directory), new SettableClock(), { ids.next() })
        def tasks = (1..5).collect { taken(sandbox, small().build()) }

        when:
        sandbox.close()

        then:
        tasks.every { sandbox.poll(it) instanceof PollResult.Succeeded }
    }

    def "its plan looks again soon, and gives up on what never ends"() {
        given:
        def plan = sandbox(directory).pollingPlan(null)

        expect:
        plan.first() <= Duration.ofSeconds(1)
        plan.isOver(Duration.ofHours(1))
    }

    def "anybody can have one in a folder, with identifiers of its own making"() {
        given:
        def sandbox = SandboxProvider.in(directory)

        when:
        def tasks = (1..2).collect { taken(sandbox, small().build()) }
        sandbox.close()

        then:
        sandbox.name() == 'sandbox'
        tasks*.id().toSet().size() == 2
        tasks.every { it.id() ==~ /[a-z0-9]{12}/ && sandbox.poll(it) instanceof PollResult.Succeeded }
    }

    private static Map<String, String> content(Path directory) {
        Files.walk(directory).withCloseable { paths ->
            paths.filter { Files.isRegularFile(it) }
                    .collect { [it as String, Files.readAllBytes(it).md5() + Files.getLastModifiedTime(it)] }
                    .collectEntries()
        }
    }
}
