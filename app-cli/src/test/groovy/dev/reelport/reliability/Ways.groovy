package dev.reelport.reliability

import dev.reelport.cli.CliWorld
import dev.reelport.cli.service.ServiceProcess
import dev.reelport.domain.job.InMemoryJobStore
import dev.reelport.domain.job.JobId
import dev.reelport.domain.provider.ProviderFormat
import dev.reelport.domain.provider.Providers
import dev.reelport.domain.rule.Fidelity
import dev.reelport.domain.rule.Rulebook
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

    protected static <T> List<T> together(List<Callable<T>> tasks) {
        Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads -> threads.invokeAll(tasks)*.get() }
    }
}

/** The domain and its adapters, embedded. */
final class LibraryWay extends Way implements Closeable {

    private final Providers providers
    private final CreateVideo createVideo

    LibraryWay(Collection<ProviderFormat> formats, Map<String, Map<String, String>> accounts) {
        providers = new Providers(accounts.collect { name, settings ->
            formats.find { it.name() == settings.format }.open(name, settings.findAll { it.key != 'format' })
        })
        createVideo = new CreateVideo(providers, Rulebook.standard(), new InMemoryJobStore(), InstantSource.system(),
                { new JobId("video_${UUID.randomUUID()}") })
    }

    @Override
    List<String> create(List<String> accounts) {
        together(accounts.collect { account ->
            {
                ->
                def model = providers.named(account).models().first()
                def request = VideoRequest.of(new Prompt('a cat plays the piano')).build()
                createVideo.create(request, model, Fidelity.LENIENT).job().state().stage().name().toLowerCase()
            } as Callable<String>
        })
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
        def world = new CliWorld(Files.createDirectories(folder.resolve("run-${runs++}")))
        world.withoutProviders()
        world.file('reelport.yml', configuration)
        world.file('jobs.jsonl', accounts.collect { JsonOutput.toJson([provider: it, script: [prompt: 'a cat plays the piano']]) + '\n' }.join(''))
        def run = world.run('batch', 'jobs.jsonl', '--out', 'results.jsonl', '--parallel', "${accounts.size()}".toString(), '--fidelity', 'lenient')
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
        together(accounts.collect { account -> { -> state(account) } as Callable<String> })
    }

    private String state(String account) {
        def body = JsonOutput.toJson([script: [prompt: 'a cat plays the piano'], model: "$account-$route".toString()])
        def request = HttpRequest.newBuilder(URI.create("$service.url/api/videos")).POST(BodyPublishers.ofString(body))
                .header('Content-Type', 'application/json').header('X-Reelport-Fidelity', 'lenient').build()
        def answer = client.send(request, BodyHandlers.ofString())
        def told = CliWorld.parsed(answer.body())
        assert told.state: "$account: ${answer.statusCode()} ${answer.body()}"
        told.state
    }

    @Override
    void close() {
        client.close()
    }
}
