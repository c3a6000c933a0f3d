package dev.reelport.wire.json

import dev.reelport.domain.video.Content
import dev.reelport.wire.message.Body
import dev.reelport.wire.message.Multipart
import dev.reelport.wire.message.Part
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Forms of any length, in pieces of any length. */
class FormReaderSpec extends Specification {

    @TempDir
    Path folder

    def "what is long lies in the folder until the reader is closed; what is short does not"() {
        given:
        def form = new Body.Form([text('prompt', 'A cat.'), file('short', bytes(1_000)), file('long', bytes(1 << 20))])

        when:
        def reader = FormReader.inFolder('multipart/form-data; boundary=b', folder)
        def read = reader.read(new Multipart('b', form).open())

        then:
        read.parts()*.name() == ['prompt', 'short', 'long']
        read.parts()[0] == form.parts()[0]
        content(read, 1) == new Content.OfBytes(bytes(1_000))
        content(read, 2) instanceof Content.OfFile
        content(read, 2).open().bytes == bytes(1 << 20)
        files() == 1

        when:
        reader.close()

        then:
        files() == 0
    }

    def "however the bytes come, they are the same: #pieces at a time, seed #seed"() {
        given: 'bytes that look like ends and boundaries'
        def random = new Random(seed)
        def awkward = (1..2_000).collect { ['\r', '\n', '\r\n', '--', '--b', '\r\n--', '\r\n--c', '\r\n--boundar', 'x', '\0'][random.nextInt(10)] }.join('')
        def long_ = bytes(200_000)
        def form = new Body.Form([file('a', awkward.bytes), text('t', 'eins\r\nzwei\n'), file('b', long_), file('empty', new byte[0]), file('c', ('\r\n' * 70_000).bytes), text('last', '')])
        def source = new Multipart('boundary', form).open()

        when:
        def reader = FormReader.inFolder('multipart/form-data; boundary="boundary"', folder)
        def read = reader.read(new InPieces(source, pieces, random))

        then:
        read.parts()*.name() == form.parts()*.name()
        content(read, 0).open().bytes == awkward.bytes
        read.parts()[1] == form.parts()[1]
        content(read, 2).open().bytes == long_
        content(read, 3).length() == 0
        content(read, 4).open().bytes == ('\r\n' * 70_000).bytes
        read.parts()[5] == form.parts()[5]

        cleanup:
        reader?.close()

        where:
        [pieces, seed] << [[1, 2, 3, 7, 64, 1_000, 8_191, 65_535, 65_536, 1 << 20], 1..3].combinations()

    }

    def "a head that comes byte by byte is read as one that comes at once"() {
        given:
        def form = "--b\r\nContent-Disposition: form-data; name=\"t\"${'; a=1' * 50}\r\nX-Long: ${'x' * 1_000}\r\n\r\nA cat.\r\n--b--\r\n"

        when:
        def reader = FormReader.inFolder('multipart/form-data; boundary=b', folder)
        def read = reader.read(new InPieces(new ByteArrayInputStream(form.bytes), 1, new Random(1)))

        then:
        read.parts()*.name() == ['t']
        reader.decoder.factory.requestFileDeleteMap.values().sum { it.size() } < 200

        cleanup:
        reader?.close()
    }

    def "a part that is longer than it says is the form's fault"() {
        when:
        FormReader.inFolder('multipart/form-data; boundary=b', folder).withCloseable {
            it.read(new ByteArrayInputStream('--b\r\nContent-Disposition: form-data; name="t"; filename="t"\r\nContent-Type: image/png\r\nContent-Length: 3\r\n\r\nA cat.\r\n--b--\r\n'.bytes))
        }

        then:
        thrown(UnreadableException)
    }

    def "a form that breaks off in a long part leaves no file behind"() {
        given:
        def whole = new Multipart('b', new Body.Form([file('long', bytes(1 << 20))])).bytes()

        when:
        FormReader.inFolder('multipart/form-data; boundary=b', folder).withCloseable {
            it.read(new ByteArrayInputStream(whole, 0, 900_000))
        }

        then:
        def refused = thrown(UnreadableException)
        refused.message.contains('does not come to its end')
        files() == 0
    }

    def "a stream that breaks is told as it is, and leaves no file behind"() {
        given:
        def whole = new Multipart('b', new Body.Form([file('long', bytes(1 << 20))])).bytes()
        def gone = new IOException('the client is gone')
        def stream = new SequenceInputStream(new ByteArrayInputStream(whole, 0, 900_000), new InputStream() {
            @Override
            int read() throws IOException {
                throw gone
            }
        })

        when:
        FormReader.inFolder('multipart/form-data; boundary=b', folder).withCloseable { it.read(stream) }

        then:
        def told = thrown(IOException)
        told.is(gone)
        files() == 0
    }

    def "where a part cannot be kept, that is no fault of the form"() {
        given:
        def form = new Body.Form([file('long', bytes(1 << 20))])

        when:
        FormReader.inFolder('multipart/form-data; boundary=b', folder.resolve('missing')).withCloseable { it.read(new Multipart('b', form).open()) }

        then:
        thrown(UncheckedIOException)
    }

    def "texts are up to four MiB together"() {
        given:
        def half = FormReader.MOST_TEXT.intdiv(2)
        def read = { Body.Form form -> FormReader.inFolder('multipart/form-data; boundary=b', folder).withCloseable { it.read(new Multipart('b', form).open()) } }

        expect:
        read(new Body.Form([text('a', 'x' * half), text('b', 'y' * half)])).parts()*.value()*.length() == [half, half]

        when:
        read(new Body.Form([text('a', 'x' * half), text('b', 'y' * (half + 1))]))

        then:
        def refused = thrown(UnreadableException)
        refused.message.contains('up to 4 MiB')
        files() == 0
    }

    private long files() {
        Files.list(folder).withCloseable { it.count() }
    }

    private static Content content(Body.Form form, int number) {
        (form.parts()[number] as Part.File).content()
    }

    private static Part text(String name, String value) {
        new Part.Text(name, value)
    }

    private static Part file(String name, byte[] bytes) {
        new Part.File(name, "${name}.png", 'image/png', new Content.OfBytes(bytes))
    }

    private static byte[] bytes(int length) {
        def bytes = new byte[length]
        new Random(length).nextBytes(bytes)
        bytes
    }

    /** At least one byte at a time, and no more than so many. */
    private static final class InPieces extends FilterInputStream {

        private final int most
        private final Random random

        InPieces(InputStream bytes, int most, Random random) {
            super(bytes)
            this.most = most
            this.random = random
        }

        @Override
        int read(byte[] target, int offset, int length) {
            super.read(target, offset, Math.min(length, 1 + random.nextInt(most)))
        }
    }
}
