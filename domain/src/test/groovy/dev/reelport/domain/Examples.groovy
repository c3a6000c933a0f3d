package dev.reelport.domain

import dev.reelport.domain.capability.Capabilities
import dev.reelport.domain.capability.Durations
import dev.reelport.domain.capability.Feature
import dev.reelport.domain.capability.Lifespan
import dev.reelport.domain.capability.Model
import dev.reelport.domain.capability.PixelSizes
import dev.reelport.domain.job.Clip
import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.Job
import dev.reelport.domain.job.JobId
import dev.reelport.domain.job.JobState
import dev.reelport.domain.job.PollingPlan
import dev.reelport.domain.job.Progress
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.job.Stage
import dev.reelport.domain.video.AspectRatio
import dev.reelport.domain.video.Character
import dev.reelport.domain.video.CharacterCreation
import dev.reelport.domain.video.CharacterSource
import dev.reelport.domain.video.Edit
import dev.reelport.domain.video.FilmSource
import dev.reelport.domain.video.Frame
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Pixels
import dev.reelport.domain.video.Placement
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.Quality
import dev.reelport.domain.video.ReferenceImage
import dev.reelport.domain.video.Setting
import dev.reelport.domain.video.Shot
import dev.reelport.domain.video.Storyboard
import dev.reelport.domain.video.Strength
import dev.reelport.domain.video.TaskReference
import dev.reelport.domain.video.TimeRange
import dev.reelport.domain.video.VideoRequest
import dev.reelport.domain.video.VideoRequestBuilder
import dev.reelport.domain.video.Visibility
import dev.reelport.domain.video.Watermark

import java.time.Duration
import java.time.Instant

/** The people and things of the specs, made in one line each. */
final class Examples {

    static final Instant NOW = Instant.parse('2026-11-21T12:00:00Z')
    static final PollingPlan PLAN = new PollingPlan(seconds(1), seconds(2), seconds(30), Duration.ofMinutes(20))

    private Examples() {}

    static Duration seconds(Number amount) {
        Duration.ofNanos((amount as BigDecimal).movePointRight(9).longValueExact())
    }

    // Requests

    static VideoRequestBuilder prompting(String text = 'A monster leaves the fridge.') {
        VideoRequest.of(new Prompt(text))
    }

    static Shot shot(Number seconds, String scene = 'A door opens.') {
        new Shot(Examples.seconds(seconds), scene)
    }

    static VideoRequestBuilder showing(Shot... shots) {
        VideoRequest.of(Storyboard.of(shots))
    }

    static VideoRequestBuilder showingWith(String instruction, Shot... shots) {
        VideoRequest.of(new Storyboard(shots.toList(), instruction))
    }

    /** Says something in each of its parts. */
    static VideoRequest maximal() {
        VideoRequest.of(new Storyboard([shot(4, '@{hero} waves.'), shot(6)], 'in ink'))
                .duration(seconds(12))
                .frame(new Frame(AspectRatio.PORTRAIT, Quality.HIGH))
                .character(clipped('hero'))
                .image(new ReferenceImage(new ImageSource.Stored('image-1'), Placement.at(seconds(1))))
                .edit(new Edit.Remix(new FilmSource.Stored('film-1', 'media-1'), new Strength(3)))
                .watermark(Watermark.PREFER_NONE)
                .visibility(Visibility.PRIVATE)
                .characterCreation(CharacterCreation.CREATE)
                .variants(2)
                .style('anime')
                .callback(Link.web('https://example.org/done'))
                .metadata('order 7')
                .setting('seed', new Setting.Number(0))
                .build()
    }

    static Character clipped(String name, TimeRange range = between(1, 3)) {
        new Character(name, new CharacterSource.FromClip(Link.web('https://example.org/clip.mp4'), range))
    }

    static Character fromTask(String name, String provider, TimeRange range = null) {
        new Character(name, new CharacterSource.FromTask(new TaskReference(provider, 'task-1'), range))
    }

    static Character stored(String name) {
        new Character(name, new CharacterSource.Stored('character-1'))
    }

    static TimeRange between(Number start, Number end) {
        new TimeRange(seconds(start), seconds(end))
    }

