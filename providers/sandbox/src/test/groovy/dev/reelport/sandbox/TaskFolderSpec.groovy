package dev.reelport.sandbox

import static dev.reelport.sandbox.Sandboxes.TASK
import static dev.reelport.sandbox.Sandboxes.ending
import static dev.reelport.sandbox.Sandboxes.names
import static dev.reelport.sandbox.Sandboxes.picture
import static dev.reelport.sandbox.Sandboxes.sandbox
import static dev.reelport.sandbox.Sandboxes.small
import static dev.reelport.sandbox.Sandboxes.taken
import static dev.reelport.sandbox.Sandboxes.upload

import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.PollResult
import dev.reelport.domain.job.Retry
import dev.reelport.domain.provider.ProviderException
import dev.reelport.domain.provider.Submission
import dev.reelport.domain.video.Content
import dev.reelport.sandbox.animatic.Witness
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors
import spock.lang.Specification
import spock.lang.TempDir

class TaskFolderSpec extends Specification {

    @TempDir
    Path directory

    def clock = new SettableClock()

    def "a task works after a restart"() {
        given:
        def before = sandbox(directory, clock)
        def task = taken(before, ending('slow'))
        before.close()

        when:
        def after = sandbox(directory, clock)
        clock.pass(Duration.ofMillis(100))

        then:
        (after.poll(task) as PollResult.Running).progress().percent() == 33

        when:
        clock.pass(Duration.ofMillis(200))

        then:
        after.poll(task) instanceof PollResult.Succeeded

        cleanup:
        after.close()
    }

    def "a film whose process died while drawing is drawn by the next look"() {
        given: 'what a crash leaves: one of two films, an unfinished other, and a lock nobody holds'
        def dead = sandbox(directory)
        def task = taken(dead, small().variants(2).build())
        dead.close()
        def folder = directory.resolve(task.id())
        def first = folder.resolve('film-1.mp4')
        def firstBytes = Files.readAllBytes(first)
        Files.delete(folder.resolve('film-2.mp4'))
        Files.writeString(folder.resolve('.animatic-dead.part'), 'half a film')
        assert Files.exists(folder.resolve('drawing.lock'))
        def written = Files.getLastModifiedTime(first)

        when:
        def next = sandbox(directory)
        def look = next.poll(task)
        next.close()

        then: 'only what is missing is drawn'
        look instanceof PollResult.Running
        (next.poll(task) as PollResult.Succeeded).clips().size() == 2
        Files.readAllBytes(first) == firstBytes
        Files.getLastModifiedTime(first) == written
        Witness.complaints(folder.resolve('film-2.mp4')) == ''
    }

    def "two sandboxes on one folder make one film, whoever is asked"() {
        given:
        def one = sandbox(directory)
        def other = sandbox(directory)
        def task = taken(one, small().duration(Duration.ofMinutes(2)).build())

        when: 'the other looks while the first draws'
        def looks = (1..50).collect { other.poll(task) }
        [one, other]*.close()

        then:
        looks.every { it instanceof PollResult.Running || it instanceof PollResult.Succeeded }
        [one, other].every { it.poll(task) instanceof PollResult.Succeeded }
        names(directory.resolve(task.id())) ==
                ['animatic-1.properties', 'drawing.lock', 'film-1.mp4', 'task.properties']
    }

    def "a task that another process draws runs, and is not drawn twice"() {
        given:
        def dead = sandbox(directory)
        def task = taken(dead, small().build())
        dead.close()
        def folder = directory.resolve(task.id())
        Files.delete(folder.resolve('film-1.mp4'))
        def process = holdingLock(folder.resolve('drawing.lock'))

        when:
        def sandbox = sandbox(directory)
        def looks = (1..5).collect { sandbox.poll(task) }
        sandbox.close()

        then:
        looks.every { it instanceof PollResult.Running }
        !Files.exists(folder.resolve('film-1.mp4'))

        when: 'that process dies'
        process.destroyForcibly().waitFor()
        def next = Sandboxes.sandbox(directory)
        next.poll(task)
        next.close()

        then:
        next.poll(task) instanceof PollResult.Succeeded

        cleanup:
        process?.destroyForcibly()
    }

