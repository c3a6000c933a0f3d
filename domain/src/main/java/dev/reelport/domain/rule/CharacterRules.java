package dev.reelport.domain.rule;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.rule.Finding.Adjustment;
import dev.reelport.domain.rule.Finding.Notice;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.video.Character;
import dev.reelport.domain.video.CharacterCreation;
import dev.reelport.domain.video.CharacterSource;
import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.TimeRange;
import dev.reelport.domain.video.VideoRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who plays. */
final class CharacterRules {
    static final Rule CHARACTERS_HAVE_NAMES_OF_THEIR_OWN =
            Rule.named(
                    "characters have names of their own", (request, model) -> sameNames(request));

    static final Rule THERE_ARE_NO_MORE_CHARACTERS_THAN_THE_MODEL_TAKES =
            Rule.named(
                    "there are no more characters than the model takes",
                    CharacterRules::tooManyCharacters);

    static final Rule A_CHARACTER_COMES_FROM_WHERE_THE_MODEL_TAKES_THEM =
            Rule.named(
                    "a character comes from where the model takes them",
                    CharacterRules::unsupportedSources);

    static final Rule A_TASK_IS_WATCHED_WHOLE_WHERE_A_MODEL_KNOWS_NO_PART_OF_IT =
            Rule.adjusting(
                    "a task is watched whole where a model knows no part of it",
                    CharacterRules::dropParts);

    static final Rule A_CHARACTER_IS_ON_SCREEN_AS_LONG_AS_THE_MODEL_WANTS =
            Rule.named(
                    "a character is on screen as long as the model wants",
                    CharacterRules::wrongRanges);

    static final Rule A_CHARACTER_COMES_FROM_A_TASK_OF_THE_SAME_PROVIDER =
            new Rule(
                    "a character comes from a task of the same provider",
                    CharacterRules::foreignTasks);

    static final Rule NO_CHARACTER_IS_MADE_WHERE_A_MODEL_MAKES_NONE =
            Rule.adjusting(
                    "no character is made where a model makes none",
                    CharacterRules::creationUnsupported);

    static final List<Rule> ALL =
            List.of(
                    CHARACTERS_HAVE_NAMES_OF_THEIR_OWN,
                    THERE_ARE_NO_MORE_CHARACTERS_THAN_THE_MODEL_TAKES,
                    A_CHARACTER_COMES_FROM_WHERE_THE_MODEL_TAKES_THEM,
                    A_TASK_IS_WATCHED_WHOLE_WHERE_A_MODEL_KNOWS_NO_PART_OF_IT,
                    A_CHARACTER_IS_ON_SCREEN_AS_LONG_AS_THE_MODEL_WANTS,
                    A_CHARACTER_COMES_FROM_A_TASK_OF_THE_SAME_PROVIDER,
                    NO_CHARACTER_IS_MADE_WHERE_A_MODEL_MAKES_NONE);

    private CharacterRules() {}

    private static List<Finding> sameNames(VideoRequest request) {
        Set<String> names = new HashSet<>();
        return each(
                request,
                (path, character) ->
                        names.add(character.name())
                                ? Optional.empty()
                                : Optional.of(
                                        new Violation(
                                                "character.name-taken",
                                                path + ".name",
                                                "there is more than one character "
                                                        + character.name(),
                                                "a name of its own for each")));
    }

    private static List<Finding> tooManyCharacters(VideoRequest request, Capabilities model) {
        int characters = request.characters().size();
        if (characters <= model.mostCharacters()) {
            return List.of();
        }
        return List.of(
                new Violation(
                        "characters.too-many",
                        "characters",
                        "there are %s characters, more than the model takes".formatted(characters),
                        model.mostCharacters() == 0
                                ? "no characters"
                                : "at most " + model.mostCharacters()));
    }

    private static List<Finding> unsupportedSources(VideoRequest request, Capabilities model) {
        if (model.mostCharacters() == 0) {
            return List.of();
        }
        return each(
                request,
                (path, character) ->
                        Optional.of(feature(character.source()))
                                .filter(feature -> !model.can(feature))
                                .map(feature -> unsupported(path, feature)));
    }

