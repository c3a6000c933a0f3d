package dev.reelport.wire.http

import dev.reelport.domain.video.Content
import dev.reelport.wire.http.HttpText.Header
import dev.reelport.wire.message.Body
import dev.reelport.wire.message.Part
import dev.reelport.wire.message.WireRequest
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** The command is not believed but run: a shell reads it, and a stand-in for curl tells what it got. */
class HttpTextSpec extends Specification {
    static final HEADERS = [new Header('Authorization', 'Bearer canary-key', 'Bearer ***'), Header.open('Accept', 'application/json')]

    @TempDir
    Path folder

    def "a shell hands curl exactly the body that is sent: #body"() {
        given:
        def text = HttpText.of(WireRequest.post('/v1/videos?a=1&b=2', body), new URI('https://api.example.org/v1/videos?a=1&b=2'), HEADERS)

        expect:
        run(text.curl(), REELPORT_KEY: 'canary-key', *: variables) == [
                '-X', 'POST', 'https://api.example.org/v1/videos?a=1&b=2', '-H', 'Authorization: Bearer canary-key', '-H', 'Accept: application/json',
                '-H', 'Content-Type: application/json', '--data-raw', body]
        text.variables() == ['REELPORT_KEY'] + variables.keySet().toList()
        !text.message().contains('canary')
        !text.curl().contains('canary')
        variables.values().every { !text.message().contains(it) && !text.curl().contains(it) }

        and: 'the message names the same variables in their places'
        variables.inject(text.message()) { message, name, value -> message.replace('${' + name + '}', value) }.endsWith('\n\n' + body)

        where:
        body                                                                        || variables
        '{"prompt":"it\'s $HOME `id` \\"x\\" 怪物"}'                                 || [:]
        '{"url":"https://a.example/p.png?sign=1","other":"https://b.example/?x#y"}' || [REELPORT_QUERY_1: '?sign=1', REELPORT_QUERY_2: '?x#y']
        '{"url":"https://a.example/p.png?name=\'x\'&tok=1"}'                        || [REELPORT_QUERY_1: "?name='x'&tok=1"]
        '{"url":"https://anna:pw@a.example/p.png?x"}'                               || [REELPORT_USER_1: 'anna:pw', REELPORT_QUERY_1: '?x']
        '{"prompt":"see https://a.example/?x=1\\nand (https://b.example/?y=2), ok?"}' || [REELPORT_QUERY_1: '?x=1', REELPORT_QUERY_2: '?y=2']
        '{"prompt":"what?… or ${REELPORT_QUERY_1:?}","url":"https://a.example/?z"}' || [REELPORT_QUERY_1: '?z']
        '{"prompt":"https://a.example/?…"}'                                         || [REELPORT_QUERY_1: '?…']
        '{"prompt":"\\"https://a.example/?x=\\u00e9\\\\y\\" \\ud83d\\ude00"}'           || [REELPORT_QUERY_1: '?x=\\u00e9\\\\y']
        '{"prompt":"\u0085\u202e\u2028 https://a.example/?x"}'                      || [REELPORT_QUERY_1: '?x']
    }

    def "without the query that was cut nothing is sent"() {
        given:
        def text = HttpText.of(WireRequest.post('/v', '{"url":"https://a.example/p.png?sign=1"}'), new URI('https://api.example.org/v'), HEADERS)

        expect:
        run(text.curl(), REELPORT_KEY: 'k') == []
    }

    def "a file keeps its path, its name and its type: #name"() {
        given:
        def file = Files.writeString(folder.resolve(name), 'x')
        def form = new Body.Form([new Part.Text('prompt', 'a; b=@c <d'), new Part.File('picture', name, 'image/png', new Content.OfFile(file))])
        def text = HttpText.of(WireRequest.post('/v', form), new URI('https://api.example.org/v'), [])

        expect:
        run([:], text.curl()).drop(3) == [
                '--form-string', 'prompt=a; b=@c <d',
                '-F', 'picture=@"' + file + '";filename="' + name + '";type=image/png']

        where:
        name << ['a;b,c.png', "it's.png", '图 1.png', '-x.png']
    }

    private static List<String> run(Map<String, String> environment = [:], String command) {
        def shell = new ProcessBuilder('sh', '-c', "curl() { printf '%s\\0' \"\$@\"; }; $command")
        shell.environment().putAll(environment)
        def process = shell.redirectError(ProcessBuilder.Redirect.DISCARD).start()
        new String(process.inputStream.bytes, 'UTF-8').split('\0').findAll()
    }
}
