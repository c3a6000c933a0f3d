package dev.reelport.reliability

import dev.reelport.cli.CliWorld
import dev.reelport.cli.service.ServiceProcess
import dev.reelport.domain.job.InMemoryJobStore
import dev.reelport.domain.job.Job
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import dev.reelport.domain.job.JobStore
import dev.reelport.domain.provider.ProviderException
import dev.reelport.domain.provider.ProviderFormat
import dev.reelport.domain.provider.Providers
import dev.reelport.domain.rule.Fidelity
import dev.reelport.domain.rule.Rulebook
import dev.reelport.domain.usecase.AdvanceJob
import dev.reelport.domain.usecase.CreateVideo
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.VideoRequest
import groovy.json.JsonOutput
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.nio.file.Files
import java.nio.file.Path
import java.time.InstantSource
import java.util.concurrent.Callable
import java.util.concurrent.Executors

/** A way to have films made: asks once for each account, all at the same time. */
abstract class Way {

    /**
     * The state that each create was told, in the order of the accounts.
     *
     * @param accounts named in the configuration
     */
    abstract List<String> create(List<String> accounts)

    /** The same, and then the state in which each ended, with its film fetched where there is one. */
    abstract List<String> follow(List<String> accounts)

    protected static <T> List<T> together(List<Callable<T>> tasks) {
        Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads -> threads.invokeAll(tasks)*.get() }
    }
}

/** The domain and its adapters, embedded. */
final class LibraryWay extends Way implements Closeable {

    private static final int MOST_LOOKS = 100

    private final JobStore jobs = new InMemoryJobStore()
    private final Providers providers
    private final CreateVideo createVideo
    private final AdvanceJob advanceJob

    LibraryWay(Collection<ProviderFormat> formats, Map<String, Map<String, String>> accounts) {
        providers = new Providers(accounts.collect { name, settings ->
            formats.find { it.name() == settings.format }.open(name, settings.findAll { it.key != 'format' })
        })
        createVideo = new CreateVideo(providers, Rulebook.standard(), jobs, InstantSource.system(),
                { new JobId("video_${UUID.randomUUID()}") })
        advanceJob = new AdvanceJob(providers, jobs, InstantSource.system())
    }

    @Override
    List<String> create(List<String> accounts) {
        together(accounts.collect { account -> { -> word(created(account)) } as Callable<String> })
    }

    @Override
    List<String> follow(List<String> accounts) {
        together(accounts.collect { account -> { -> word(ended(created(account))) } as Callable<String> })
    }

    private Job created(String account) {
        def model = providers.named(account).models().first()
        createVideo.create(VideoRequest.of(new Prompt('a cat plays the piano')).build(), model, Fidelity.LENIENT).job()
    }

    private Job ended(Job begun) {
        def job = begun
        for (int look = 0; look < MOST_LOOKS && !job.state().stage().isFinal(); look++) {
            job = advanceJob.look(job).job()
        }
        if (job.state() instanceof JobState.Succeeded) {
            fetch(job)
        }
        job
    }

    /** As an application would that tries once more. */
    private void fetch(Job job) {
        2.times {
            try {
                providers.named(job.provider()).fetch(job.state().clips().first()).withCloseable { it.bytes().readAllBytes() }
            } catch (ProviderException | IOException damaged) {
                // What is played; how films are brought home is shown elsewhere.
            }
        }
    }

    private static String word(Job job) {
        job.state().stage().name().toLowerCase()
    }

    @Override
    void close() {
        providers.close()
    }
}

/** The command-line tool: one batch, everything in it at once. */
final class ToolWay extends Way {

    private final Path folder
    private final String configuration
    private int runs

    ToolWay(Path folder, String configuration) {
        this.folder = folder
        this.configuration = configuration
    }

    @Override
    List<String> create(List<String> accounts) {
        batch(accounts)
    }

    @Override
    List<String> follow(List<String> accounts) {
        batch(accounts, '--wait', '--films', 'films')
    }

    private List<String> batch(List<String> accounts, String... more) {
        def world = new CliWorld(Files.createDirectories(folder.resolve("run-${runs++}")))
        world.withoutProviders()
        world.timeFlies()
        world.file('reelport.yml', configuration)
        world.file('jobs.jsonl', accounts.collect { JsonOutput.toJson([provider: it, script: [prompt: 'a cat plays the piano']]) + '\n' }.join(''))
        def run = world.run('batch', 'jobs.jsonl', '--out', 'results.jsonl', '--parallel', "${accounts.size()}".toString(), '--fidelity', 'lenient', *more)
        def results = world.work.resolve('results.jsonl')
        assert Files.exists(results): run
        Files.readAllLines(results).collect { CliWorld.parsed(it) }.sort { it.line }*.state
    }
}

/** The service, over its own API. */
final class ServiceWay extends Way implements Closeable {

    private final ServiceProcess service
    private final String route
    private final HttpClient client = HttpClient.newHttpClient()

    /**
     * @param route what stands behind the name of the account in the name of a model that has a route
     */
    ServiceWay(ServiceProcess service, String route) {
        this.service = service
        this.route = route
    }

    @Override
    List<String> create(List<String> accounts) {
        together(accounts.collect { account -> { -> created(account).state as String } as Callable<String> })
    }

    /** It brings films home by itself, and tries again where that failed: until that is over, it asks for more. */
    @Override
    List<String> follow(List<String> accounts) {
        def videos = together(accounts.collect { account -> { -> created(account).id as String } as Callable<String> })
        List<Map> now = []
        service.until {
            now = videos.collect { service.get("/api/videos/$it") }
            now.every { it.state in ['succeeded', 'failed', 'rejected', 'unresolved', 'cancelled'] && it.films.every { atEnd(it) } }
        }
        now*.state
    }

    private static boolean atEnd(Map film) {
        film.url || film.trouble?.kind == 'gone' && !film.trouble.retry
    }

    private Map created(String account) {
        def body = JsonOutput.toJson([script: [prompt: 'a cat plays the piano'], model: "$account-$route".toString()])
        def request = HttpRequest.newBuilder(URI.create("$service.url/api/videos")).POST(BodyPublishers.ofString(body))
                .header('Content-Type', 'application/json').header('X-Reelport-Fidelity', 'lenient').build()
        def answer = client.send(request, BodyHandlers.ofString())
        def told = CliWorld.parsed(answer.body())
        def video = answer.statusCode() == 422 ? told.video : told
        assert video?.state: "$account: ${answer.statusCode()} ${answer.body()}"
        video
    }

    @Override
    void close() {
        client.close()
    }
}
