package dev.reelport.testkit;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.Durations;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.capability.PixelSizes;
import dev.reelport.domain.capability.SettingKind;
import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Character;
import dev.reelport.domain.video.CharacterCreation;
import dev.reelport.domain.video.CharacterSource;
import dev.reelport.domain.video.Content;
import dev.reelport.domain.video.Edit;
import dev.reelport.domain.video.FilmSource;
import dev.reelport.domain.video.Frame;
import dev.reelport.domain.video.ImageSource;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Pixels;
import dev.reelport.domain.video.Placement;
import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.Quality;
import dev.reelport.domain.video.ReferenceImage;
import dev.reelport.domain.video.Script;
import dev.reelport.domain.video.Setting;
import dev.reelport.domain.video.Shot;
import dev.reelport.domain.video.Storyboard;
import dev.reelport.domain.video.Strength;
import dev.reelport.domain.video.TaskReference;
import dev.reelport.domain.video.TimeRange;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.domain.video.VideoRequestBuilder;
import dev.reelport.domain.video.Visibility;
import dev.reelport.domain.video.Watermark;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Requests by chance, mostly such as a model takes, sometimes beyond. The same seed gives the same
 * requests. For one thread.
 */
public final class RandomRequests {
    private static final List<String> WORDS =
            List.of(
                    "a cat",
                    "紫色的怪物",
                    "\"quoted\"",
                    "it's",
                    "50% & more",
                    "line\nbreak",
                    "tab\there",
                    "😀",
                    "back\\slash",
                    "at@home",
                    "<b>",
                    "a=b;c",
                    "Ünïcode",
                    "{braces}",
                    "--boundary",
                    "null",
                    "true",
                    "0",
                    "a very long walk through the rain");
    private static final List<String> NAMES = List.of("hero", "怪物", "old man", "ch_1", "Zoë");
    private static final List<String> HOSTS =
            List.of("cdn.example.org", "xn--fiq228c.example", "a-b.example:8443");

    private final Random random;
    private final Capabilities model;

    /** Requests for a model. */
    public RandomRequests(Model model, long seed) {
        this.model = model.capabilities();
        this.random = new Random(seed);
    }

    /** The next one. */
    public VideoRequest next() {
        List<Character> characters = characters();
        VideoRequestBuilder request = VideoRequest.of(script(characters)).characters(characters);
        request.duration(rarely(duration()));
        request.frame(frame());
        request.images(images());
        request.edit(edit());
        request.watermark(among(Watermark.values(), model.watermarks().isEmpty()));
        request.visibility(among(Visibility.values(), model.visibilities().isEmpty()));
        request.characterCreation(
                among(CharacterCreation.values(), !model.can(Feature.CHARACTER_CREATION)));
        request.variants(rarely(1 + random.nextInt(model.mostVariants())));
        request.style(model.styles().isEmpty() ? null : rarely(any(List.copyOf(model.styles()))));
        request.callback(wanted(model.can(Feature.CALLBACK)) ? link("hook") : null);
        request.metadata(wanted(model.can(Feature.METADATA)) ? words(2) : null);
        model.settings().forEach(name -> setting(request, name));
        return request.build();
    }

