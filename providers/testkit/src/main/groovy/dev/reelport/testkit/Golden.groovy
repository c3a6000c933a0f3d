package dev.reelport.testkit

import dev.reelport.domain.video.Content
import dev.reelport.domain.video.VideoRequest
import dev.reelport.wire.message.Body
import dev.reelport.wire.message.Multipart
import dev.reelport.wire.message.Part
import dev.reelport.wire.message.WireRequest
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import org.codehaus.groovy.control.CompilerConfiguration
import org.codehaus.groovy.control.customizers.ImportCustomizer

/**
 * A pair that belongs together: {@code request.groovy}, our request, and {@code wire.http}, the
 * message as the documents of the format print it. Optional: {@code model.txt}, the model where it
 * is not in the body; {@code findings.txt}, what reading the body leaves out, one {@code code path}
 * a line; {@code only-read.txt}, the reason why this body is only read and never written; {@code
 * any-order.txt}, the reason why the fields of this JSON body stand in another order than the one
 * that is written.
 */
final class Golden {
    static final String BOUNDARY = 'golden'

    final Path folder

    private Golden(Path folder) {
        this.folder = folder
    }

    /** All pairs in a folder, by name. */
    static List<Golden> all(Path folder) {
        Files.list(folder).withCloseable { found ->
            found.filter { Files.isDirectory(it) }.sorted().map { new Golden(it) }.toList()
        }
    }

    VideoRequest request() {
        def imports = new ImportCustomizer()
        imports.addStarImports('dev.reelport.domain.video', 'java.time')
        imports.addImport('Character', 'dev.reelport.domain.video.Character')
        imports.addStaticImport('java.time.Duration', 'ofSeconds')
        imports.addStaticImport('java.time.Duration', 'ofMillis')
        def configuration = new CompilerConfiguration().addCompilationCustomizers(imports)
        new GroovyShell(getClass().classLoader, new Binding(), configuration)
                .evaluate(text('request.groovy')) as VideoRequest
    }

    /** The message: its first line, the headers that matter, its body. */
    WireRequest message() {
        def (head, body) = halves()
        def lines = head.readLines()
        def (method, path) = lines.first().split(' ')
        def type = lines.tail().find { it.toLowerCase().startsWith('content-type:') } ?: ':'
        new WireRequest(method, path, read(type.substring(type.indexOf(':') + 1).strip(), body))
    }

    /** A form with the boundary {@code golden}; line ends within a part are those of the file. */
    private static Body read(String type, String body) {
        if (!type.startsWith('multipart/')) {
            return new Body.Json(body)
        }
        def parts = body.split("(?m)^--$BOUNDARY(--)?\n?").findAll { it.trim() }
        new Body.Form(parts.collect { part(it) })
    }

    private static Part part(String text) {
        int end = text.indexOf('\n\n')
        def head = text.substring(0, end)
        def value = text.substring(end + 2)[0..<-1]
        def name = (head =~ /(?<!file)name="([^"]*)"/)[0][1] as String
        def file = head =~ /filename="([^"]*)"/
        def type = head =~ /Content-Type: (.*)/
        file
                ? new Part.File(name, file[0][1] as String, type[0][1] as String, new Content.OfBytes(value.getBytes(StandardCharsets.UTF_8)))
                : new Part.Text(name, value)
    }

    /** The message as it would be printed here, in a form that can be compared byte for byte. */
    static String printed(WireRequest message) {
        def start = "${message.method()} ${message.path()}\n"
        switch (message.body()) {
            case Body.Json: return start + CompactJson.of(message.body().text())
            case Body.Form: return start + new String(new Multipart(BOUNDARY, message.body()).bytes(), StandardCharsets.UTF_8)
            default: return start
        }
    }

    /** What is written instead of this pair's message, in a form that can be compared; null: it is the same. */
    String difference(WireRequest written) {
        def (ours, theirs) = [compared(written), compared(message())]
        ours == theirs ? null : "$this:\n$ours\n--- instead of\n$theirs"
    }

    private String compared(WireRequest message) {
        anyOrder && message.body() instanceof Body.Json
                ? "${message.method()} ${message.path()}\n" + JsonOutput.toJson(sorted(new JsonSlurper().parseText(message.body().text())))
                : printed(message)
    }

    /** Fields by their names, at any depth. Lists keep their order. */
    private static Object sorted(Object value) {
        switch (value) {
            case Map: return new TreeMap(value.collectEntries { name, one -> [name, sorted(one)] })
            case List: return value.collect { sorted(it) }
            default: return value
        }
    }

    List<String> findings() {
        lines('findings.txt')
    }

    boolean isOnlyRead() {
        Files.exists(folder.resolve('only-read.txt'))
    }

    boolean isAnyOrder() {
        Files.exists(folder.resolve('any-order.txt'))
    }

    String model() {
        lines('model.txt').find()
    }

    private List halves() {
        def text = text('wire.http').replace('\r\n', '\n')
        int end = text.indexOf('\n\n')
        [text.substring(0, end), text.substring(end + 2)]
    }

    private String text(String name) {
        Files.readString(folder.resolve(name))
    }

    private List<String> lines(String name) {
        Files.exists(folder.resolve(name)) ? text(name).readLines()*.strip().findAll { it } : []
    }

    @Override
    String toString() {
        folder.fileName
    }
}
