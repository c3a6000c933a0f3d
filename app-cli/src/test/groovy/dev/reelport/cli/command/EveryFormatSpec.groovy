package dev.reelport.cli.command

import dev.reelport.cli.CliWorld
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** The tool against a server that answers what the documents of each format print. */
@Timeout(120)
class EveryFormatSpec extends Specification {
    static final FORMATS = [
            'unified'          : 'unified',
            'unified-pro'      : 'unified',
            'duomi'            : 'duomi',
            'openai-storyboard': 'openai',
            'openai'           : 'openai',
            'sglang'           : 'openai',
            'vllm-omni'        : 'openai',
            'turbo'            : 'turbo',
    ]
    static final KEY = 'canary-key-4711'
    static final BOUNDARY = 'reelport-00000000-0000-0000-0000-000000000000'
    static final byte[] PNG = Files.readAllBytes(Path.of('../docs/examples/lighthouse.png'))
    static final FILM = [0, 0, 0, 16, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 2, 0].collect { it instanceof String ? (byte) it.charAt(0) : (byte) it } as byte[]

    @TempDir
    Path folder

    @AutoCleanup
    WireServer server = WireServer.start()

    CliWorld world

    def setup() {
        world = new CliWorld(folder)
        world.withoutProviders()
        world.timeFlies()
    }

    void configure(String format) {
        world.environment.putAll([
                REELPORT_PROVIDERS_MAKER_FORMAT  : format,
                REELPORT_PROVIDERS_MAKER_BASE_URL: server.base().toString(),
                REELPORT_PROVIDERS_MAKER_API_KEY : KEY,
        ])
    }

    /** What the documents print, with every film on this machine. */
    Reply recorded(String format, String name) {
        def file = Path.of('../providers', FORMATS[format], 'src/test/resources/answers', format, name + '.http')
        Reply.recorded(Files.readString(file).replaceAll(/\{base}|https?:\/\/[^\/"\s]+/, server.base().toString()))
    }

    /** One create, a look at a running task, a look at a finished one, and then its film. */
    void script(String format) {
        int looks = 0
        server.script { Recorded request ->
            if (request.method() == 'POST') {
                return recorded(format, 'submit-accepted')
            }
            switch (looks++) {
                case 0: return recorded(format, 'poll-running')
                case 1: return recorded(format, 'poll-succeeded')
                default: return Reply.raw('HTTP/1.1 200 OK\nContent-Type: video/mp4', FILM)
            }
        }
    }

    private static final List<String> CAT = ['create', '--prompt', 'a cat', '--fidelity', 'lenient', '--provider', 'maker']

    def "a request becomes a film at a server that speaks #format"() {
        given:
        configure(format)
        script(format)

        when:
        def run = world.run(*CAT, '--wait', '--out', 'films')

        then:
        run.status == 0
        server.count('POST') == 1
        run.lines.size() >= 1
        run.lines.every { Files.readAllBytes(world.work.resolve(it)) == FILM }
        secretFree(run)

        where:
        format << FORMATS.keySet()
    }

    def "a lost answer is told, is never sent again, and ends with 4: #format"() {
        given:
        configure(format)
        server.replies(new Reply.ResetAfter())

        when:
        def run = world.run(*CAT)

        then:
        run.status == 4
        run.err.contains('The outcome is unknown')
        run.err.contains('never sent again')
        server.count('POST') == 1
        world.journalLines().last().stage == 'unresolved'
        secretFree(run)

        where:
        format << FORMATS.keySet()
    }

    def "a refusal keeps the provider's own words, and ends with 3: #format"() {
        given:
        configure(format)
        server.replies(recorded(format, 'refused-content'))

        when:
        def run = world.run(*CAT)

        then:
        run.status == 3
        run.err.contains('maker refused the request')
        server.count('POST') == 1
        secretFree(run)

        where:
        format << FORMATS.keySet()
    }

    def "a provider that is not there got nothing, and that ends with 5: #format"() {
        given:
        configure(format)
        server.close()

        when:
        def run = world.run(*CAT)

        then:
        run.status == 5
        run.err.contains('Nothing was sent')
        secretFree(run)

        where:
        format << FORMATS.keySet()
    }

    def "a plan shows the message that is sent, byte for byte but for the key, and no secret: #format"() {
        given:
        configure(format)
        script(format)

        when:
        def plan = world.run('plan', '--prompt', 'a cat', '--fidelity', 'lenient', '--provider', 'maker', '--wire', '--json')
        world.run(*CAT)

        then:
        plan.status == 0
        def sent = server.requests().first()
        plan.json*.message.contains(shown(sent, sent.text()))
        secretFree(plan)

        where:
        format << FORMATS.keySet()
    }

    def "of a form with a file the plan shows every header that is sent, and the file by its length: #format"() {
        given:
        configure(format)
        script(format)
        world.file('a cat.png', PNG)
        def form = ['--image', 'a cat.png', '--duration', '4s', '--resolution', '1280x720']

        when:
        def plan = world.run('plan', *CAT.drop(1), *form, '--wire', '--json')
        world.run(*CAT, *form)

        then:
        plan.status == 0
        def sent = server.requests().first()
        sent.header('Content-Type').get().startsWith('multipart/form-data; boundary=')
        plan.json*.message.contains(shown(sent, new String(sent.body(), 'ISO-8859-1').replace(new String(PNG, 'ISO-8859-1'), "(${PNG.length} bytes)")))

        where:
        format << ['openai', 'sglang', 'vllm-omni']
    }

    /** A message as a plan shows it. */
    private static String shown(Recorded sent, String body) {
        def text = (sent.head() + ['', body]).join('\n').replace(KEY, '***')
        def boundary = text =~ /boundary=(\S*)/
        boundary ? text.replace(boundary[0][1] as String, BOUNDARY).replace('\r\n', '\n').stripTrailing() : text
    }

    void secretFree(CliWorld.Run run) {
        [run.out, run.err, Files.exists(world.journal) ? Files.readString(world.journal) : ''].each {
            assert !it.contains(KEY)
            assert !it.contains('canary')
        }
    }
}
