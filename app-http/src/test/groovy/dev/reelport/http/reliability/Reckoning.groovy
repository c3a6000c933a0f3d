package dev.reelport.http.reliability

import dev.reelport.domain.job.Stage
import dev.reelport.domain.order.OrderFilter
import dev.reelport.http.ServiceProcess
import dev.reelport.jobs.DatabaseSettings
import dev.reelport.jobs.JobDatabase
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import java.time.InstantSource

/** Holds what the providers saw, what clients were told, and what is kept and on disk against each other. */
final class Reckoning {

    /** In these, nothing follows any more, unless a person decides. */
    private static final SETTLED = Stage.values().findAll { it.isFinal() || it == Stage.UNRESOLVED }

    private static final int PAGE = 1_000

    /** What clients were told: names by prompt. */
    Map<String, Set<String>> told = [:]

    /** What providers were asked to make: prompt and task of each create. */
    List<Map> creates = []

    /** The hashes of films by task. */
    Map<String, List<String>> films = [:]

    /** What is kept: id, prompt, stage, task and films, each with what is recorded of it (sha256) and what the disk has (disk). */
    List<Map> jobs = []

    /** The names of the jobs that are listed as unresolved. */
    Set<String> listed = []

    /**
     * Counts.
     *
     * @param films where they are on disk
     */
    static Reckoning of(String database, Path films, ServiceProcess service, Makers makers, Crowd crowd) {
        new Reckoning(
                listed: listed(service),
                jobs: kept(database, films),
                told: crowd.told,
                creates: makers.of('create').findAll { it.prompt() }.collect { [prompt: it.prompt(), task: it.task()] },
                films: makers.films())
    }

    private static Set<String> listed(ServiceProcess service) {
        def all = [] as Set
        for (def page = unresolved(service, null); page; page = unresolved(service, page.last())) {
            all.addAll(page)
        }
        all
    }

    private static List<String> unresolved(ServiceProcess service, String after) {
        service.send('GET', '/api/videos?state=unresolved&limit=100' + (after ? "&after=$after" : '')).json.videos*.id
    }

    /** Reads what is kept. */
    static List<Map> kept(String database, Path films) {
        JobDatabase.open(DatabaseSettings.of(database), InstantSource.system()).withCloseable { JobDatabase open ->
            def all = []
            for (def page = orders(open, null); page; page = orders(open, page.last().job().id())) {
                all.addAll(page*.job())
            }
            all.collect { job ->
                [id: job.id().value(), prompt: job.request().script().text(), stage: job.state().stage(), task: job.state().task().map { it.id() }.orElse(null),
                 films: open.films().of(job.id())*.film().collect { it == null ? null : [sha256: it.sha256(), disk: hash(films.resolve(it.location()))] }]
            }
        }
    }

    private static List orders(JobDatabase database, after) {
        database.orders().list(new OrderFilter(null, Set.of(), null, after, true, PAGE))
    }

    private static String hash(Path film) {
        Files.exists(film) ? MessageDigest.getInstance('SHA-256').digest(Files.readAllBytes(film)).encodeHex().toString() : 'no file'
    }

    /** Whether nothing follows any more. */
    boolean isSettled() {
        jobs.every { it.stage in SETTLED && (it.stage != Stage.SUCCEEDED || it.films && it.films.every()) }
    }

    /** Everything that should not be. */
    List<String> wrongs() {
        def byPrompt = jobs.groupBy { it.prompt }
        lost(byPrompt) + doubled(byPrompt) + creates.collectMany { create -> untold(create, byPrompt[create.prompt]) } +
                jobs.collectMany { unfinished(it) } + jobs.findAll { it.stage == Stage.SUCCEEDED }.collectMany { damaged(it) }
    }

    /** What was answered and is not there. */
    private List<String> lost(Map<String, List<Map>> byPrompt) {
        told.collectMany { prompt, ids ->
            def kept = byPrompt[prompt]*.id as Set ?: []
            (ids - kept).collect { "«$prompt» was answered with $it, and there is no such job of it".toString() }
        }
    }

    /** What is one wish and was sent or kept twice. */
    private List<String> doubled(Map<String, List<Map>> byPrompt) {
        creates.countBy { it.prompt }.findAll { it.value > 1 }.collect { "«$it.key» was POSTed $it.value times".toString() } +
                byPrompt.findAll { it.value.size() > 1 }.collect { "«$it.key» is ${it.value.size()} jobs".toString() }
    }

    /** A create that reached a provider is known by its task, or doubted aloud. */
    private List<String> untold(Map create, List<Map> kept) {
        if (!kept) {
            return ["«$create.prompt» was POSTed and is not kept".toString()]
        }
        def known = kept.any { it.task == create.task } || kept.any { it.stage == Stage.UNRESOLVED && it.id in listed }
        known ? [] : ["«$create.prompt» was POSTed and is ${kept*.stage} with the tasks ${kept*.task}, of which nobody is told".toString()]
    }

    private List<String> unfinished(Map job) {
        def wrongs = []
        if (!(job.stage in SETTLED)) {
            wrongs << "«$job.prompt» is left $job.stage".toString()
        }
        if (job.stage == Stage.UNRESOLVED && !(job.id in listed)) {
            wrongs << "«$job.prompt» is unresolved and not listed".toString()
        }
        if (job.task && !creates.any { it.task == job.task && it.prompt == job.prompt }) {
            wrongs << "«$job.prompt» has the task $job.task, which nobody made of it".toString()
        }
        wrongs
    }

    private List<String> damaged(Map job) {
        if (!job.films || !job.films.every()) {
            return ["«$job.prompt» succeeded, and its film is not here".toString()]
        }
        job.films.findAll { it.sha256 != it.disk || !(it.sha256 in films[job.task]) }
                .collect { "«$job.prompt» has a film that is not what was sent: $it.sha256, on disk $it.disk".toString() }
    }
}
