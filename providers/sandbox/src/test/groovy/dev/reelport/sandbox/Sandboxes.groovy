package dev.reelport.sandbox

import dev.reelport.domain.job.PollResult
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.provider.Submission
import dev.reelport.domain.video.Content
import dev.reelport.domain.video.Frame
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Pixels
import dev.reelport.domain.video.Placement
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.ReferenceImage
import dev.reelport.domain.video.Script
import dev.reelport.domain.video.Setting
import dev.reelport.domain.video.Shot
import dev.reelport.domain.video.Storyboard
import dev.reelport.domain.video.VideoRequest
import dev.reelport.domain.video.VideoRequestBuilder
import java.awt.image.BufferedImage
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.InstantSource
import java.util.function.Supplier
import javax.imageio.ImageIO

/** Sandboxes and requests that the specs show. */
final class Sandboxes {

    static final String ID = 'monster1'
    static final ProviderTask TASK = new ProviderTask('sandbox', ID)

    private Sandboxes() {}

    static SandboxProvider sandbox(
            Path directory, InstantSource clock = new SettableClock(), Outcome outcome = Outcome.FILM) {
        new SandboxProvider(
                'sandbox', new SandboxSettings(directory, outcome), clock, { ID } as Supplier<String>)
    }

    /** A film that is drawn in no time: 64 x 64 pixels, a third of a second. */
    static VideoRequestBuilder small(Script script = new Prompt('A monster sits in a fridge.')) {
        def request = VideoRequest.of(script).frame(Frame.of(new Pixels(64, 64)))
        script instanceof Prompt ? request.duration(Duration.ofMillis(300)) : request
    }

    static VideoRequest ending(String outcome) {
        small().setting('outcome', new Setting.Text(outcome)).build()
    }

    static Storyboard board(Map<String, String> shots, String instruction = null) {
        new Storyboard(shots.collect { new Shot(Duration.parse(it.key), it.value) }, instruction)
    }

    static ReferenceImage upload(String name, Content content, Placement placement = null) {
        new ReferenceImage(new ImageSource.Upload(name, 'image/png', content), placement)
    }

    static ReferenceImage byLink(String link, Placement placement = null) {
        new ReferenceImage(new ImageSource.FromUrl(Link.web(link)), placement)
    }

    static Content picture() {
        def bytes = new ByteArrayOutputStream()
        assert ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), 'png', bytes)
        new Content.OfBytes(bytes.toByteArray())
    }

    static ProviderTask taken(SandboxProvider sandbox, VideoRequest request) {
        def submission = sandbox.submit(request, 'animatic')
        assert submission instanceof Submission.Taken
        submission.task()
    }

    /** Closing a sandbox waits for what it draws. */
    static List<Path> films(Path directory, VideoRequest request) {
        def sandbox = sandbox(directory)
        def task = taken(sandbox, request)
        sandbox.close()
        films(sandbox.poll(task))
    }

    static List<Path> films(PollResult result) {
        assert result instanceof PollResult.Succeeded
        result.clips().collect { Path.of(it.link().uri()) }
    }

    static List<String> names(Path directory) {
        Files.list(directory).withCloseable { paths -> paths.collect { it.fileName as String }.sort() }
    }
}