    private static Feature feature(CharacterSource source) {
        return switch (source) {
            case CharacterSource.FromClip clip -> Feature.CHARACTER_FROM_CLIP;
            case CharacterSource.FromTask task -> Feature.CHARACTER_FROM_TASK;
            case CharacterSource.Stored stored -> Feature.STORED_CHARACTER;
        };
    }

    private static Finding unsupported(String path, Feature feature) {
        return new Violation(
                "character.source-unsupported",
                path + ".source",
                "this model does not take " + feature.words(),
                null);
    }

    private static Judgement dropParts(VideoRequest request, Capabilities model) {
        if (model.can(Feature.CHARACTER_FROM_PART_OF_TASK)
                || !model.can(Feature.CHARACTER_FROM_TASK)) {
            return new Judgement(request, List.of());
        }
        List<Finding> findings =
                each(
                        request,
                        (path, character) ->
                                character.source() instanceof CharacterSource.FromTask task
                                        ? Optional.ofNullable(task.range())
                                                .map(range -> droppedPart(path, range))
                                        : Optional.empty());
        List<Character> whole = request.characters().stream().map(CharacterRules::whole).toList();
        return new Judgement(request.but().characters(whole).build(), findings);
    }

    private static Character whole(Character character) {
        return character.source() instanceof CharacterSource.FromTask task
                ? new Character(character.name(), new CharacterSource.FromTask(task.task(), null))
                : character;
    }

    private static Finding droppedPart(String path, TimeRange range) {
        return new Adjustment(
                "character.range-unsupported",
                path + ".source.range",
                "this model cannot be told which part of a task shows the character",
                range.toString(),
                "the whole film of the task");
    }

    private static List<Finding> wrongRanges(VideoRequest request, Capabilities model) {
        return each(
                request,
                (path, character) ->
                        range(character.source())
                                .map(TimeRange::length)
                                .filter(length -> !model.characterOnScreen().allow(length))
                                .map(length -> wrongRange(path, length, model)));
    }

    private static Optional<TimeRange> range(CharacterSource source) {
        return switch (source) {
            case CharacterSource.FromClip clip -> Optional.ofNullable(clip.range());
            case CharacterSource.FromTask task -> Optional.ofNullable(task.range());
            case CharacterSource.Stored stored -> Optional.empty();
        };
    }

    private static Finding wrongRange(String path, Duration length, Capabilities model) {
        return new Violation(
                "character.range",
                path + ".source.range",
                "the character is on screen for " + DurationText.of(length),
                model.characterOnScreen().toString());
    }

    private static Judgement foreignTasks(VideoRequest request, Model model, Instant now) {
        return new Judgement(
                request,
                each(
                        request,
                        (path, character) ->
                                character.source() instanceof CharacterSource.FromTask task
                                        ? TaskOwner.foreign(
                                                path + ".source.task", task.task(), model)
                                        : Optional.empty()));
    }

    private static Judgement creationUnsupported(VideoRequest request, Capabilities model) {
        CharacterCreation asked = request.characterCreation();
        if (asked == CharacterCreation.UNSPECIFIED || model.can(Feature.CHARACTER_CREATION)) {
            return new Judgement(request, List.of());
        }
        Finding finding =
                asked == CharacterCreation.NONE
                        ? new Notice(
                                "character-creation.needless",
                                "characterCreation",
                                "this model never makes a character from a film")
                        : new Adjustment(
                                "character-creation.unsupported",
                                "characterCreation",
                                "this model makes no character from a film",
                                "a character made from the film",
                                "no character");
        VideoRequest without =
                request.but().characterCreation(CharacterCreation.UNSPECIFIED).build();
        return new Judgement(without, List.of(finding));
    }

    private interface Look {
        Optional<Finding> at(String path, Character character);
    }

    private static List<Finding> each(VideoRequest request, Look look) {
        List<Finding> findings = new ArrayList<>();
        for (int index = 0; index < request.characters().size(); index++) {
            look.at("characters[" + index + "]", request.characters().get(index))
                    .ifPresent(findings::add);
        }
        return findings;
    }
}
