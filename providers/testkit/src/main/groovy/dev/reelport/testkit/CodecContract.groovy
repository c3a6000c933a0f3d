package dev.reelport.testkit

import dev.reelport.domain.capability.Durations
import dev.reelport.domain.capability.Feature
import dev.reelport.domain.capability.Model
import dev.reelport.domain.capability.SettingKind
import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.rule.Fidelity
import dev.reelport.domain.rule.Rulebook
import dev.reelport.domain.rule.Verdict
import dev.reelport.domain.video.CharacterCreation
import dev.reelport.domain.video.CharacterNames
import dev.reelport.domain.video.Content
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.ReferenceImage
import dev.reelport.domain.video.Setting
import dev.reelport.domain.video.VideoRequest
import dev.reelport.domain.video.Visibility
import dev.reelport.wire.Asked
import dev.reelport.wire.Choices
import dev.reelport.wire.Receipt
import dev.reelport.wire.TaskReport
import dev.reelport.wire.WireCodec
import dev.reelport.wire.http.WireFormat
import dev.reelport.wire.json.BodyReader
import dev.reelport.wire.json.UnreadableException
import dev.reelport.wire.message.Body
import dev.reelport.wire.message.Multipart
import dev.reelport.wire.message.Part
import dev.reelport.wire.message.WireAnswer
import dev.reelport.wire.message.WireRequest
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import spock.lang.Specification

/**
 * What every codec promises. Extend it once for each format, and once more for each choice of a
 * switch that changes what is written. The resources of the format: {@code golden/<format>/<case>}.
 */
abstract class CodecContract extends Specification {
    static final Instant NOW = Instant.parse('2026-01-01T00:00:00Z')
    static final int ROUND_TRIPS = Integer.getInteger('reelport.round.trips', 2_000)
    static final int DAMAGED = Integer.getInteger('reelport.damaged', 20_000)

    /** The format. */
    abstract WireFormat format()

    /** What is configured for it. */
    Map<String, String> settings() {
        [:]
    }

    /** Where its golden pairs stand. */
    Path golden() {
        Path.of('src/test/resources/golden', format().name())
    }

    /** The bodies of all recorded answers, to be damaged. */
    List<String> answers() {
        Files.list(Path.of('src/test/resources/answers', format().name())).withCloseable { found ->
            found.sorted().map { Files.readString(it).replace('\r\n', '\n').split('\n\n', 2)[1] }.toList()
        }
    }

    Choices choices() {
        Choices.of(format().switches(), settings())
    }

    WireCodec codec() {
        format().codec(choices())
    }

    List<Model> models() {
        format().models('account', choices())
    }

    def "writes what the documents print"() {
        expect:
        def failures = Golden.all(golden()).findAll { !it.onlyRead }.findResults { pair ->
            def asked = codec().asked(pair.message())
            pair.difference(codec().create(pair.request(), pair.model() ?: asked.model()))
        }
        failures.join('\n') == ''
    }

    def "reads what the documents print"() {
        expect:
        def failures = Golden.all(golden()).findResults { pair ->
            def asked = codec().asked(pair.message())
            def named = CharacterNames.byPosition(pair.request())
            def told = asked.findings().collect { it.code() + ' ' + it.path() }
            CharacterNames.byPosition(asked.request()) == named && told == pair.findings()
                    ? null
                    : "$pair:\n${asked.request()}\n--- instead of\n$named\n$told instead of ${pair.findings()}"
        }
        failures.join('\n') == ''
    }

    def "what is written is read back as it was asked, after what the verdict names"() {
        expect:
        models().collect { model ->
            def random = new RandomRequests(model, 7)
            int accepted = 0
            for (int tries = 0; accepted < ROUND_TRIPS && tries < ROUND_TRIPS * 200; tries++) {
                def asked = random.next()
                def verdict = Rulebook.standard().check(asked, model, Fidelity.LENIENT, NOW)
                if (verdict instanceof Verdict.Accepted) {
                    accepted++
                    refuseSilence(asked, verdict)
                    refuseLoss(verdict.request(), model)
                }
            }
            accepted
        }.every { it == ROUND_TRIPS }
    }

    /** A part of a request that is not as it was asked has a finding at its very place. */
    static void refuseSilence(VideoRequest asked, Verdict.Accepted verdict) {
        def paths = verdict.findings()*.path()
        def before = parts(asked)
        def after = parts(verdict.request())
        if (asked.script().length() == verdict.request().length()) {
            // A storyboard that became prose says its length elsewhere, and says the same.
            [before, after]*.remove('duration')
        }
        def silent = (before.keySet() + after.keySet()).findAll { part ->
            before[part] != after[part] && paths.every { !isAbout(it, part) }
        }
        assert silent.isEmpty(): "changed in silence: $silent of $asked to ${verdict.request()}"
    }

