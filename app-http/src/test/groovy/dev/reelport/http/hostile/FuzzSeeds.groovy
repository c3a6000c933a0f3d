package dev.reelport.http.hostile

import dev.reelport.http.compat.Samples
import dev.reelport.language.request.RequestWriter
import dev.reelport.testkit.Golden
import dev.reelport.wire.message.Body
import dev.reelport.wire.message.Multipart
import dev.reelport.wire.message.WireRequest
import groovy.json.JsonOutput
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path

/** What is mutated: every message of the golden pairs, and each of their requests in our own language. */
final class FuzzSeeds {

    static final List<String> FORMATS = ['unified', 'unified-pro', 'duomi', 'openai-storyboard', 'openai', 'sglang', 'vllm-omni', 'turbo']

    private FuzzSeeds() {}

    /** Writes them into a folder. @param wanted a format's name, or {@code reelport} */
    static void write(Path folder, List<String> wanted) {
        Files.createDirectories(folder)
        FORMATS.each { format ->
            Samples.of(format).each { golden ->
                if (format in wanted) {
                    Files.write(folder.resolve("$format-$golden"), message(format, golden.message()))
                }
                if (Message.OURS in wanted) {
                    Files.write(folder.resolve("ours-$format-$golden"), ours(golden))
                }
            }
        }
    }

    private static byte[] message(String format, WireRequest message) {
        switch (message.body()) {
            case Body.Form:
                def form = new Multipart('b', message.body())
                return Message.bytes("/$format${message.path()}", form.mediaType(), form.bytes())
            case Body.Json:
                return Message.bytes("/$format${message.path()}", 'application/json', message.body().text().getBytes(StandardCharsets.UTF_8))
            default:
                return Message.bytes("/$format${message.path()}", 'application/json', new byte[0])
        }
    }

    private static byte[] ours(Golden golden) {
        def request = RequestWriter.write(golden.request()) { 'picture.png' }
        Message.bytes('/api/videos', 'application/json', JsonOutput.toJson(request).getBytes(StandardCharsets.UTF_8))
    }
}
