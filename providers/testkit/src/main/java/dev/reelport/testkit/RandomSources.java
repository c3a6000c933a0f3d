package dev.reelport.testkit;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.video.CharacterSource;
import dev.reelport.domain.video.Content;
import dev.reelport.domain.video.FilmSource;
import dev.reelport.domain.video.ImageSource;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.TaskReference;
import dev.reelport.domain.video.TimeRange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Where characters, images and films come from, by chance, such as a model takes them. */
final class RandomSources {
    private static final List<String> HOSTS =
            List.of("cdn.example.org", "xn--fiq228c.example", "a-b.example:8443");

    private final Chance chance;
    private final Capabilities model;

    RandomSources(Chance chance, Capabilities model) {
        this.chance = chance;
        this.model = model;
    }

    Link link(String name) {
        String query = chance.any(List.of("", "", "?sign=a%2Bb%3D&x=1", "?图=怪物"));
        return Link.web(
                "https://%s/%s/%d%s".formatted(chance.any(HOSTS), name, chance.below(99), query));
    }

    CharacterSource character() {
        List<Supplier<CharacterSource>> sources = new ArrayList<>();
        if (model.can(Feature.CHARACTER_FROM_CLIP)) {
            sources.add(() -> new CharacterSource.FromClip(link("clip"), chance.rarely(range())));
        }
        if (model.can(Feature.CHARACTER_FROM_TASK)) {
            sources.add(() -> new CharacterSource.FromTask(task(), chance.rarely(range())));
        }
        if (model.can(Feature.STORED_CHARACTER)) {
            sources.add(() -> new CharacterSource.Stored("ch_" + chance.below(99)));
        }
        return sources.isEmpty() ? new CharacterSource.Stored("ch_1") : chance.any(sources).get();
    }

    private TimeRange range() {
        Duration start = Duration.ofMillis(250L * chance.below(20));
        Duration length = Duration.ofMillis(250L * (1 + chance.below(14)));
        return new TimeRange(start, start.plus(length));
    }

    private TaskReference task() {
        return new TaskReference(
                null, chance.any(List.of("task_1", "sora-2:task_01k", "video_a/b?c")));
    }

    ImageSource image() {
        List<Supplier<ImageSource>> sources = new ArrayList<>();
        if (model.can(Feature.IMAGE_FROM_URL)) {
            sources.add(() -> new ImageSource.FromUrl(link("image")));
        }
        if (model.can(Feature.IMAGE_UPLOAD)) {
            sources.add(this::upload);
        }
        if (model.can(Feature.STORED_IMAGE)) {
            sources.add(() -> new ImageSource.Stored("media_" + chance.below(99)));
        }
        return sources.isEmpty() ? upload() : chance.any(sources).get();
    }

    private ImageSource upload() {
        byte[] bytes = chance.words(3).getBytes(StandardCharsets.UTF_8);
        return new ImageSource.Upload(
                chance.any(List.of("first.png", "图 1.jpg")),
                "image/png",
                new Content.OfBytes(bytes));
    }

    FilmSource film() {
        boolean stored = model.can(Feature.STORED_FILM);
        return stored && (chance.flag() || !model.can(Feature.FILM_FROM_TASK))
                ? new FilmSource.Stored("gen_" + chance.below(99), chance.rarely("media_1"))
                : new FilmSource.OfTask(task());
    }
}
