package dev.reelport.cli.foreign;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.Durations;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.video.AspectRatio;
import dev.reelport.wire.Choices;
import dev.reelport.wire.Switch;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.http.WireFormat;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** JSON; up to five seconds. The switch {@code unit} says in what durations are counted. */
@Singleton
final class NoteFormat implements WireFormat {
    static final Switch UNIT =
            new Switch("unit", "seconds", List.of("seconds", "millis"), "what is counted");

    /** A codec that breaks its promise. */
    static final Switch BROKEN = Switch.flag("broken", false, "for tests");

    @Override
    public String name() {
        return "note";
    }

    @Override
    public List<Switch> switches() {
        return List.of(UNIT, BROKEN);
    }

    @Override
    public WireCodec codec(Choices choices) {
        return new NoteCodec(false, choices.of(UNIT).equals("millis"), choices.isOn(BROKEN));
    }

    @Override
    public List<Model> models(String provider, Choices choices) {
        return List.of(model(provider, "note-1", 5));
    }

    static Model model(String provider, String name, int longest) {
        return Model.of(
                provider,
                name,
                Capabilities.of(
                                Durations.between(
                                        Duration.ofSeconds(1), Duration.ofSeconds(longest)),
                                AspectRatio.LANDSCAPE)
                        .features(Feature.REMIX, Feature.FILM_FROM_TASK)
                        .images(1, Feature.IMAGE_UPLOAD, Feature.IMAGE_FROM_URL)
                        .build());
    }
}
