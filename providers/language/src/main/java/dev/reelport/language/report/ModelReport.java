package dev.reelport.language.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.DurationText;
import dev.reelport.language.document.Words;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a model can make, as JSON and as lines.
 *
 * @param provider the named provider
 * @param model the provider's name for the model
 * @param durations how long a film may be
 * @param aspectRatios the shapes it makes
 * @param qualities the classes of resolution; empty: none
 * @param pixels the exact sizes
 * @param features what it can do
 * @param limits numbers by what they limit
 * @param watermarks what it can be told about its watermark
 * @param visibilities what it can be told about who may see the film
 * @param styles the looks it offers
 * @param settings the settings only it understands
 * @param retirement when it ends; absent: nobody announced it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelReport(
        String provider,
        String model,
        String durations,
        List<String> aspectRatios,
        List<String> qualities,
        String pixels,
        List<String> features,
        Map<String, Integer> limits,
        List<String> watermarks,
        List<String> visibilities,
        List<String> styles,
        List<String> settings,
        @Nullable String retirement) {

    /** One model. */
    public static ModelReport of(Model model) {
        Capabilities can = model.capabilities();
        return new ModelReport(
                model.provider(),
                model.name(),
                can.durations().toString(),
                words(can.aspectRatios(), AspectRatio::toString),
                words(can.qualities(), Words::of),
                can.pixelSizes().toString(),
                words(can.features(), Words::of),
                limits(can),
                words(can.watermarks(), Words::of),
                words(can.visibilities(), Words::of),
                List.copyOf(can.styles()),
                List.copyOf(can.settings()),
                Optional.ofNullable(model.lifespan().retirement())
                        .map(Instant::toString)
                        .orElse(null));
    }

    private static Map<String, Integer> limits(Capabilities can) {
        Map<String, Integer> limits = new LinkedHashMap<>();
        limits.put("shots", can.mostShots());
        limits.put("characters", can.mostCharacters());
        limits.put("images", can.mostImages());
        limits.put("variants", can.mostVariants());
        limits.put("promptCharacters", can.longestPrompt());
        return limits;
    }

    private static <T> List<String> words(Collection<T> things, Function<T, String> word) {
        return things.stream().map(word).toList();
    }

    /** For people: what each line is about, and what it says. */
    public static Map<String, String> lines(Model model) {
        Capabilities can = model.capabilities();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("durations", can.durations().toString());
        lines.put("aspect ratios", joined(can.aspectRatios(), AspectRatio::toString));
        lines.put("resolution", joined(can.qualities(), Words::of));
        lines.put("pixels", can.pixelSizes().toString());
        lines.put("storyboard", storyboard(can));
        lines.put("characters", upTo(can.mostCharacters()));
        lines.put("images", upTo(can.mostImages()));
        lines.put("variants", upTo(can.mostVariants()));
        lines.put("watermark", joined(can.watermarks(), Words::of));
        lines.put("visibility", joined(can.visibilities(), Words::of));
        lines.put("can do", joined(can.features(), Feature::words));
        lines.put("styles", String.join(", ", can.styles()));
        lines.put("settings", String.join(", ", can.settings()));
        Optional.ofNullable(model.lifespan().retirement())
                .ifPresent(end -> lines.put("retires", end.toString()));
        lines.values().removeIf(String::isEmpty);
        return lines;
    }

    private static <T> String joined(Collection<T> things, Function<T, String> word) {
        return String.join(", ", words(things, word));
    }

    private static String upTo(int most) {
        return most == 0 ? "none" : "up to " + most;
    }

    private static String storyboard(Capabilities can) {
        return can.can(Feature.STORYBOARD)
                ? "up to %d shots of at least %s"
                        .formatted(can.mostShots(), DurationText.of(can.shortestShot()))
                : "no";
    }
}
