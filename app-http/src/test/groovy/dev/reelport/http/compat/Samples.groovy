package dev.reelport.http.compat

import dev.reelport.http.TestService
import dev.reelport.testkit.Golden
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import dev.reelport.wire.message.Body
import dev.reelport.wire.message.Multipart
import dev.reelport.wire.message.WireRequest
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.atomic.AtomicInteger

/** What the documents of the formats print, from the modules that read and write it. */
final class Samples {

    /** What a vendor's film is made of. */
    static final FILM = '\0\0\0\52ftypisom and so on: forty-two bytes..'

    private static final List MODULES = ['unified', 'duomi', 'openai', 'turbo']

    private Samples() {}

    /** All messages of a format that clients send. */
    static List<Golden> of(String format) {
        Golden.all(folder('golden', format))
    }

    static Golden of(String format, String name) {
        of(format).find { it.toString() == name }
    }

    /** A recorded answer of a provider, with its address put in, and where its films lie. */
    static Reply answer(String format, String name, WireServer server) {
        def message = Files.readString(folder('answers', format).resolve("${name}.http"))
        Reply.recorded(message.replace('{base}', "${server.base()}").replace('https://videos.example', "${server.base()}/cdn"))
    }

    /** A vendor that takes everything and has it done at the first look. */
    static WireServer vendor(String format) {
        def server = WireServer.start()
        def tasks = new AtomicInteger()
        server.script { request ->
            request.method() == 'POST' ? accepted(answer(format, 'submit-accepted', server), tasks.incrementAndGet())
                    : request.target().startsWith('/cdn/') ? Reply.raw('HTTP/1.1 200 OK\nContent-Type: video/mp4', FILM.bytes)
                    : answer(format, 'poll-succeeded', server)
        }
    }

    /** Every task has an id of its own: the first one the recorded one. */
    private static Reply accepted(Reply.Raw first, int number) {
        def message = new String(first.bytes(), 'UTF-8')
        number == 1 ? first : Reply.recorded(message.replaceFirst(/(?m)^Content-Length: .*\r\n/, '').replaceAll(/task_01\w+/, "\$0x$number"))
    }

    private static Path folder(String kind, String format) {
        MODULES.collect { Path.of('..', 'providers', it, 'src/test/resources', kind, format) }.find { Files.isDirectory(it) }
    }

    /**
     * Sends a message as a client would whose base URL is the service's, with the format's name behind it or without. Who is to
     * be called back by a document's example is nobody: calls stay on loopback.
     */
    static Map send(TestService service, WireRequest message, String format = null, Map<String, String> headers = [:]) {
        def path = (format ? "/$format" : '') + message.path()
        switch (message.body()) {
            case Body.Form:
                def form = new Multipart('a-boundary-9', message.body())
                return service.send(message.method(), path, form.bytes(), ['Content-Type': form.mediaType()] + headers)
            case Body.Json:
                return service.send(message.method(), path, message.body().text().replace('https://webhook.site', 'http://127.0.0.1:9'), headers)
            default:
                return service.send(message.method(), path, null, headers)
        }
    }

    /** Where a client of this format looks at a video. */
    static String look(String format, String id) {
        switch (format) {
            case ['unified', 'unified-pro']: return "/$format/v1/video/query?id=$id"
            case 'duomi': return "/duomi/v1/videos/tasks/$id"
            case 'turbo': return "/turbo/sora/v1/videos/$id"
            default: return "/$format/v1/videos/$id"
        }
    }

    /** The id in an answer to a create. */
    static String id(String format, json) {
        format == 'turbo' ? json.data : json.id
    }

    /** The status in an answer to a look. */
    static String status(String format, json) {
        switch (format) {
            case 'duomi': return json.state
            case 'turbo': return json.data.status
            default: return json.status
        }
    }

    /** The message of a refusal. */
    static String message(String format, json) {
        switch (format) {
            case ['duomi', 'turbo']: return json.message
            case ['sglang', 'vllm-omni']: return json.detail
            default: return json.error.message
        }
    }

    /** The word for success. */
    static String success(String format) {
        [duomi: 'succeeded', turbo: 'SUCCESS'].getOrDefault(format, 'completed')
    }
}