    /** At the place, further in, or for the whole that it is a part of. */
    static boolean isAbout(String path, String part) {
        path == part || path.startsWith(part + '.') || path.startsWith(part + '[') || part.startsWith(path + '.') || part.startsWith(path + '[')
    }

    static Map<String, Object> parts(VideoRequest request) {
        def known = ['script', 'duration', 'frame', 'characters', 'images', 'edit', 'watermark', 'visibility', 'characterCreation',
                     'variants', 'style', 'callback', 'metadata', 'settings']
        assert VideoRequest.recordComponents*.name == known
        def parts = [
                frame              : request.frame(),
                characters         : request.characters(),
                edit               : request.edit(),
                watermark          : request.watermark(),
                visibility         : request.visibility(),
                characterCreation  : request.characterCreation(),
                variants           : request.variants(),
                style              : request.style(),
                callback           : request.callback(),
                metadata           : request.metadata(),
        ]
        request.script().passages().each { parts[it.path()] = it.text() }
        request.images().eachWithIndex { image, index -> parts["images[$index]".toString()] = image }
        request.settings().each { name, value -> parts["settings.$name".toString()] = value }
        parts + (request.script().length().isPresent() ? [:] : [duration: request.duration()])
    }

    void refuseLoss(VideoRequest request, Model model) {
        def message = codec().create(request, model.name())
        def read = codec().asked(overTheWire(message))
        assert CharacterNames.byPosition(read.request()) == CharacterNames.byPosition(request)
        assert read.findings() == []
        assert read.model() == null || read.model() == model.name()
    }

    /** Where the documents demand that nothing is written as null. */
    List<String> nullsDemanded() {
        []
    }

    def "what a request leaves open never reaches the wire"() {
        given:
        def silent = VideoRequest.of(new Prompt('a cat')).build()

        expect:
        models().every { model ->
            def verdict = Rulebook.standard().check(silent, model, Fidelity.LENIENT, NOW)
            def body = codec().create((verdict as Verdict.Accepted).request(), model.name()).body()
            def told = verdict.findings()*.path()
            def read = codec().asked(new WireRequest('POST', codec().createPath(), body)).request()
            assert nulls(body).every { it in nullsDemanded() }
            assert parts(read).findAll { part, value -> value != parts(silent)[part] }.keySet().every { part -> told.any { isAbout(it, part) } }
            true
        }
    }

    def "a set zero, no or empty text always reaches the wire"() {
        expect:
        models().every { model ->
            def silent = accepted(VideoRequest.of(new Prompt('a cat')).build(), model)
            setToNothing(model).every { wish ->
                def set = accepted(wish, model)
                assert set == silent || !sameBytes(set, silent, model): "$wish is written as if nothing were set"
                refuseLoss(set, model)
                true
            }
        }
    }

    /** Requests that set one thing to zero, no or an empty text: whatever the model can be told. */
    static List<VideoRequest> setToNothing(Model model) {
        def can = model.capabilities()
        def wishes = can.settings().collect { name ->
            VideoRequest.of(new Prompt('a cat')).setting(name, nothing(can.settingKinds().getOrDefault(name, SettingKind.NUMBER)))
        }
        if (can.visibilities()) {
            wishes << VideoRequest.of(new Prompt('a cat')).visibility(Visibility.PUBLIC)
        }
        if (can.can(Feature.CHARACTER_CREATION)) {
            wishes << VideoRequest.of(new Prompt('a cat')).characterCreation(CharacterCreation.NONE)
        }
        wishes*.build()
    }

    static Setting nothing(SettingKind kind) {
        switch (kind) {
            case SettingKind.TEXT -> new Setting.Text('')
            case SettingKind.NUMBER -> new Setting.Number(BigDecimal.ZERO)
            case SettingKind.FLAG -> new Setting.Flag(false)
        }
    }

    static VideoRequest accepted(VideoRequest request, Model model) {
        (Rulebook.standard().check(request, model, Fidelity.LENIENT, NOW) as Verdict.Accepted).request()
    }

    boolean sameBytes(VideoRequest one, VideoRequest other, Model model) {
        [one, other].collect { written(codec().create(it, model.name()).body()) }.with { it[0] == it[1] }
    }

    static String written(Body body) {
        body instanceof Body.Form ? new String(new Multipart('x', body).bytes(), StandardCharsets.UTF_8) : (body as Body.Json).text()
    }

