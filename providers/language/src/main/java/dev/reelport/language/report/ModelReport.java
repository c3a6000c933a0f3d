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
import java.util.Arrays;
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
 * @param shortestShot how long a shot of a storyboard is at least; absent: it takes none
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
        @Nullable String shortestShot,
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
                can.can(Feature.STORYBOARD) ? DurationText.of(can.shortestShot()) : null,
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

    /** {@code provider/model}. */
    public String address() {
        return provider + "/" + model;
    }

    /** Whether it has a feature. */
    public boolean can(Feature feature) {
        return features.contains(Words.of(feature));
    }

    /** For people: what each line is about, and what it says. */
    public Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("durations", durations);
        lines.put("aspect ratios", String.join(", ", aspectRatios));
        lines.put("resolution", String.join(", ", qualities));
        lines.put("pixels", pixels);
        lines.put("storyboard", storyboard());
        lines.put("characters", upTo(limits.getOrDefault("characters", 0)));
        lines.put("images", upTo(limits.getOrDefault("images", 0)));
        lines.put("variants", upTo(limits.getOrDefault("variants", 0)));
        lines.put("watermark", String.join(", ", watermarks));
        lines.put("visibility", String.join(", ", visibilities));
        lines.put("can do", String.join(", ", words(features, ModelReport::feature)));
        lines.put("styles", String.join(", ", styles));
        lines.put("settings", String.join(", ", settings));
        if (retirement != null) {
            lines.put("retires", retirement);
        }
        lines.values().removeIf(String::isEmpty);
        return lines;
    }

    /** A service of another version may know features that are unknown here. */
    private static String feature(String word) {
        return Arrays.stream(Feature.values())
                .filter(feature -> Words.of(feature).equals(word))
                .findFirst()
                .map(Feature::words)
                .orElse(word);
    }

    private static String upTo(int most) {
        return most == 0 ? "none" : "up to " + most;
    }

    private String storyboard() {
        if (!can(Feature.STORYBOARD)) {
            return "no";
        }
        String shots = "up to %d shots".formatted(limits.getOrDefault("shots", 0));
        return shortestShot == null ? shots : shots + " of at least " + shortestShot;
    }
}