    private void setting(VideoRequestBuilder request, String name) {
        if (random.nextInt(3) == 0) {
            request.setting(
                    name,
                    switch (model.settingKinds().getOrDefault(name, SettingKind.NUMBER)) {
                        case TEXT -> new Setting.Text(random.nextInt(4) == 0 ? "" : words(2));
                        case NUMBER -> new Setting.Number(number());
                        case FLAG -> new Setting.Flag(random.nextBoolean());
                    });
        }
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(200) - 50, random.nextInt(3));
    }

    /** Often where a model takes it, hardly ever where it does not. */
    private boolean wanted(boolean taken) {
        return random.nextInt(taken ? 3 : 40) == 0;
    }

    private <T> @Nullable T rarely(@Nullable T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T among(T[] values, boolean unknown) {
        return random.nextInt(unknown ? 30 : 2) == 0
                ? values[random.nextInt(values.length)]
                : values[0];
    }

    private String words(int most) {
        List<String> words = new ArrayList<>();
        for (int count = random.nextInt(most) + 1; count > 0; count--) {
            words.add(any(WORDS));
        }
        return String.join(" ", words);
    }

    private Script script(List<Character> characters) {
        if (!wanted(model.can(Feature.STORYBOARD))) {
            return new Prompt(text(characters));
        }
        Duration total = total();
        List<Shot> shots = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            Duration part = Duration.ofMillis(100L * (1 + random.nextInt(30)));
            if (part.compareTo(total) < 0) {
                shots.add(new Shot(part, text(characters)));
                total = total.minus(part);
            }
        }
        shots.add(new Shot(total, text(characters)));
        boolean instructed = wanted(model.can(Feature.STORYBOARD_INSTRUCTION));
        return new Storyboard(shots, instructed ? text(characters) : null);
    }

    private String text(List<Character> characters) {
        StringBuilder text = new StringBuilder(words(4));
        for (Character character : characters) {
            if (random.nextInt(3) > 0) {
                text.append(any(List.of(" ", "", ", "))).append(character.mention());
                text.append(any(List.of(" ", "", ". "))).append(words(1));
            }
        }
        return text.toString();
    }

    private Duration total() {
        Duration total = duration();
        return total == null ? Duration.ofSeconds(6) : total;
    }

    private @Nullable Duration duration() {
        return switch (model.durations()) {
            case Durations.Choices choices -> any(choices.choices());
            case Durations.Range range -> {
                long most = range.longest().minus(range.shortest()).toSeconds();
                yield range.shortest().plusSeconds(random.nextInt((int) most + 1));
            }
            default -> null;
        };
    }

    private Frame frame() {
        return switch (random.nextInt(5)) {
            case 0 -> Frame.UNSPECIFIED;
            case 1 -> new Frame(ratio(), any(List.of(Quality.values())));
            case 2 -> new Frame(null, any(List.of(Quality.values())));
            case 3 -> pixels().map(Frame::of).orElse(Frame.UNSPECIFIED);
            default -> new Frame(ratio(), null);
        };
    }

    private @Nullable AspectRatio ratio() {
        return model.aspectRatios().isEmpty() ? null : any(List.copyOf(model.aspectRatios()));
    }

    private java.util.Optional<Pixels> pixels() {
        return switch (model.pixelSizes()) {
            case PixelSizes.Choices choices when !choices.choices().isEmpty() ->
                    java.util.Optional.of(any(choices.choices()));
            case PixelSizes.Choices none -> java.util.Optional.empty();
            case PixelSizes.Within within ->
                    java.util.Optional.of(new Pixels(side(within), side(within)));
        };
    }

    private int side(PixelSizes.Within within) {
        int least = Math.ceilDiv(within.shortestSide(), within.multiple());
        int most = within.longestSide() / within.multiple();
        return within.multiple() * (least + random.nextInt(most - least + 1));
    }

    private Link link(String name) {
        String query = any(List.of("", "", "?sign=a%2Bb%3D&x=1", "?图=怪物"));
        return Link.web(
                "https://%s/%s/%d%s".formatted(any(HOSTS), name, random.nextInt(99), query));
    }

    private List<Character> characters() {
        List<Character> characters = new ArrayList<>();
        int most = Math.min(NAMES.size(), model.mostCharacters());
        for (int index = 0; most > 0 && index < random.nextInt(most + 1); index++) {
            characters.add(new Character(NAMES.get(index), characterSource()));
        }
        return characters;
    }

    private CharacterSource characterSource() {
        List<Supplier<CharacterSource>> sources = new ArrayList<>();
        if (model.can(Feature.CHARACTER_FROM_CLIP)) {
            sources.add(() -> new CharacterSource.FromClip(link("clip"), rarely(range())));
        }
        if (model.can(Feature.CHARACTER_FROM_TASK)) {
            sources.add(() -> new CharacterSource.FromTask(task(), rarely(range())));
        }
        if (model.can(Feature.STORED_CHARACTER)) {
            sources.add(() -> new CharacterSource.Stored("ch_" + random.nextInt(99)));
        }
        return sources.isEmpty() ? new CharacterSource.Stored("ch_1") : any(sources).get();
    }

    private TimeRange range() {
        Duration start = Duration.ofMillis(250L * random.nextInt(20));
        Duration length = Duration.ofMillis(250L * (1 + random.nextInt(14)));
        return new TimeRange(start, start.plus(length));
    }

    private TaskReference task() {
        return new TaskReference(null, any(List.of("task_1", "sora-2:task_01k", "video_a/b?c")));
    }

    private List<ReferenceImage> images() {
        List<ReferenceImage> images = new ArrayList<>();
        for (int count = Math.min(random.nextInt(3), model.mostImages()); count > 0; count--) {
            images.add(new ReferenceImage(imageSource(), placement()));
        }
        return images;
    }

    private ImageSource imageSource() {
        List<Supplier<ImageSource>> sources = new ArrayList<>();
        if (model.can(Feature.IMAGE_FROM_URL)) {
            sources.add(() -> new ImageSource.FromUrl(link("image")));
        }
        if (model.can(Feature.IMAGE_UPLOAD)) {
            sources.add(this::upload);
        }
        if (model.can(Feature.STORED_IMAGE)) {
            sources.add(() -> new ImageSource.Stored("media_" + random.nextInt(99)));
        }
        return sources.isEmpty() ? upload() : any(sources).get();
    }

    private ImageSource upload() {
        byte[] bytes = words(3).getBytes(StandardCharsets.UTF_8);
        return new ImageSource.Upload(
                any(List.of("first.png", "图 1.jpg")), "image/png", new Content.OfBytes(bytes));
    }

    private @Nullable Placement placement() {
        if (!wanted(model.can(Feature.IMAGE_PLACEMENT))) {
            return null;
        }
        Duration start = Duration.ofSeconds(random.nextInt(3));
        return new Placement(
                Duration.ofSeconds(random.nextInt(5)), rarely(start), rarely(start.plusSeconds(1)));
    }

    private @Nullable Edit edit() {
        List<Supplier<Edit>> edits = new ArrayList<>();
        if (model.can(Feature.REMIX)) {
            edits.add(() -> new Edit.Remix(film(), strength()));
        }
        if (model.can(Feature.EXTENSION)) {
            edits.add(() -> new Edit.Extension(film()));
        }
        if (model.can(Feature.BLEND)) {
            edits.add(() -> new Edit.Blend(List.of(film(), film())));
        }
        return edits.isEmpty() || random.nextInt(3) > 0 ? null : any(edits).get();
    }

    private @Nullable Strength strength() {
        return model.strongestRemix() == 0
                ? null
                : new Strength(1 + random.nextInt(model.strongestRemix()));
    }

    private FilmSource film() {
        boolean stored = model.can(Feature.STORED_FILM);
        return stored && (random.nextBoolean() || !model.can(Feature.FILM_FROM_TASK))
                ? new FilmSource.Stored("gen_" + random.nextInt(99), rarely("media_1"))
                : new FilmSource.OfTask(task());
    }
}
