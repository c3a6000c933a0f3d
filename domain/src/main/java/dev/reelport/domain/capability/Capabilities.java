package dev.reelport.domain.capability;

import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.Quality;
import dev.reelport.domain.video.Visibility;
import dev.reelport.domain.video.Watermark;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

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
 * @param pixelSizes the exact sizes it can be asked for
 * @param mostCharacters of one request; zero: none
 * @param characterOnScreen how long the part of a clip may be that shows a character
 * @param mostImages of one request; zero: none
 * @param watermarks what it can be told about its watermark, beside nothing
 * @param visibilities what it can be told about who may see the film, beside nothing
 * @param mostVariants of one request; one: it cannot be asked for more
 * @param strongestRemix in the provider's own steps; zero: it knows no strength
 * @param styles the looks it offers by name
 * @param settings the names of settings that only it understands
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
        Set<String> settings) {

    /**
     * Keeps the order in which things are listed.
     *
     * @throws IllegalArgumentException when a limit is less than nothing
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
        features = ordered(features);
        aspectRatios = ordered(aspectRatios);
        qualities = ordered(qualities);
        watermarks = ordered(watermarks);
        visibilities = ordered(visibilities);
        styles = ordered(styles);
        settings = ordered(settings);
    }

    private static void refuseLess(int least, String what, int limit) {
        if (limit < least) {
            throw new IllegalArgumentException(
                    "the most %s are at least %s, not %s".formatted(what, least, limit));
        }
    }

    private static <T> Set<T> ordered(Collection<T> things) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(things));
    }

    /** Whether it can do this. */
    public boolean can(Feature feature) {
        return features.contains(feature);
    }

    /** Begins with a model that takes a prompt and nothing else. */
    public static CapabilitiesBuilder of(Durations durations, AspectRatio... aspectRatios) {
        return new CapabilitiesBuilder(durations, aspectRatios);
    }
}