    static List<String> nulls(Body body) {
        body instanceof Body.Json ? (body.text() =~ /"([a-z_]+)":null/).collect { it[1] as String } : []
    }

    def "at a limit a request is taken, one beyond it is refused"() {
        expect:
        models().every { model ->
            def can = model.capabilities()
            def link = Link.web('https://cdn.example.org/a.png')
            def source = can.can(Feature.IMAGE_FROM_URL) ? new ImageSource.FromUrl(link) : new ImageSource.Upload('a.png', 'image/png', new Content.OfBytes('a'.bytes))
            def image = ReferenceImage.of(source)
            assert taken(model) { it.images([image] * can.mostImages()) }
            assert !taken(model) { it.images([image] * (can.mostImages() + 1)) }
            assert taken(model) { it.script(new Prompt('x' * can.longestPrompt())) }
            assert !taken(model) { it.script(new Prompt('x' * (can.longestPrompt() + 1))) }
            assert taken(model) { it.variants(can.mostVariants()) } || can.mostVariants() == 1
            assert !taken(model) { it.variants(can.mostVariants() + 1) }
            if (can.durations() instanceof Durations.Choices) {
                can.durations().choices().each { length -> assert taken(model) { it.duration(length) } }
                assert !taken(model) { it.duration(can.durations().choices().last().plusNanos(1)) }
            }
            true
        }
    }

    static boolean taken(Model model, Closure<?> asking) {
        def request = VideoRequest.of(new Prompt('a cat'))
        asking.call(request)
        Rulebook.standard().check(request.build(), model, Fidelity.STRICT, NOW) instanceof Verdict.Accepted
    }

