package dev.reelport.language.request

import dev.reelport.domain.capability.Capabilities
import dev.reelport.domain.capability.Durations
import dev.reelport.domain.capability.Feature
import dev.reelport.domain.capability.Lifespan
import dev.reelport.domain.capability.Model
import dev.reelport.domain.capability.PixelSizes
import dev.reelport.domain.video.AspectRatio
import dev.reelport.domain.video.Edit
import dev.reelport.domain.video.FilmSource
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.Placement
import dev.reelport.domain.video.Pixels
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.Quality
import dev.reelport.domain.video.ReferenceImage
import dev.reelport.domain.video.Strength
import dev.reelport.domain.video.TaskReference
import dev.reelport.domain.video.VideoRequest
import dev.reelport.domain.video.Visibility
import dev.reelport.domain.video.Watermark
import dev.reelport.language.document.Document
import dev.reelport.testkit.RandomRequests
import io.micronaut.serde.ObjectMapper
import java.time.Duration
import spock.lang.Shared
import spock.lang.Specification

class RequestWriterSpec extends Specification {

    @Shared
    ObjectMapper mapper = ObjectMapper.getDefault()

    def "what is written is read as the same request, by chance #seed"() {
        given:
        def random = new RandomRequests(anything(), seed)

        expect:
        500.times {
            def request = random.next()
            assert read(write(request)) == request
        }

        where:
        seed << [1L, 2L, 3L]
    }

    def "#what is written and read as the same"() {
        expect:
        read(write(request)) == request

        where:
        what                    | request
        'a remix by strength'   | edited(new Edit.Remix(new FilmSource.Stored('gen_1', 'media_2'), new Strength(3)))
        'a blend'               | edited(new Edit.Blend([task('box', 'a'), task(null, 'b')]))
        'an extension'          | edited(new Edit.Extension(task('box', 'a/b')))
        'a task with slashes'   | edited(new Edit.Extension(task(null, '/a/b')))
        'placed images'         | prompt().image(new ReferenceImage(new ImageSource.Stored('i'), new Placement(Duration.ZERO, Duration.ofMillis(1), Duration.ofNanos(1_000_001)))).build()
        'every optional text'   | prompt().style('natural').metadata(' 0042 ').visibility(Visibility.PRIVATE).watermark(Watermark.FORCE_NONE).variants(4).build()
    }

    def "what is left open is not written"() {
        expect:
        write(prompt().build()) == [script: [prompt: 'a cat']]
    }

    private static VideoRequest edited(Edit edit) {
        prompt().edit(edit).build()
    }

    private static prompt() {
        VideoRequest.of(new Prompt('a cat'))
    }

    private static FilmSource task(String provider, String id) {
        new FilmSource.OfTask(new TaskReference(provider, id))
    }

    private final Map<String, ImageSource.Upload> uploads = [:]

    private Map<String, Object> write(VideoRequest request) {
        RequestWriter.write(request) { upload ->
            def name = "upload-${uploads.size()}".toString()
            uploads[name] = upload
            name
        }
    }

    private VideoRequest read(Map<String, Object> tree) {
        def json = mapper.writeValueAsBytes(tree)
        RequestReader.read(Document.json(json, 'stored'), { name, place -> uploads[name] }).request()
    }

    private static Model anything() {
        def can = Capabilities.of(Durations.between(Duration.ofSeconds(1), Duration.ofMinutes(1)), AspectRatio.LANDSCAPE, AspectRatio.PORTRAIT)
                .features(Feature.values())
                .storyboards(5, Duration.ofMillis(100))
                .qualities(Quality.values())
                .pixelSizes(PixelSizes.oneOf(new Pixels(1280, 720)))
                .characters(3, Durations.between(Duration.ofSeconds(1), Duration.ofSeconds(3)), Feature.CHARACTER_FROM_CLIP, Feature.CHARACTER_FROM_TASK, Feature.STORED_CHARACTER)
                .images(3, Feature.IMAGE_FROM_URL, Feature.IMAGE_UPLOAD, Feature.STORED_IMAGE)
                .watermarks(Watermark.values())
                .visibilities(Visibility.values())
                .mostVariants(4)
                .strongestRemix(8)
                .styles('natural', 'anime')
                .settings('seed', 'steps')
                .build()
        new Model('box', 'any', can, Lifespan.OPEN)
    }
}
