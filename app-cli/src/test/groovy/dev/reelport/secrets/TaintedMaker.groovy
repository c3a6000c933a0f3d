package dev.reelport.secrets

import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicInteger

/**
 * A provider that speaks a format as its documents do, and in whose every word about a trouble stands the key that it was
 * shown, and a signed link. What it does is named in the prompt, as {@code WANT-lost}.
 */
final class TaintedMaker implements Closeable {

    static final byte[] FILM = [0, 0, 0, 16, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6F, 0x6D, 0, 0, 2, 0] as byte[]

    private static final List MODULES = ['unified', 'duomi', 'openai', 'turbo']

    final String format
    private final Canaries canaries
    private final WireServer server = WireServer.start()
    private final AtomicInteger tasks = new AtomicInteger()
    private final Map<String, Integer> looks = new ConcurrentHashMap<>()

    TaintedMaker(String format, Canaries canaries) {
        this.format = format
        this.canaries = canaries
        server.script { Recorded request -> answer(request) }
    }

    URI getBase() {
        server.base()
    }

    List<Recorded> requests() {
        server.requests()
    }

    private Reply answer(Recorded request) {
        request.method() == 'POST' ? created(request) : request.target().startsWith('/cdn/') ? stored(request) : seen(request)
    }

    private Reply created(Recorded request) {
        def wanted = (request.text() =~ /WANT-(\w+)/).with { it.find() ? it.group(1) : 'film' }
        switch (wanted) {
            case 'unauthorized': return tainted(401, recorded('unauthorized', null))
            case 'refused': return tainted(400, recorded('refused-invalid', null))
            case 'broken': return Reply.raw('HTTP/1.1 500 Broken\nContent-Type: text/html', "<html>${trouble()}</html>".bytes)
            case 'garbage': return Reply.raw('HTTP/1.1 200 OK\nContent-Type: application/json', "{\"id\": ${trouble()}".bytes)
            case 'elsewhere': return Reply.raw("HTTP/1.1 307 Elsewhere\nLocation: ${canaries.link('elsewhere')}", new byte[0])
            case 'lost': return new Reply.ResetAfter()
            default: return json(200, recorded('submit-accepted', "${wanted}${tasks.incrementAndGet()}"))
        }
    }

    private Reply seen(Recorded request) {
        def id = (request.target() =~ /(film|failed|dead)\d+/).with { it.find() ? it.group() : 'film0' }
        if (request.target().endsWith('/content')) {
            return Reply.raw("HTTP/1.1 302 There\nLocation: $base/cdn/film.mp4?sign=${canaries.result}", new byte[0])
        }
        if (looks.merge(id, 1) { a, b -> a + b } == 1) {
            return json(200, recorded('poll-running', id))
        }
        id.startsWith('failed') ? tainted(200, recorded('poll-failed', id)) : json(200, recorded('poll-succeeded', id))
    }

    /** A link that leads to another one; one in four of them has died. */
    private Reply stored(Recorded request) {
        request.target().startsWith('/cdn/film.mp4') ? Reply.raw("HTTP/1.1 302 There\nLocation: /cdn/other.mp4?sign=${canaries.result}", new byte[0])
                : tasks.get() % 4 == 3 ? Reply.raw('HTTP/1.1 403 Expired\nContent-Type: text/plain', trouble().bytes)
                : Reply.raw('HTTP/1.1 200 OK\nContent-Type: video/mp4', FILM)
    }

    private String trouble() {
        "no such key ${canaries.providerKey(format)}, see ${canaries.link('docs')} and https://user:${canaries.userInfo}@docs.example/help?sig=${canaries.result}"
    }

    private Object recorded(String name, String id) {
        def folder = MODULES.collect { Path.of('..', 'providers', it, 'src/test/resources/answers', format) }.find { Files.isDirectory(it) }
        def message = Files.readString(folder.resolve("${name}.http")).replace('\r', '').replace('{base}', "$base").replace('sign=canary', "sign=${canaries.result}")
        def first = Files.readString(folder.resolve('submit-accepted.http'))
        def receipt = new JsonSlurper().parseText(first.substring(first.indexOf('{')))
        def known = format == 'turbo' ? receipt.data : receipt.id
        new JsonSlurper().parseText(message.substring(message.indexOf('\n\n')).replace(known as String, id ?: known as String))
    }

    private static Reply json(int status, body) {
        Reply.json(status, JsonOutput.toJson(body))
    }

    private Reply tainted(int status, body) {
        json(status, withTrouble(body))
    }

    private Object withTrouble(value) {
        value instanceof Map ? value.collectEntries { name, one -> [name, withTrouble(one)] }
                : value instanceof List ? value.collect { withTrouble(it) }
                : value instanceof String && value.contains(' ') ? "$value: ${trouble()}".toString() : value
    }

    @Override
    void close() {
        server.close()
    }
}
