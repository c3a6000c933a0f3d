package dev.reelport.testkit

import dev.reelport.domain.provider.Submission
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.VideoRequest
import dev.reelport.wire.WireCodec
import dev.reelport.wire.Choices
import dev.reelport.wire.http.HttpText
import dev.reelport.wire.http.WireFormat
import dev.reelport.wire.http.WireProvider
import dev.reelport.wire.message.WireRequest
import groovy.json.JsonGenerator
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** The curl of a preview is not believed but run, and sends what a create sends. */
class PreviewSpec extends Specification {
    static final Map<String, WireFormat> FORMATS = [form: new PlainFormat(), JSON: new JsonFormat()]

    @AutoCleanup
    WireServer server = WireServer.start()

    @AutoCleanup
    WireProvider provider

    @TempDir
    Path home

    def setupSpec() {
        assert ['bash', 'curl'].every { runs(it, '--version') }: 'this specification runs the curl of a preview: install bash and curl'
    }

    def "the curl of a preview sends the very bytes of a create: #kind, #prompt"() {
        given:
        server.replies(Reply.json(200, '{"id":"t1"}'))
        provider = format.open('account', ['base-url': server.base().toString(), 'api-key': 'canary-key']) as WireProvider
        def asked = VideoRequest.of(new Prompt(prompt)).build()

        when:
        def preview = provider.preview(asked, 'one')
        def submission = provider.submit(asked, 'one')
        curl(preview, variables)

        then:
        submission instanceof Submission.Taken
        def (sent, again) = server.requests()
        body(again) == body(sent)
        again.header('Authorization') == sent.header('Authorization')

        and: 'the message is the same but for what is hidden, and hides it'
        variables.inject(preview.message()) { text, name, value -> text.replace('${' + name + '}', value) }.replace('reelport-00000000-0000-0000-0000-000000000000', 'boundary').readLines().containsAll(body(sent).readLines())
        variables.values().every { !preview.message().contains(it) && !preview.curl().contains(it) }

        where:
        [kind, format, prompt, variables] << FORMATS.collectMany { kind, format -> PROMPTS.collect { prompt, variables -> [kind, format, prompt, variables] } }
    }

    static final Map<String, Map<String, String>> PROMPTS = [
            'a cat'                                                          : [:],
            'it\'s $HOME, `id`, "x" \\ and %s 怪物'                            : [:],
            'what?… is it ${REELPORT_QUERY_1:?} or \'"${REELPORT_QUERY_1:?}"\'' : [:],
            'https://cdn.example/a.png?name=\'x\'&tok=SECRET'                : [REELPORT_QUERY_1: "?name='x'&tok=SECRET"],
            'like https://cdn.example/a?tok=SECRET\nbut blue'                : [REELPORT_QUERY_1: '?tok=SECRET'],
            'like https://cdn.example/a?tok=SECRET\r\nbut blue'              : [REELPORT_QUERY_1: '?tok=SECRET'],
            'like https://cdn.example/a?tok=SECRET, not https://b.example/#x.': [REELPORT_QUERY_1: '?tok=SECRET', REELPORT_QUERY_2: '#x'],
            'as https://anna:pw@cdn.example/a and really?… https://b.c/?tok=1': [REELPORT_USER_1: 'anna:pw', REELPORT_QUERY_1: '?tok=1'],
            '"https://cdn.example/a?tok=SECRET" <https://b.example/?x=[1-3]>' : [REELPORT_QUERY_1: '?tok=SECRET', REELPORT_QUERY_2: '?x=[1-3'],
            'https://cdn.example/?u=https://me:pw@b.example/?x'              : [REELPORT_QUERY_1: '?u=https://me:pw@b.example/?x'],
            '\u0007\u0085\u2028\u202e https://cdn.example/?x=\u202e1'         : [REELPORT_QUERY_1: '?x=\u202e1'],
            '@file;type=x/y <file'                                           : [:],
    ]

    def "without what is hidden the curl is not run"() {
        given:
        provider = FORMATS.form.open('account', ['base-url': server.base().toString()]) as WireProvider
        def preview = provider.preview(VideoRequest.of(new Prompt('https://me:pw@cdn.example/?x')).build(), 'one')

        expect:
        run(preview.curl(), given) != 0
        server.requests().empty

        where:
        given << [[:], [REELPORT_USER_1: 'me:pw'], [REELPORT_QUERY_1: '?x']]
    }

    private void curl(HttpText preview, Map<String, String> variables) {
        assert preview.variables() == ['REELPORT_KEY'] + variables.keySet().toList()
        assert run(preview.curl(), variables) == 0
    }

    private int run(String command, Map<String, String> variables) {
        def shell = new ProcessBuilder('bash', '-c', command).redirectErrorStream(true).redirectOutput(home.resolve('out').toFile())
        shell.environment().putAll(variables + [REELPORT_KEY: 'canary-key', NO_PROXY: '*', CURL_HOME: home.toString(), HOME: home.toString(), LC_ALL: 'C.UTF-8'])
        def process = shell.start()
        assert process.waitFor(30, TimeUnit.SECONDS)
        process.exitValue()
    }

    private static boolean runs(String... command) {
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0
        } catch (IOException missing) {
            false
        }
    }

    /** The boundary of a form is another every time. */
    private static String body(Recorded request) {
        def boundary = request.header('Content-Type').get() =~ /boundary=(.*)/
        boundary ? request.text().replace(boundary[0][1] as String, 'boundary') : request.text()
    }

    /** The same as a JSON value. */
    static class JsonFormat extends PlainFormat {
        @Override
        WireCodec codec(Choices choices) {
            new PlainFormat.PlainCodec() {
                @Override
                WireRequest create(VideoRequest request, String model) {
                    WireRequest.post('/films', new JsonGenerator.Options().disableUnicodeEscaping().build().toJson([prompt: request.script().text(), seconds: 4]))
                }
            }
        }
    }
}
