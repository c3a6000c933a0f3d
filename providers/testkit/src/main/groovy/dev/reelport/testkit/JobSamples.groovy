package dev.reelport.testkit

import dev.reelport.domain.capability.Capabilities
import dev.reelport.domain.capability.Durations
import dev.reelport.domain.capability.Feature
import dev.reelport.domain.capability.Model
import dev.reelport.domain.capability.PixelSizes
import dev.reelport.domain.job.Clip
import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.Job
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.job.Stage
import dev.reelport.domain.order.Order
import dev.reelport.domain.video.AspectRatio
import dev.reelport.domain.video.Content
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Pixels
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.Quality
import dev.reelport.domain.video.ReferenceImage
import dev.reelport.domain.video.VideoRequest
import dev.reelport.domain.video.Visibility
import dev.reelport.domain.video.Watermark
import java.time.Duration
import java.time.Instant

/** Jobs and orders for the contracts of stores. */
final class JobSamples {

    static final Instant NOW = Instant.parse('2026-11-21T12:00:00.123456789Z')

    private JobSamples() {}

    static Job job(String id = 'job-1', JobState state = new JobState.Accepted(), VideoRequest request = prompt()) {
        new Job(new JobId(id), 'acme', 'any', request, state, NOW, state.task().present ? NOW : null, NOW, 1)
    }

    /** The same job as if it had been accepted earlier. */
    static Job older(Job job, Duration age) {
        new Job(job.id(), job.provider(), job.model(), job.request(), job.state(), job.createdAt() - age, job.followedSince(), job.changedAt(), job.version())
    }

    static Job at(Job job, String provider) {
        new Job(job.id(), provider, job.model(), job.request(), job.state(), job.createdAt(), job.followedSince(), job.changedAt(), job.version())
    }

    static VideoRequest prompt() {
        VideoRequest.of(new Prompt('A monster leaves the fridge.')).build()
    }

    static VideoRequest withPicture(byte[] bytes) {
        VideoRequest.of(new Prompt('A monster.'))
                .image(ReferenceImage.of(new ImageSource.Upload('fridge.png', 'image/png', new Content.OfBytes(bytes)))).build()
    }

    static ProviderTask task(String id = 'task-1', String provider = 'acme') {
        new ProviderTask(provider, id)
    }

    static Failure failure(FailureKind kind = FailureKind.NOT_MADE) {
        Failure.forNow(kind, 'the oven is broken')
    }

    /** One state of each stage, all of one task. */
    static JobState state(Stage stage) {
        switch (stage) {
            case Stage.ACCEPTED: return new JobState.Accepted()
            case Stage.SUBMITTING: return new JobState.Submitting()
            case Stage.SUBMITTED: return new JobState.Submitted(task())
            case Stage.RUNNING: return new JobState.Running(task(), null)
            case Stage.SUCCEEDED: return new JobState.Succeeded(task(), [Clip.of(task(), Link.web('https://example.org/film.mp4?signature=secret'))])
            case Stage.FAILED: return new JobState.Failed(task(), failure())
            case Stage.CANCELLED: return new JobState.Cancelled(task())
            case Stage.REJECTED: return new JobState.Rejected(failure())
            case Stage.UNRESOLVED: return new JobState.Unresolved(failure())
            case Stage.ABANDONED: return new JobState.Abandoned('the vendor shows nothing')
        }
    }

    static Order order(String job = 'job-1', String key = null, Map<String, Object> but = [:]) {
        new Order(new JobId(job), (but.client ?: 'anna') as String, 'openai', but.model as String, key, (but.fingerprint ?: 'print-1') as String,
                (but.findings ?: []) as List, (but.passedOver ?: []) as List, (but.at ?: NOW) as Instant)
    }

    /** A request with its pictures in memory, wherever they are kept: so that two can be compared. */
    static Job inMemory(Job job) {
        job.request() == null ? job
                : new Job(job.id(), job.provider(), job.model(), inMemory(job.request()), job.state(), job.createdAt(), job.followedSince(), job.changedAt(), job.version())
    }

    static VideoRequest inMemory(VideoRequest request) {
        def images = request.images().collect { image ->
            image.source() instanceof ImageSource.Upload
                    ? new ReferenceImage(read(image.source() as ImageSource.Upload), image.placement()) : image
        }
        withImages(request, images)
    }

    private static ImageSource.Upload read(ImageSource.Upload upload) {
        byte[] bytes = upload.content().open().withStream { it.bytes }
        assert upload.content().length() == bytes.length
        new ImageSource.Upload(upload.fileName(), upload.mediaType(), new Content.OfBytes(bytes))
    }

    private static VideoRequest withImages(VideoRequest request, List<ReferenceImage> images) {
        def parts = VideoRequest.recordComponents.collect { it.name == 'images' ? images : it.accessor.invoke(request) }
        VideoRequest.newInstance(parts as Object[])
    }

    /** A model that can do everything: requests for it say everything. */
    static Model anything() {
        def can = Capabilities.of(Durations.between(Duration.ofSeconds(1), Duration.ofMinutes(1)), AspectRatio.LANDSCAPE, AspectRatio.PORTRAIT)
                .features(Feature.values())
                .storyboards(5, Duration.ofMillis(100))
                .qualities(Quality.values())
                .pixelSizes(PixelSizes.oneOf(new Pixels(1280, 720)))
                .characters(3, Durations.between(Duration.ofSeconds(1), Duration.ofSeconds(3)))
                .images(3)
                .watermarks(Watermark.values())
                .visibilities(Visibility.values())
                .mostVariants(4)
                .strongestRemix(8)
                .styles('natural', 'anime')
                .settings('seed', 'steps')
                .build()
        Model.of('acme', 'any', can)
    }
}
