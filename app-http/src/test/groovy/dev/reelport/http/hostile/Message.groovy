package dev.reelport.http.hostile

import groovy.transform.CompileStatic
import io.micronaut.http.HttpRequest
import java.nio.charset.StandardCharsets

/** A message of a client as bytes that can be mutated: a line with the path, a line with the media type, and the body. */
@CompileStatic
final class Message {

    /** The name of our own language among those of the formats. */
    static final String OURS = 'reelport'

    private static final String OUR_PATH = '/api/videos'
    private static final int LONGEST_LINE = 2_000
    private static final Map<String, String> CREATES = [
            'unified': '/v1/video/create', 'unified-pro': '/v1/video/create', 'duomi': '/v1/videos/generations', 'turbo': '/sora/v1/videos',
    ].withDefault { '/v1/videos' }

    /** What starts from an earlier video. */
    private static final String EDITS = /\/v1\/videos\/(edits|extensions|[A-Za-z0-9_~-]{1,80}\/remix)/

    final String path
    final String mediaType
    final byte[] body

    private Message(String path, String mediaType, byte[] body) {
        this.path = path
        this.mediaType = mediaType
        this.body = body
    }

    static byte[] bytes(String path, String mediaType, byte[] body) {
        def bytes = new ByteArrayOutputStream()
        bytes.write("$path\n$mediaType\n".getBytes(StandardCharsets.ISO_8859_1))
        bytes.write(body)
        bytes.toByteArray()
    }

    /**
     * Any bytes are a message: what HTTP would not carry is left out of the lines, and a path that is none of the format's
     * stands for the usual one.
     *
     * @param forced the format it is in, or {@link #OURS}, whatever its path says; null: that of the path
     */
    static Message of(byte[] input, String forced) {
        int first = end(input, 0)
        int second = end(input, Math.min(first + 1, input.length))
        def said = line(input, 0, first)
        int slash = said.indexOf('/', 1)
        def format = forced ?: slash < 0 ? '' : said.substring(1, slash)
        new Message(path(format, slash < 0 ? '' : said.substring(slash)), line(input, Math.min(first + 1, input.length), second),
                Arrays.copyOfRange(input, Math.min(second + 1, input.length), input.length))
    }

    private static int end(byte[] input, int from) {
        int at = from
        while (at < input.length && input[at] != (byte) 10) {
            at++
        }
        at
    }

    private static String line(byte[] input, int from, int to) {
        def text = new String(input, from, to - from, StandardCharsets.ISO_8859_1).replaceAll(/[^ -~]/, '').strip()
        text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE).strip() : text
    }

    private static String path(String format, String rest) {
        if (!(format in FuzzSeeds.FORMATS)) {
            return OUR_PATH
        }
        def create = CREATES[format]
        "/$format${create == '/v1/videos' && rest ==~ EDITS ? rest : create}"
    }

    boolean isOurs() {
        path == OUR_PATH
    }

    HttpRequest<?> request() {
        HttpRequest.POST(path, body).header('Content-Type', mediaType)
    }
}
