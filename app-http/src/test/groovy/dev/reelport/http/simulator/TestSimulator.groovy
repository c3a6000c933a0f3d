package dev.reelport.http.simulator

import dev.reelport.domain.provider.ProviderFormat
import dev.reelport.domain.provider.VideoProvider
import dev.reelport.http.Surroundings
import dev.reelport.language.document.Document
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import io.micronaut.context.ApplicationContext
import java.time.InstantSource
import java.util.concurrent.CopyOnWriteArrayList

/** A simulator on a free port, and a client that sees every byte and every broken connection. */
final class TestSimulator implements Closeable {

    static final KEY = 'canary-key-4711'

    /** What is sent where a format shall make a film of a cat. */
    static final CREATES = [
            'unified'          : ['/v1/video/create', [prompt: 'a cat', size: 'large', model: 'sora-2', images: [], orientation: 'portrait', duration: 15]],
            'unified-pro'      : ['/v1/video/create', [prompt: 'a cat', size: 'large', model: 'sora-2-pro', images: [], orientation: 'portrait', duration: 15, watermark: true, private: false]],
            'duomi'            : ['/v1/videos/generations', [prompt: 'a cat', model: 'sora-2']],
            'openai-storyboard': ['/v1/videos', [prompt: 'a cat', model: 'sora-2']],
            'openai'           : ['/v1/videos', [prompt: 'a cat', model: 'sora-2', seconds: '4']],
            'sglang'           : ['/v1/videos', [prompt: 'a cat', model: 'sora-2']],
            'vllm-omni'        : ['/v1/videos', [prompt: 'a cat', model: 'sora-2']],
            'turbo'            : ['/sora/v1/videos', [prompt: 'a cat', model: 'turbo']],
    ]

    final Simulator simulator
    final List<Seen> told = new CopyOnWriteArrayList<>()
    private final ApplicationContext context

    TestSimulator(String script = '{}') {
        context = ApplicationContext.builder().deduceEnvironment(false).banner(false).enableDefaultPropertySources(false)
                .singletons(Surroundings.noConfiguration()).start()
        simulator = Simulator.start(0, Document.yaml(script.getBytes('UTF-8'), 'script.yaml'), formats(), InstantSource.system(), { told << it })
    }

    Collection<ProviderFormat> formats() {
        context.getBeansOfType(ProviderFormat)
    }

    /** An account at one of its providers, as anybody would configure it. */
    VideoProvider account(String format, Map<String, String> settings = [:]) {
        formats().find { it.name() == format }.open('maker', ['base-url': "${simulator.address()}/$format".toString(), 'api-key': KEY] + settings)
    }

    /**
     * What comes over the wire, and how it ends: EOF, RESET, MORE where so many bytes have come, or SILENCE after so many
     * milliseconds without one.
     */
    String exchange(byte[] message, int most = 100_000, int patience = 30_000) {
        def seen = new ByteArrayOutputStream()
        try (def socket = new Socket(simulator.address().host, simulator.address().port)) {
            socket.soTimeout = patience
            socket.outputStream.write(message)
            def buffer = new byte[8_192]
            while (seen.size() < most) {
                int count = socket.inputStream.read(buffer)
                if (count < 0) {
                    return seen.toString('ISO-8859-1') + '<EOF>'
                }
                seen.write(buffer, 0, count)
            }
            return seen.toString('ISO-8859-1') + '<MORE>'
        } catch (SocketTimeoutException silent) {
            return seen.toString('ISO-8859-1') + '<SILENCE>'
        } catch (SocketException reset) {
            return seen.toString('ISO-8859-1') + '<RESET>'
        }
    }

    String exchange(String method, String path, body = null, Map<String, String> headers = [:]) {
        exchange(message(method, path, body, headers))
    }

    byte[] message(String method, String path, body = null, Map<String, String> headers = [:]) {
        def bytes = body == null ? new byte[0] : body instanceof String ? body.bytes : JsonOutput.toJson(body).bytes
        def all = [Host: simulator.address().authority, Authorization: "Bearer $KEY", Connection: 'close', 'Content-Type': 'application/json',
                   'Content-Length': bytes.length] + headers
        def head = "$method $path HTTP/1.1\r\n" + all.collect { name, value -> "$name: $value\r\n" }.join('') + '\r\n'
        def whole = new ByteArrayOutputStream()
        whole.writeBytes(head.toString().bytes)
        whole.writeBytes(bytes)
        whole.toByteArray()
    }

    /** The status, the head and the body of what is answered. */
    Map send(String method, String path, body = null, Map<String, String> headers = [:]) {
        def (head, rest) = exchange(message(method, path, body, headers), Integer.MAX_VALUE).split('\r\n\r\n', 2)
        def text = new String(rest.replaceAll('<EOF>$', '').getBytes('ISO-8859-1'), 'UTF-8')
        [status: head.split(' ')[1] as int, head: head, text: text, json: text =~ /^[\[{]/ ? new JsonSlurper().parseText(text) : null]
    }

    Map create(String format, Map fields = [:], Map headers = [:]) {
        def (path, body) = CREATES[format]
        send('POST', "/$format$path", body + fields, headers)
    }

    List<Map> requests(String query = '') {
        send('GET', "/_requests?limit=10000&$query").json.requests
    }

    @Override
    void close() {
        simulator.close()
        context.close()
    }
}