    def "a file where a text belongs is told"() {
        given:
        def forms = Golden.all(golden())*.message().findAll { it.body() instanceof Body.Form }

        expect:
        forms.every { form ->
            def parts = (form.body() as Body.Form).parts()
            parts.findAll { it instanceof Part.Text }.every { text ->
                def file = new Part.File(text.name(), 'a.txt', 'text/plain', new Content.OfBytes((text as Part.Text).value().bytes))
                def changed = new WireRequest(form.method(), form.path(), new Body.Form(parts.collect { it.is(text) ? file : it }))
                assert isTold(changed, text.name().replaceFirst(/\[.*/, '')): "${text.name()} of ${form.path()}"
                true
            }
        }
    }

    def "a number or a yes means the same as a text, and is refused or told of otherwise"() {
        given:
        def messages = Golden.all(golden())*.message().findAll { it.body() instanceof Body.Json }

        expect:
        messages.every { message ->
            def asked = codec().asked(message)
            OtherKinds.of((message.body() as Body.Json).text()).every { other ->
                def changed = new WireRequest(message.method(), message.path(), new Body.Json(other.json()))
                assert meansTheSame(changed, asked) || isTold(changed, other.path()): "${other.path()} of ${other.json()}"
                true
            }
        }
    }

    boolean meansTheSame(WireRequest message, Asked asked) {
        try {
            def read = codec().asked(message)
            read.model() == asked.model() && CharacterNames.byPosition(read.request()) == CharacterNames.byPosition(asked.request())
        } catch (UnreadableException refused) {
            false
        }
    }

    /** Whether it is refused, or has a finding there. */
    boolean isTold(WireRequest message, String name) {
        try {
            codec().asked(message).findings().any { it.path().startsWith(name) }
        } catch (UnreadableException refused) {
            refused.problems()
        }
    }

    /** The schema of what is sent to a path, {@code schema/<format>.json} for a create; null: none is printed. */
    String schemaOf(String path) {
        path == codec().createPath() ? format().name() : null
    }

    /** A schema by its name. */
    DocumentedSchema schema(String name) {
        new DocumentedSchema(Path.of("src/test/resources/schema/${name}.json"))
    }

    def "what is written is valid by the schema that the documents print"() {
        given:
        Map<String, DocumentedSchema> schemas = [:]
        def problems = [] as Set

        when:
        models().each { model ->
            def random = new RandomRequests(model, 17)
            (1..ROUND_TRIPS).each {
                def verdict = Rulebook.standard().check(random.next(), model, Fidelity.LENIENT, NOW)
                if (verdict instanceof Verdict.Accepted) {
                    def message = codec().create(verdict.request(), model.name())
                    def name = schemaOf(message.path())
                    if (name) {
                        problems.addAll(schemas.computeIfAbsent(name) { schema(it) }.problems(message.body()))
                    }
                }
            }
        }

        then:
        problems.empty
        schemas.values()*.stale().flatten().empty
        !schemas.isEmpty()
    }

    /** As bytes and back, so that nothing survives only in memory. */
    static WireRequest overTheWire(WireRequest message) {
        if (message.body() instanceof Body.Form) {
            def multipart = new Multipart('the-boundary', message.body() as Body.Form)
            return new WireRequest(message.method(), message.path(), BodyReader.read(multipart.mediaType(), multipart.bytes()))
        }
        message
    }

    def "every damaged request is read or refused with a reason"() {
        given:
        def damage = new Damage(11)
        def bodies = Golden.all(golden())*.message()

        expect:
        (1..DAMAGED).every { turn ->
            def whole = bodies[turn % bodies.size()]
            readOrRefused { codec().asked(damaged(whole, damage)) }
        }
    }

    static WireRequest damaged(WireRequest whole, Damage damage) {
        if (whole.body() instanceof Body.Form) {
            def bytes = new Multipart('x', whole.body() as Body.Form).bytes()
            def text = damage.of(new String(bytes, StandardCharsets.UTF_8))
            def form = BodyReader.read('multipart/form-data; boundary=x', bytes)
            try {
                form = BodyReader.read('multipart/form-data; boundary=x', text.getBytes(StandardCharsets.UTF_8))
            } catch (UnreadableException refused) {
                assert refused.problems()
            }
            return new WireRequest(whole.method(), whole.path(), form)
        }
        new WireRequest(whole.method(), whole.path(), new Body.Json(damage.of((whole.body() as Body.Json).text())))
    }

    def "every damaged answer is read or refused with a reason"() {
        given:
        def damage = new Damage(13)
        def bodies = answers()

        expect:
        (1..DAMAGED).every { turn ->
            def answer = WireAnswer.json(200, damage.of(bodies[turn % bodies.size()]))
            readOrRefused { codec().created(answer) } &&
                    readOrRefused { codec().task('task_1', answer) } &&
                    codec().lookFailure(answer) != null &&
                    readOrRefused { codec().cancelled(answer) } &&
                    codec().failure(new WireAnswer(400 + turn % 200, [:], answer.text())) instanceof Failure
        }
    }

    static boolean readOrRefused(Closure<?> reading) {
        try {
            reading.call() != null
        } catch (UnreadableException refused) {
            refused.problems().every { it.sentence() }
        }
    }

    def "what a client is told of a task is what a client reads: #status"() {
        given:
        def task = TaskReport.of('task_1', status)

        when:
        def read = codec().task('task_1', codec().report(status == TaskReport.Status.FAILED ? task.failure(refusal()) : task))

        then:
        read.status() == status || !told(status)

        where:
        status << TaskReport.Status.values().findAll { it != TaskReport.Status.UNKNOWN && it != TaskReport.Status.SUCCEEDED }
    }

    /** Whether the format has a word for it; a format without one tells the next best. */
    boolean told(TaskReport.Status status) {
        status != TaskReport.Status.CANCELLED
    }

    def "what a client is told that had a film made is what a client reads"() {
        when:
        def answer = codec().accepted(TaskReport.of('sora-2:task_1', TaskReport.Status.WAITING))

        then:
        answer.isSuccess()
        (codec().created(answer) as Receipt.Taken).task().id() == 'sora-2:task_1'
    }

    def "what a client is told of a refusal is what a client reads: #kind"() {
        given:
        def answer = codec().refusal(Failure.forGood(kind, 'the words of it'))

        expect:
        kindOf(answer) == kind
        wordsOf(answer).contains('the words of it')

        where:
        kind << [FailureKind.INVALID, FailureKind.UNAUTHORIZED, FailureKind.THROTTLED, FailureKind.UNAVAILABLE]
    }

    FailureKind kindOf(WireAnswer answer) {
        (answer.isSuccess() ? (codec().created(answer) as Receipt.Refused).failure() : codec().failure(answer)).kind()
    }

    String wordsOf(WireAnswer answer) {
        (answer.isSuccess() ? (codec().created(answer) as Receipt.Refused).failure() : codec().failure(answer)).words()
    }

    def "the README names every switch and its default"() {
        given:
        def lines = Files.readAllLines(Path.of('README.md'))

        expect:
        def untold = format().switches().findAll { one ->
            !lines.any { it.contains("`${one.name()}`") && it.contains("`${one.standard()}`") }
        }
        untold*.name() == []
    }

    static Failure refusal() {
        Failure.forGood(FailureKind.CONTENT_REFUSED, 'content policy violation')
    }
}