    static ReferenceImage linked(Placement placement = null) {
        new ReferenceImage(new ImageSource.FromUrl(Link.web('https://example.org/fridge.png')), placement)
    }

    // Models

    /** What a model does with a request, or demands of it, rather than can be asked for. */
    static final Set<Feature> HABITS = [Feature.SHOT_TEXT, Feature.POSITIONAL_MENTIONS, Feature.NAMED_CHARACTERS, Feature.REMIX_NEEDS_STRENGTH, Feature.CLEANED_BY_PUBLISHING]

    /** Can do everything, and has no habits. */
    static Model generous() {
        Capabilities capabilities = Capabilities.of(Durations.between(seconds(1), seconds(60)),
                AspectRatio.LANDSCAPE, AspectRatio.PORTRAIT)
                .features(Feature.values().findAll { !HABITS.contains(it) } as Feature[])
                .storyboards(5, seconds(1))
                .longestPrompt(1000)
                .qualities(Quality.values())
                .pixelSizes(new PixelSizes.Within(480, 1920, 8))
                .characters(3, Durations.between(seconds(1), seconds(3)))
                .images(2)
                .watermarks(Watermark.REQUIRED, Watermark.NONE, Watermark.PREFER_NONE, Watermark.FORCE_NONE)
                .visibilities(Visibility.PUBLIC, Visibility.PRIVATE)
                .mostVariants(4)
                .strongestRemix(8)
                .styles('anime', 'noir')
                .settings('seed', 'mood')
                .build()
        Model.of('acme', 'generous', capabilities)
    }

    /** The generous model, but for some of its capabilities. */
    static Model generousBut(Map<String, Object> changes) {
        Capabilities generous = generous().capabilities()
        List parts = Capabilities.recordComponents.collect { part ->
            changes.containsKey(part.name) ? changes[part.name] : part.accessor.invoke(generous)
        }
        Model.of('acme', 'changed', Capabilities.newInstance(parts as Object[]))
    }

    static Model generousWithout(Feature... missing) {
        generousBut(features: generous().capabilities().features() - missing.toList())
    }

    static Model generousWith(Feature more) {
        generousBut(features: generous().capabilities().features() + more)
    }

    /** Takes a prompt and nothing else. */
    static Model meagre() {
        Model.of('acme', 'meagre',
                Capabilities.of(Durations.oneOf(seconds(10), seconds(15)), AspectRatio.LANDSCAPE).build())
    }

    static Model ending(Instant retirement, String successor = null) {
        new Model('acme', 'ending', generous().capabilities(), new Lifespan(retirement, successor))
    }

    // Jobs

    static ProviderTask task(String id = 'task-1', String provider = 'acme') {
        new ProviderTask(provider, id)
    }

    static Failure failure(FailureKind kind = FailureKind.NOT_MADE) {
        Failure.forGood(kind, 'the oven is broken')
    }

    static Clip clip(ProviderTask task = task()) {
        new Clip(task, Link.web('https://example.org/film.mp4?signature=secret'), 'film-1',
                Link.web('https://example.org/film.jpg?signature=secret'), new Pixels(1280, 720), seconds(10), null)
    }

    static Job job(JobState state = new JobState.Accepted(), String id = 'job-1') {
        new Job(new JobId(id), 'acme', 'generous', prompting().build(), state, NOW, state.task().present ? NOW : null, NOW, 1)
    }

    /** One state of each stage. */
    static JobState at(Stage stage) {
        switch (stage) {
            case Stage.ACCEPTED: return new JobState.Accepted()
            case Stage.SUBMITTING: return new JobState.Submitting()
            case Stage.SUBMITTED: return new JobState.Submitted(task())
            case Stage.RUNNING: return new JobState.Running(task(), new Progress(0.5d))
            case Stage.SUCCEEDED: return new JobState.Succeeded(task(), [clip()])
            case Stage.FAILED: return new JobState.Failed(task(), failure())
            case Stage.CANCELLED: return new JobState.Cancelled(task())
            case Stage.REJECTED: return new JobState.Rejected(failure())
            case Stage.UNRESOLVED: return new JobState.Unresolved(failure())
            case Stage.ABANDONED: return new JobState.Abandoned('the vendor shows nothing')
        }
    }
}
