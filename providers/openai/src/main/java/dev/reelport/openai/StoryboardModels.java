package dev.reelport.openai;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.CapabilitiesBuilder;
import dev.reelport.domain.capability.Durations;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Visibility;
import dev.reelport.domain.video.Watermark;
import dev.reelport.wire.Choices;
import java.time.Duration;
import java.util.List;

/** The models that spec C names, and what they can be asked for. */
final class StoryboardModels {
    /** No document says how many shots; this many of a second fill the longest film. */
    private static final int MOST_SHOTS = 25;

    /** No document says how short; anything below is no shot that anybody sees. */
    private static final Duration SHORTEST_SHOT = ofMillis(100);

    private StoryboardModels() {}

    static List<Model> of(String provider, Choices choices) {
        Durations standard = Durations.oneOf(ofSeconds(10), ofSeconds(15));
        Durations pro = Durations.oneOf(ofSeconds(10), ofSeconds(15), ofSeconds(25));
        return List.of(
                Model.of(provider, "sora-2", able(standard, choices)),
                Model.of(provider, "sora-2-pro", able(pro, choices)));
    }

    private static Capabilities able(Durations durations, Choices choices) {
        CapabilitiesBuilder able =
                Capabilities.of(durations, AspectRatio.LANDSCAPE, AspectRatio.PORTRAIT)
                        .storyboards(MOST_SHOTS, SHORTEST_SHOT)
                        .features(Feature.SHOT_TEXT, Feature.STORYBOARD_INSTRUCTION)
                        .features(Feature.UNMENTIONED_CHARACTERS, Feature.CHARACTER_CREATION)
                        .features(Feature.METADATA, Feature.FILM_FROM_TASK)
                        .characters(
                                1,
                                Durations.between(ofSeconds(1), ofSeconds(3)),
                                Feature.CHARACTER_FROM_CLIP,
                                Feature.CHARACTER_FROM_TASK)
                        .images(1, Feature.IMAGE_UPLOAD)
                        .watermarks(Watermark.REQUIRED, Watermark.NONE)
                        .visibilities(Visibility.PUBLIC, Visibility.PRIVATE)
                        .edit(Feature.REMIX, OpenAiModels.remix());
        if (choices.isOn(OpenAiSettings.TASK_TIMESTAMPS)) {
            able.features(Feature.CHARACTER_FROM_PART_OF_TASK);
        }
        return able.build();
    }
}
