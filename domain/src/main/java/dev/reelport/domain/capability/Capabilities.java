package dev.reelport.domain.capability;

import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.Edit;
import dev.reelport.domain.video.Pixels;
import dev.reelport.domain.video.Quality;
import dev.reelport.domain.video.Visibility;
import dev.reelport.domain.video.Watermark;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a model can be asked for, and its limits. Data only: rules judge by it, documentation prints
 * it, tests are chosen by it. What is not listed cannot be asked for.
 *
 * @param features what it can do
 * @param durations how long a film may be
 * @param shortestShot a shot of a storyboard lasts at least this long; zero: no limit
 * @param mostShots of one storyboard
 * @param longestPrompt in characters (Unicode code points), as written by the adapter
 * @param aspectRatios the shapes it makes
 * @param qualities the classes of resolution it can be asked for; empty: it knows none
 * @param pixelSizes the exact sizes it can be asked for; where there are some, and no qualities, it
 *     only knows pixels, and a shape becomes one of the usual sizes
 * @param mostCharacters of one request; zero: none
 * @param characterOnScreen how long the part of a clip may be that shows a character
 * @param mostImages of one request; zero: none
 * @param watermarks what it can be told about its watermark, beside nothing
 * @param visibilities what it can be told about who may see the film, beside nothing
 * @param mostVariants of one request; one: it cannot be asked for more
 * @param strongestRemix in the provider's own steps; zero: it knows no strength
 * @param styles the looks it offers by name
 * @param settings the names of settings that only it understands
 * @param settingKinds of those settings that take only one kind of value; missing: any kind
 * @param needed what it must be told, and what it is told where a request leaves it open
 * @param frameRate the frames it counts the times of a placement in; absent: it counts none
 * @param edits what holds instead for a request that starts from existing film, by {@link
 *     Feature#REMIX}, {@link Feature#BLEND} or {@link Feature#EXTENSION}; missing: all this holds
 *     for that edit too
 */
public record Capabilities(
        Set<Feature> features,
        Durations durations,
        Duration shortestShot,
        int mostShots,
        int longestPrompt,
        Set<AspectRatio> aspectRatios,
        Set<Quality> qualities,
        PixelSizes pixelSizes,
        int mostCharacters,
        Durations characterOnScreen,
        int mostImages,
        Set<Watermark> watermarks,
        Set<Visibility> visibilities,
        int mostVariants,
        int strongestRemix,
        Set<String> styles,
        Set<String> settings,
        Map<String, SettingKind> settingKinds,
        Needed needed,
        @Nullable FrameRate frameRate,
        Map<Feature, Capabilities> edits) {

    /** The features that can have capabilities of their own. */
    private static final Set<Feature> EDITS =
            Set.of(Feature.REMIX, Feature.BLEND, Feature.EXTENSION);

    /**
     * Keeps the order in which things are listed.
     *
     * @throws IllegalArgumentException when a limit is less than nothing, a feature lacks another
     *     that it takes, what must be told cannot be told, a setting that it does not know has a
     *     kind, or an edit has capabilities without it
     */
    public Capabilities {
        if (shortestShot.isNegative()) {
            throw new IllegalArgumentException(
                    "the shortest shot is at least 0s, not " + DurationText.of(shortestShot));
        }
        refuseLess(0, "shots", mostShots);
        refuseLess(0, "characters of a prompt", longestPrompt);
        refuseLess(0, "characters", mostCharacters);
        refuseLess(0, "images", mostImages);
        refuseLess(1, "films of one request", mostVariants);
        refuseLess(0, "steps of a remix", strongestRemix);
        refuseAlone(Feature.POSITIONAL_MENTIONS, Feature.MENTIONS, features);
        refuseAlone(Feature.REMIX_NEEDS_STRENGTH, Feature.REMIX_STRENGTH, features);
        refuseUntellable("a duration", needed.duration(), durations::allow);
        refuseUntellable(
                "an aspect ratio",
                needed.aspectRatio(),
                shapes(aspectRatios, qualities.isEmpty() ? pixelSizes.usual() : List.of()));
        refuseUntellable("a quality", needed.quality(), qualities::contains);
        refuseUntellable("a watermark", needed.watermark(), watermarks::contains);
        refuseUntellable("a visibility", needed.visibility(), visibilities::contains);
        if (!settings.containsAll(settingKinds.keySet())) {
            throw new IllegalArgumentException(
                    "a setting that has a kind is listed, which not all of these are: "
                            + settingKinds.keySet());
        }
        refuseEdits(edits, features);
        features = ordered(features);
        aspectRatios = ordered(aspectRatios);
        qualities = ordered(qualities);
        watermarks = ordered(watermarks);
        visibilities = ordered(visibilities);
        styles = ordered(styles);
        settings = ordered(settings);
        settingKinds = Collections.unmodifiableMap(new LinkedHashMap<>(settingKinds));
        edits = Collections.unmodifiableMap(new LinkedHashMap<>(edits));
    }

    private static void refuseLess(int least, String what, int limit) {
        if (limit < least) {
            throw new IllegalArgumentException(
                    "the most %s are at least %s, not %s".formatted(what, least, limit));
        }
    }

    private static void refuseAlone(Feature feature, Feature other, Set<Feature> features) {
        if (features.contains(feature) && !features.contains(other)) {
            throw new IllegalArgumentException(
                    "a model with %s also has %s".formatted(feature, other));
        }
    }

    private static <T> void refuseUntellable(
            String what, @Nullable T told, Predicate<? super T> tellable) {
        if (told != null && !tellable.test(told)) {
            throw new IllegalArgumentException(
                    "a model that must be told %s can be told %s"
                            .formatted(
                                    what,
                                    told instanceof Duration duration
                                            ? DurationText.of(duration)
                                            : told));
        }
    }

    /** Those that can be told as they are, and those that become pixels. */
    private static Predicate<AspectRatio> shapes(Set<AspectRatio> ratios, List<Pixels> usual) {
        return ratio ->
                ratios.contains(ratio)
                        || usual.stream().anyMatch(pixels -> pixels.aspectRatio().isNearly(ratio));
    }

    private static void refuseEdits(Map<Feature, Capabilities> edits, Set<Feature> features) {
        if (!EDITS.containsAll(edits.keySet())) {
            throw new IllegalArgumentException(
                    "only edits have capabilities of their own, which not all of these are: "
                            + edits.keySet());
        }
        edits.forEach((edit, instead) -> refuseEdit(edit, instead, features));
    }

    private static void refuseEdit(Feature edit, Capabilities instead, Set<Feature> features) {
        if (!features.contains(edit) || !instead.can(edit)) {
            throw new IllegalArgumentException(
                    "a model with capabilities for %s lists it, there and in general"
                            .formatted(edit.words()));
        }
        if (!instead.edits().isEmpty()) {
            throw new IllegalArgumentException(
                    "what holds for %s has no edits of its own".formatted(edit.words()));
        }
    }

    private static <T> Set<T> ordered(Collection<T> things) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(things));
    }

    /** Whether it can do this. */
    public boolean can(Feature feature) {
        return features.contains(feature);
    }

    /** What holds for a request with this edit, or without one; see {@link #edits}. */
    public Capabilities making(@Nullable Edit edit) {
        return edit == null ? this : edits.getOrDefault(Feature.of(edit), this);
    }

    /** Begins with a model that takes a prompt and nothing else. */
    public static CapabilitiesBuilder of(Durations durations, AspectRatio... aspectRatios) {
        return new CapabilitiesBuilder(durations, aspectRatios);
    }
}