    def "many may look at a task at once"() {
        given:
        def sandbox = sandbox(directory)
        def task = taken(sandbox, small().build())
        def start = new CyclicBarrier(8)

        when:
        def looks = Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads ->
            (1..8).collect { threads.submit({ start.await(); sandbox.poll(task) } as Callable) }*.get()
        }
        sandbox.close()

        then:
        looks.every { it instanceof PollResult.Running || it instanceof PollResult.Succeeded }
        sandbox.poll(task) instanceof PollResult.Succeeded
    }

    def "drawing that is interrupted is begun again by whoever looks next"() {
        given:
        def sandbox = sandbox(directory)
        def task = taken(sandbox, small().duration(Duration.ofMinutes(10)).build())

        when: 'whoever closes has no time to wait'
        Thread.currentThread().interrupt()
        sandbox.close()
        Thread.interrupted()

        then:
        !names(directory.resolve(task.id())).contains('trouble.txt')

        when:
        def next = Sandboxes.sandbox(directory)
        next.poll(task)
        next.close()

        then:
        next.poll(task) instanceof PollResult.Succeeded
    }

    def "a task looked at after closing waits for another sandbox to draw it"() {
        given:
        def sandbox = sandbox(directory)
        def task = taken(sandbox, small().build())
        sandbox.close()
        Files.delete(directory.resolve(task.id()).resolve('film-1.mp4'))

        expect:
        sandbox.poll(task) == new PollResult.Running(null)
    }

    def "a task that cannot be drawn has failed, and says why"() {
        given:
        def sandbox = sandbox(directory)
        def task = taken(sandbox, ending('slow'))
        sandbox.close()
        def folder = directory.resolve(task.id())
        Files.delete(folder.resolve('film-1.mp4'))
        Files.writeString(folder.resolve('animatic-1.properties'), 'width=wide\n')
        clock.pass(Duration.ofSeconds(1))

        when:
        def next = Sandboxes.sandbox(directory, clock)
        next.poll(task)
        next.close()
        def result = next.poll(task)

        then:
        result instanceof PollResult.Failed
        result.failure().kind() == FailureKind.NOT_MADE
        result.failure().words().contains('animatic-1.properties is no animatic: ')
        next.poll(task) == result
    }

    def "task.properties with #what cannot be read, and says so"() {
        given:
        def sandbox = sandbox(directory)
        def task = taken(sandbox, ending('slow'))
        sandbox.close()
        def file = directory.resolve(task.id()).resolve('task.properties')
        Files.writeString(file, broken(Files.readString(file)))

        when:
        look(sandbox, task)

        then:
        def trouble = thrown(ProviderException)
        trouble.failure().kind() == FailureKind.UNREADABLE
        trouble.failure().retry() instanceof Retry.Never
        trouble.failure().words().contains('task.properties')

        where:
        [what, broken, look] << [
            [
                ['nothing in it', { '' }],
                ['no time', { it.readLines().findAll { !it.startsWith('submitted') }.join('\n') }],
                ['a wrong time', { it.replaceAll(/submitted=.*/, 'submitted=yesterday') }],
                ['a wrong outcome', { it.replace('outcome=slow', 'outcome=explodes') }],
                ['no length', { it.readLines().findAll { !it.startsWith('length') }.join('\n') }],
                ['a length of nothing', { it.replaceAll(/length=.*/, 'length=PT0S') }],
                ['no films', { it.replace('films=1', 'films=0') }],
                ['films that are no number', { it.replace('films=1', 'films=one') }],
                ['a broken escape', { 'outcome=\\u00zz' }],
                ['an end in the middle', { it.take(it.length().intdiv(2)) }],
            ],
            [{ s, t -> s.poll(t) }, { s, t -> s.cancel(t) }]
        ].combinations().collect { it.flatten() }
    }

    def "a task of an age no number holds is looked at all the same: #age"() {
        given:
        def sandbox = sandbox(directory)
        def task = taken(sandbox, ending('slow'))
        sandbox.close()
        def file = directory.resolve(task.id()).resolve('task.properties')
        Files.writeString(file, Files.readString(file).replaceAll(/submitted=.*/, "submitted=$age"))

        expect:
        type.isInstance(sandbox.poll(task))

        where:
        age                             || type
        '-999999999-01-01T00\\\\:00\\\\:00Z' || PollResult.Succeeded
        '+999999999-01-01T00\\\\:00\\\\:00Z' || PollResult.Running
    }

    def "a folder that is no folder keeps nothing, and says so"() {
        given:
        def file = Files.writeString(directory.resolve('file'), 'not a folder')

        when:
        def submission = sandbox(file.resolve('tasks')).submit(small().build(), 'animatic')

        then:
        submission instanceof Submission.Refused
        submission.failure().kind() == FailureKind.UNAVAILABLE
        submission.failure().retry() instanceof Retry.Later
        names(directory) == ['file']
    }

    def "a picture that cannot be read is refused, and nothing is kept"() {
        given:
        def missing = new Content.OfFile(directory.resolve('missing.png'))
        def request = small().image(upload('a.png', picture())).image(upload('b.png', missing)).build()

        when:
        def submission = sandbox(directory.resolve('tasks')).submit(request, 'animatic')

        then:
        submission instanceof Submission.Refused
        submission.failure().words().contains('missing.png')
        names(directory.resolve('tasks')) == []
    }

    def "an identifier that is taken is refused, and the task that has it stays"() {
        given:
        def sandbox = sandbox(directory)
        def task = taken(sandbox, small().build())
        sandbox.close()
        def before = sandbox.poll(task)

        when:
        def submission = Sandboxes.sandbox(directory).submit(small().build(), 'animatic')

        then:
        submission instanceof Submission.Refused
        names(directory) == [TASK.id()]
        sandbox.poll(task) == before
    }

    def "an identifier that could leave the folder is never used: #id"() {
        given:
        def tasks = directory.resolve('tasks')
        def sandbox = new SandboxProvider('sandbox', SandboxSettings.in(tasks), clock, { id })

        when:
        sandbox.submit(small().build(), 'animatic')

        then:
        thrown(IllegalArgumentException)
        names(directory) == []

        where:
        id << ['../x', 'a/b', '', 'A', '.draft-1']
    }

    def "a picture may have any name: #name"() {
        given:
        def sandbox = sandbox(directory)

        when:
        def task = taken(sandbox, small().image(upload(name, picture())).build())
        sandbox.close()

        then:
        sandbox.poll(task) instanceof PollResult.Succeeded
        names(directory.resolve(task.id())).every { it ==~ /[A-Za-z0-9._-]{1,100}/ }

        where:
        name << ['冰箱怪物.png', 'x' * 300 + '.png', '..', 'a b & c;.png', '\ud83d.png']
    }

    /** Another process, for within one the lock would show as an exception instead. */
    private static Process holdingLock(Path lock) {
        def program = Files.writeString(lock.resolveSibling('HoldsLock.java'), '''\
            import java.nio.channels.FileChannel;
            import java.nio.file.Path;
            import java.nio.file.StandardOpenOption;
            class HoldsLock {
                public static void main(String[] arguments) throws Exception {
                    var channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE);
                    var lock = channel.lock();
                    System.out.println(lock.isValid());
                    System.in.read();
                }
            }'''.stripIndent())
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java')
        def process = new ProcessBuilder(java as String, program as String, lock as String).start()
        assert process.inputReader().readLine() == 'true'
        process
    }
}
