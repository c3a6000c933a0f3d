package dev.reelport.http.hostile

import dev.reelport.http.TestService
import dev.reelport.http.compat.Samples
import java.nio.charset.StandardCharsets

/** A language in which the service can be asked for a film, and a wish in it. */
final class Dialect {

    static final List<Dialect> ALL = [
            new Dialect('unified', '/v1/video/create', 'duration'),
            new Dialect('unified-pro', '/v1/video/create', 'duration'),
            new Dialect('duomi', '/v1/videos/generations', 'duration'),
            new Dialect('openai-storyboard', '/v1/videos', 'seconds'),
            new Dialect('openai', '/v1/videos', 'seconds'),
            new Dialect('sglang', '/v1/videos', 'seconds'),
            new Dialect('vllm-omni', '/v1/videos', 'seconds'),
            new Dialect('turbo', '/sora/v1/videos', 'n_variants'),
            new Dialect(Message.OURS, null, 'variants'),
    ]

    final String name
    final String path

    /** Where a number belongs. */
    final String number

    private Dialect(String name, String path, String number) {
        this.name = name
        this.path = path == null ? '/api/videos' : "/$name$path"
        this.number = number
    }

    /** A wish that is taken, with more members in it. */
    String wish(String more = '') {
        def members = more ? ", $more" : ''
        name == Message.OURS
                ? """{"script": {"prompt": "a cat"}$members}"""
                : """{"prompt": "a cat", "model": "sora-2"$members}"""
    }

    /** The same with another prompt: its bytes as they stand between the quotes. */
    byte[] saying(byte[] prompt) {
        def (before, after) = wish().split('a cat')
        def bytes = new ByteArrayOutputStream()
        bytes.write(before.getBytes(StandardCharsets.UTF_8))
        bytes.write(prompt)
        bytes.write(after.getBytes(StandardCharsets.UTF_8))
        bytes.toByteArray()
    }

    byte[] saying(String prompt) {
        saying(prompt.getBytes(StandardCharsets.UTF_8))
    }

    /** What a refusal says, in this dialect's own place for it. */
    String words(Map answer) {
        name == Message.OURS
                ? "${answer.json.detail} ${answer.json.findings?.collect { "$it.path: $it.sentence" } ?: ''}"
                : Samples.message(name, answer.json)
    }

    /** Sends a body, and reads the answer. */
    Map send(TestService service, byte[] body, String mediaType = 'application/json') {
        service.send('POST', path, body, mediaType ? ['Content-Type': mediaType] : [:])
    }

    @Override
    String toString() {
        name
    }
}
