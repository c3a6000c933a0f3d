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
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who plays. */
final class CharacterRules {
    static final Rule CHARACTERS_HAVE_NAMES_OF_THEIR_OWN =
            Rule.named(
                    "characters have names of their own",
                    Part.CHARACTERS,
                    (request, model) -> sameNames(request));

    static final Rule THERE_ARE_NO_MORE_CHARACTERS_THAN_THE_MODEL_TAKES =
            Rule.named(
                    "there are no more characters than the model takes",
                    Part.CHARACTERS,
                    CharacterRules::tooManyCharacters);

    static final Rule A_CHARACTER_COMES_FROM_WHERE_THE_MODEL_TAKES_THEM =
            Rule.named(
                    "a character comes from where the model takes them",
                    Part.CHARACTERS,
                    CharacterRules::unsupportedSources);

    static final Rule A_TASK_IS_WATCHED_WHOLE_WHERE_A_MODEL_KNOWS_NO_PART_OF_IT =
            Rule.adjusting(
                    "a task is watched whole where a model knows no part of it",
                    Part.CHARACTERS,
                    CharacterRules::dropParts);

    static final Rule A_CHARACTER_IS_ON_SCREEN_AS_LONG_AS_THE_MODEL_WANTS =
            Rule.named(
                    "a character is on screen as long as the model wants",
                    Part.CHARACTERS,
                    CharacterRules::wrongRanges);

    static final Rule A_CHARACTER_COMES_FROM_A_TASK_OF_THE_SAME_PROVIDER =
            new Rule(
                    "a character comes from a task of the same provider",
                    Part.CHARACTERS,
                    CharacterRules::foreignTasks);

    static final Rule NO_CHARACTER_IS_MADE_WHERE_A_MODEL_MAKES_NONE =
            Rule.adjusting(
                    "no character is made where a model makes none",
                    Part.CHARACTER_CREATION,
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
        return request.characters().size() < 2
                ? List.of()
                : each(request, new HashSet<>(), CharacterRules::sameName);
    }

    private static @Nullable Finding sameName(int index, Character character, Set<String> names) {
        return names.add(character.name())
                ? null
                : new Violation(
                        "character.name-taken",
                        path(index) + ".name",
                        "there is more than one character " + character.name(),
                        "a name of its own for each");
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
        return each(request, model, CharacterRules::unsupportedSource);
    }

    private static @Nullable Finding unsupportedSource(
            int index, Character character, Capabilities model) {
        Feature feature = feature(character.source());
        return model.can(feature)
                ? null
                : new Violation(
                        "character.source-unsupported",
                        path(index) + ".source",
                        "this model does not take " + feature.words(),
                        null);
    }

    private static Feature feature(CharacterSource source) {
        return switch (source) {
            case CharacterSource.FromClip clip -> Feature.CHARACTER_FROM_CLIP;
            case CharacterSource.FromTask task -> Feature.CHARACTER_FROM_TASK;
            case CharacterSource.Stored stored -> Feature.STORED_CHARACTER;
        };
    }

    private static @Nullable Judgement dropParts(VideoRequest request, Capabilities model) {
        if (model.can(Feature.CHARACTER_FROM_PART_OF_TASK)
                || !model.can(Feature.CHARACTER_FROM_TASK)) {
            return null;
        }
        List<Finding> findings = each(request, model, CharacterRules::droppedPart);
        if (findings.isEmpty()) {
            return null;
        }
        List<Character> whole = request.characters().stream().map(CharacterRules::whole).toList();
        return new Judgement(request.but().characters(whole).build(), findings);
    }

    private static Character whole(Character character) {
        return character.source() instanceof CharacterSource.FromTask task
                ? new Character(character.name(), new CharacterSource.FromTask(task.task(), null))
                : character;
    }

    private static @Nullable Finding droppedPart(
            int index, Character character, Capabilities model) {
        return !(character.source() instanceof CharacterSource.FromTask task)
                        || task.range() == null
                ? null
                : new Adjustment(
                        "character.range-unsupported",
                        path(index) + ".source.range",
                        "this model cannot be told which part of a task shows the character",
                        task.range().toString(),
                        "the whole film of the task");
    }

    private static List<Finding> wrongRanges(VideoRequest request, Capabilities model) {
        return each(request, model, CharacterRules::wrongRange);
    }

    private static @Nullable TimeRange range(CharacterSource source) {
        return switch (source) {
            case CharacterSource.FromClip clip -> clip.range();
            case CharacterSource.FromTask task -> task.range();
            case CharacterSource.Stored stored -> null;
        };
    }

    private static @Nullable Finding wrongRange(
            int index, Character character, Capabilities model) {
        TimeRange range = range(character.source());
        return range == null || model.characterOnScreen().allow(range.length())
                ? null
                : new Violation(
                        "character.range",
                        path(index) + ".source.range",
                        "the character is on screen for " + DurationText.of(range.length()),
                        model.characterOnScreen().toString());
    }

    private static @Nullable Judgement foreignTasks(
            VideoRequest request, Model model, Instant now) {
        return Rule.objection(request, each(request, model, CharacterRules::foreignTask));
    }

    private static @Nullable Finding foreignTask(int index, Character character, Model model) {
        return character.source() instanceof CharacterSource.FromTask task
                        && TaskOwner.isForeign(task.task(), model)
                ? TaskOwner.foreign(path(index) + ".source.task", task.task(), model)
                : null;
    }

    private static @Nullable Judgement creationUnsupported(
            VideoRequest request, Capabilities model) {
        CharacterCreation asked = request.characterCreation();
        if (asked == CharacterCreation.UNSPECIFIED || model.can(Feature.CHARACTER_CREATION)) {
            return null;
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

    private interface Look<T> {
        @Nullable Finding at(int index, Character character, T by);
    }

    private static <T> List<Finding> each(VideoRequest request, T by, Look<T> look) {
        List<Finding> findings = List.of();
        for (int index = 0; index < request.characters().size(); index++) {
            Finding finding = look.at(index, request.characters().get(index), by);
            if (finding != null) {
                findings = Findings.with(findings, finding);
            }
        }
        return findings;
    }

    private static String path(int index) {
        return "characters[" + index + "]";
    }
}
