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
import dev.reelport.domain.video.Edit;
import dev.reelport.domain.video.Frame;
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
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.domain.video.VideoRequestBuilder;
import dev.reelport.domain.video.Visibility;
import dev.reelport.domain.video.Watermark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Requests by chance, mostly such as a model takes, sometimes beyond. The same seed gives the same
 * requests. For one thread.
 */
public final class RandomRequests {
    private static final List<String> NAMES = List.of("hero", "怪物", "old man", "ch_1", "Zoë");

    private final Chance chance;
    private final RandomSources sources;
    private final Capabilities model;

    /** Requests for a model. */
    public RandomRequests(Model model, long seed) {
        this.model = model.capabilities();
        this.chance = new Chance(new Random(seed));
        this.sources = new RandomSources(chance, this.model);
    }

    /** The next one. */
    public VideoRequest next() {
        List<Character> characters = characters();
        VideoRequestBuilder request = VideoRequest.of(script(characters)).characters(characters);
        request.duration(chance.rarely(duration()));
        request.frame(frame());
        request.images(images());
        request.edit(edit());
        request.watermark(chance.among(Watermark.values(), model.watermarks().isEmpty()));
        request.visibility(chance.among(Visibility.values(), model.visibilities().isEmpty()));
        request.characterCreation(
                chance.among(CharacterCreation.values(), !model.can(Feature.CHARACTER_CREATION)));
        request.variants(chance.rarely(1 + chance.below(model.mostVariants())));
        request.style(
                model.styles().isEmpty()
                        ? null
                        : chance.rarely(chance.any(List.copyOf(model.styles()))));
        request.callback(chance.wanted(model.can(Feature.CALLBACK)) ? sources.link("hook") : null);
        request.metadata(chance.wanted(model.can(Feature.METADATA)) ? chance.words(2) : null);
        model.settings().forEach(name -> setting(request, name));
        return request.build();
    }

    private void setting(VideoRequestBuilder request, String name) {
        if (chance.below(3) == 0) {
            request.setting(
                    name,
                    switch (model.settingKinds().getOrDefault(name, SettingKind.NUMBER)) {
                        case TEXT -> new Setting.Text(chance.below(4) == 0 ? "" : chance.words(2));
                        case NUMBER -> new Setting.Number(chance.number());
                        case FLAG -> new Setting.Flag(chance.flag());
                    });
        }
    }

    private Script script(List<Character> characters) {
        if (!chance.wanted(model.can(Feature.STORYBOARD))) {
            return new Prompt(text(characters));
        }
        Duration total = total();
        List<Shot> shots = new ArrayList<>();
        for (int left = chance.below(4); left > 0; left--) {
            Duration part = Duration.ofMillis(100L * (1 + chance.below(30)));
            if (part.compareTo(total) < 0) {
                shots.add(new Shot(part, text(characters)));
                total = total.minus(part);
            }
        }
        shots.add(new Shot(total, text(characters)));
        boolean instructed = chance.wanted(model.can(Feature.STORYBOARD_INSTRUCTION));
        return new Storyboard(shots, instructed ? text(characters) : null);
    }

    private String text(List<Character> characters) {
        StringBuilder text = new StringBuilder(chance.words(4));
        for (Character character : characters) {
            if (chance.below(3) > 0) {
                text.append(chance.any(List.of(" ", "", ", "))).append(character.mention());
                text.append(chance.any(List.of(" ", "", ". "))).append(chance.words(1));
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
            case Durations.Choices choices -> chance.any(choices.choices());
            case Durations.Range range -> {
                long most = range.longest().minus(range.shortest()).toSeconds();
                yield range.shortest().plusSeconds(chance.below((int) most + 1));
            }
            default -> null;
        };
    }

    private Frame frame() {
        return switch (chance.below(5)) {
            case 0 -> Frame.UNSPECIFIED;
            case 1 -> new Frame(ratio(), chance.any(List.of(Quality.values())));
            case 2 -> new Frame(null, chance.any(List.of(Quality.values())));
            case 3 -> pixels().map(Frame::of).orElse(Frame.UNSPECIFIED);
            default -> new Frame(ratio(), null);
        };
    }

    private @Nullable AspectRatio ratio() {
        return model.aspectRatios().isEmpty()
                ? null
                : chance.any(List.copyOf(model.aspectRatios()));
    }

    private Optional<Pixels> pixels() {
        return switch (model.pixelSizes()) {
            case PixelSizes.Choices choices when !choices.choices().isEmpty() ->
                    Optional.of(chance.any(choices.choices()));
            case PixelSizes.Choices none -> Optional.empty();
            case PixelSizes.Within within -> Optional.of(new Pixels(side(within), side(within)));
        };
    }

    private int side(PixelSizes.Within within) {
        int least = Math.ceilDiv(within.shortestSide(), within.multiple());
        int most = within.longestSide() / within.multiple();
        return within.multiple() * (least + chance.below(most - least + 1));
    }

    private List<Character> characters() {
        List<Character> characters = new ArrayList<>();
        int most = Math.min(NAMES.size(), model.mostCharacters());
        for (int index = 0; most > 0 && index < chance.below(most + 1); index++) {
            characters.add(new Character(NAMES.get(index), sources.character()));
        }
        return characters;
    }

    private List<ReferenceImage> images() {
        List<ReferenceImage> images = new ArrayList<>();
        for (int count = Math.min(chance.below(3), model.mostImages()); count > 0; count--) {
            images.add(new ReferenceImage(sources.image(), placement()));
        }
        return images;
    }

    private @Nullable Placement placement() {
        if (!chance.wanted(model.can(Feature.IMAGE_PLACEMENT))) {
            return null;
        }
        Duration start = Duration.ofSeconds(chance.below(3));
        return new Placement(
                Duration.ofSeconds(chance.below(5)),
                chance.rarely(start),
                chance.rarely(start.plusSeconds(1)));
    }

    private @Nullable Edit edit() {
        List<Supplier<Edit>> edits = new ArrayList<>();
        if (model.can(Feature.REMIX)) {
            edits.add(() -> new Edit.Remix(sources.film(), strength()));
        }
        if (model.can(Feature.EXTENSION)) {
            edits.add(() -> new Edit.Extension(sources.film()));
        }
        if (model.can(Feature.BLEND)) {
            edits.add(() -> new Edit.Blend(List.of(sources.film(), sources.film())));
        }
        return edits.isEmpty() || chance.below(3) > 0 ? null : chance.any(edits).get();
    }

    private @Nullable Strength strength() {
        return model.strongestRemix() == 0
                ? null
                : new Strength(1 + chance.below(model.strongestRemix()));
    }
}
