package dev.reelport.testkit

import static java.time.Duration.ofSeconds

import dev.reelport.domain.capability.Capabilities
import dev.reelport.domain.capability.Durations
import dev.reelport.domain.capability.Feature
import dev.reelport.domain.capability.Model
import dev.reelport.domain.video.Character
import dev.reelport.domain.video.CharacterCreation
import dev.reelport.domain.video.CharacterSource
import dev.reelport.domain.video.Content
import dev.reelport.domain.video.Edit
import dev.reelport.domain.video.FilmSource
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Placement
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.ReferenceImage
import dev.reelport.domain.video.Shot
import dev.reelport.domain.video.Storyboard
import dev.reelport.domain.video.Strength
import dev.reelport.domain.video.TaskReference
import dev.reelport.domain.video.TimeRange
import dev.reelport.domain.video.VideoRequest
import dev.reelport.domain.video.VideoRequestBuilder
import java.time.Duration

/** A request that needs one feature and as little else as can be. */
final class FeatureSamples {
    private static final Link LINK = Link.web('https://cdn.example.org/a.mp4')
    private static final TaskReference TASK = new TaskReference(null, 'task_1')

    private FeatureSamples() {}

    /**
     * @param request what needs it
     * @param taken whether the model can do it, and so has to take the request
     */
    record Sample(VideoRequest request, boolean taken) {}

    /** Empty where a feature cannot be asked for by itself. */
    static List<Sample> of(Feature feature, Model model) {
        def can = model.capabilities()
        def request = asked(feature, can)
        request == null ? [] : [new Sample(request.build(), can.can(feature))]
    }

    private static VideoRequestBuilder asked(Feature feature, Capabilities can) {
        def plain = VideoRequest.of(new Prompt('a cat'))
        switch (feature) {
            case Feature.STORYBOARD: return VideoRequest.of(board(can, null))
            case Feature.STORYBOARD_INSTRUCTION: return can.can(Feature.STORYBOARD) ? VideoRequest.of(board(can, 'in the style of ink')) : null
            case Feature.CHARACTER_FROM_CLIP: return playing(can, new CharacterSource.FromClip(LINK, new TimeRange(ofSeconds(1), ofSeconds(3))))
            case Feature.CHARACTER_FROM_TASK: return playing(can, new CharacterSource.FromTask(TASK, null))
            case Feature.STORED_CHARACTER: return playing(can, new CharacterSource.Stored('ch_1'))
            case Feature.CHARACTER_CREATION: return plain.characterCreation(CharacterCreation.CREATE)
            case Feature.IMAGE_FROM_URL: return plain.image(ReferenceImage.of(new ImageSource.FromUrl(LINK)))
            case Feature.IMAGE_UPLOAD: return plain.image(upload())
            case Feature.STORED_IMAGE: return plain.image(ReferenceImage.of(new ImageSource.Stored('media_1')))
            case Feature.IMAGE_PLACEMENT: return can.mostImages() > 0 ? plain.image(new ReferenceImage(source(can), Placement.at(Duration.ZERO))) : null
            case Feature.REMIX: return plain.edit(new Edit.Remix(film(can), strength(can)))
            case Feature.BLEND: return plain.edit(new Edit.Blend([film(can), film(can)]))
            case Feature.EXTENSION: return extended(plain, can)
            case Feature.FILM_FROM_TASK: return can.can(Feature.REMIX) ? plain.edit(new Edit.Remix(new FilmSource.OfTask(TASK), strength(can))) : null
            case Feature.STORED_FILM: return can.can(Feature.REMIX) ? plain.edit(new Edit.Remix(new FilmSource.Stored('gen_1', null), strength(can))) : null
            case Feature.REMIX_STRENGTH: return can.can(Feature.REMIX) ? plain.edit(new Edit.Remix(film(can), new Strength(1))) : null
            case Feature.CALLBACK: return plain.callback(Link.web('https://example.org/hook'))
            case Feature.METADATA: return plain.metadata('ours')
            default: return null
        }
    }

    private static VideoRequestBuilder playing(Capabilities can, CharacterSource source) {
        VideoRequest.of(new Prompt('a cat')).character(new Character('hero', source)).script(new Prompt(can.can(Feature.MENTIONS) ? '@{hero} runs' : 'hero runs'))
    }

    private static Storyboard board(Capabilities can, String instruction) {
        def total = length(can)
        new Storyboard([new Shot(total.dividedBy(2), 'one'), new Shot(total.minus(total.dividedBy(2)), 'two')], instruction)
    }

    private static Duration length(Capabilities can) {
        switch (can.durations()) {
            case Durations.Choices: return can.durations().choices().first()
            case Durations.Range: return can.durations().longest()
            default: return ofSeconds(10)
        }
    }

    private static VideoRequestBuilder extended(VideoRequestBuilder plain, Capabilities can) {
        def there = can.edits()[Feature.EXTENSION] ?: can
        plain.edit(new Edit.Extension(film(can))).duration(length(there))
    }

    private static FilmSource film(Capabilities can) {
        can.can(Feature.STORED_FILM) ? new FilmSource.Stored('gen_1', null) : new FilmSource.OfTask(TASK)
    }

    private static Strength strength(Capabilities can) {
        can.can(Feature.REMIX_NEEDS_STRENGTH) ? new Strength(1) : null
    }

    private static ReferenceImage upload() {
        ReferenceImage.of(new ImageSource.Upload('a.png', 'image/png', new Content.OfBytes('png'.bytes)))
    }

    private static ImageSource source(Capabilities can) {
        if (can.can(Feature.IMAGE_FROM_URL)) {
            return new ImageSource.FromUrl(LINK)
        }
        can.can(Feature.IMAGE_UPLOAD) ? upload().source() : new ImageSource.Stored('media_1')
    }
}
