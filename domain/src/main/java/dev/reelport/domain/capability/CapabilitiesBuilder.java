package dev.reelport.domain.capability;

import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Quality;
import dev.reelport.domain.video.Visibility;
import dev.reelport.domain.video.Watermark;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what a model can make, one thing after another. For one thread. What is not said cannot be
 * asked for. Each part is explained at the component of the same name of {@link Capabilities}.
 */
public final class CapabilitiesBuilder {
    /** What providers that give any limit give at the most; see spec C and OpenAI (32,000). */
    private static final int LONGEST_PROMPT = 32_000;

    private final Set<Feature> features = new LinkedHashSet<>();
    private final Durations durations;
    private final Set<AspectRatio> aspectRatios;
    private final Set<Quality> qualities = new LinkedHashSet<>();
    private final Set<Watermark> watermarks = new LinkedHashSet<>();
    private final Set<Visibility> visibilities = new LinkedHashSet<>();
    private final Set<String> styles = new LinkedHashSet<>();
    private final Set<String> settings = new LinkedHashSet<>();
    private final Map<String, SettingKind> settingKinds = new LinkedHashMap<>();
    private Duration shortestShot = Duration.ZERO;
    private int mostShots;
    private int longestPrompt = LONGEST_PROMPT;
    private PixelSizes pixelSizes = PixelSizes.none();
    private int mostCharacters;
    private Durations characterOnScreen =
            Durations.between(Duration.ofSeconds(1), Duration.ofSeconds(3));
    private int mostImages;
    private int mostVariants = 1;
    private int strongestRemix;
    private Needed needed = Needed.NOTHING;
    private @Nullable FrameRate frameRate;
    private final Map<Feature, Capabilities> edits = new LinkedHashMap<>();

    CapabilitiesBuilder(Durations durations, AspectRatio... aspectRatios) {
        this.durations = durations;
        this.aspectRatios = new LinkedHashSet<>(List.of(aspectRatios));
    }

    /** It can do these. */
    public CapabilitiesBuilder features(Feature... more) {
        features.addAll(List.of(more));
        return this;
    }

    /** It takes storyboards. */
    public CapabilitiesBuilder storyboards(int mostShots, Duration shortestShot) {
        this.mostShots = mostShots;
        this.shortestShot = shortestShot;
        return features(Feature.STORYBOARD);
    }

    /** A prompt has at most this many characters. */
    public CapabilitiesBuilder longestPrompt(int characters) {
        this.longestPrompt = characters;
        return this;
    }

    /** It can be asked for these classes of resolution. */
    public CapabilitiesBuilder qualities(Quality... more) {
        qualities.addAll(List.of(more));
        return this;
    }

    /** It can be asked for these exact sizes. */
    public CapabilitiesBuilder pixelSizes(PixelSizes sizes) {
        this.pixelSizes = sizes;
        return this;
    }

    /** It takes characters that are on screen this long in their clip, from these sources. */
    public CapabilitiesBuilder characters(int most, Durations onScreen, Feature... sources) {
        this.mostCharacters = most;
        this.characterOnScreen = onScreen;
        return features(sources);
    }

    /** It takes reference images from these sources. */
    public CapabilitiesBuilder images(int most, Feature... sources) {
        this.mostImages = most;
        return features(sources);
    }

    /** It can be told this about its watermark. */
    public CapabilitiesBuilder watermarks(Watermark... more) {
        watermarks.addAll(List.of(more));
        return this;
    }

    /** It can be told this about who may see the film. */
    public CapabilitiesBuilder visibilities(Visibility... more) {
        visibilities.addAll(List.of(more));
        return this;
    }

    /** It makes several films of one request. */
    public CapabilitiesBuilder mostVariants(int most) {
        this.mostVariants = most;
        return this;
    }

    /** It can be told how far a remix may move from its source. */
    public CapabilitiesBuilder strongestRemix(int steps) {
        this.strongestRemix = steps;
        return features(Feature.REMIX_STRENGTH);
    }

    /** It offers these looks. */
    public CapabilitiesBuilder styles(String... more) {
        styles.addAll(List.of(more));
        return this;
    }

    /** It understands these settings that others do not. */
    public CapabilitiesBuilder settings(String... more) {
        settings.addAll(List.of(more));
        return this;
    }

    /** It understands this setting, with values of this kind. */
    public CapabilitiesBuilder setting(String name, SettingKind kind) {
        settingKinds.put(name, kind);
        return settings(name);
    }

    /** It must be told this, and is told so where a request leaves it open. */
    public CapabilitiesBuilder needed(Needed needed) {
        this.needed = needed;
        return this;
    }

    /** It counts the times of a placement in frames. */
    public CapabilitiesBuilder frameRate(FrameRate rate) {
        this.frameRate = rate;
        return this;
    }

    /** It makes edits of this kind, and this holds for them instead. */
    public CapabilitiesBuilder edit(Feature kind, Capabilities instead) {
        edits.put(kind, instead);
        return features(kind);
    }

    /**
     * What was said.
     *
     * @throws IllegalArgumentException when it contradicts itself
     */
    public Capabilities build() {
        return new Capabilities(
                features,
                durations,
                shortestShot,
                mostShots,
                longestPrompt,
                aspectRatios,
                qualities,
                pixelSizes,
                mostCharacters,
                characterOnScreen,
                mostImages,
                watermarks,
                visibilities,
                mostVariants,
                strongestRemix,
                styles,
                settings,
                settingKinds,
                needed,
                frameRate,
                edits);
    }
}
