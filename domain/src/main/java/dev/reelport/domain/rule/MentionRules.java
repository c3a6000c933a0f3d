package dev.reelport.domain.rule;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.rule.Finding.Adjustment;
import dev.reelport.domain.rule.Finding.Notice;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.video.Character;
import dev.reelport.domain.video.CharacterNames;
import dev.reelport.domain.video.Mentions;
import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.Script;
import dev.reelport.domain.video.Script.Passage;
import dev.reelport.domain.video.Storyboard;
import dev.reelport.domain.video.VideoRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is mentioned, and whether the model understands it. */
final class MentionRules {
    static final Rule EVERY_MENTION_NAMES_A_CHARACTER =
            Rule.named(
                    "every mention names a character",
                    Part.MENTION,
                    (request, model) ->
                            request.script().says(Mentions::areIn)
                                    ? request.script().passages().stream()
                                            .flatMap(
                                                    passage -> strangers(passage, request).stream())
                                            .toList()
                                    : List.of());

    static final Rule EVERY_CHARACTER_IS_MENTIONED =
            Rule.named("every character is mentioned", Part.CHARACTERS, MentionRules::unmentioned);

    static final Rule A_MENTION_BECOMES_A_BARE_NAME_WHERE_A_MODEL_KNOWS_NO_MENTIONS =
            Rule.adjusting(
                    "a mention becomes a bare name where a model knows no mentions",
                    Part.MENTION,
                    MentionRules::bareNames);

    static final Rule NO_TEXT_SAYS_WHAT_A_MODEL_TAKES_FOR_A_MENTION =
            Rule.named(
                    "no text says what a model takes for a mention",
                    Part.SIGN,
                    (request, model) ->
                            model.can(Feature.POSITIONAL_MENTIONS)
                                            && request.script().says(MentionRules::hasSign)
                                    ? request.script().passages().stream()
                                            .flatMap(passage -> positions(passage).stream())
                                            .toList()
                                    : List.of());

    static final Rule A_MENTION_STANDS_APART_WHERE_A_MODEL_KNOWS_POSITIONS =
            Rule.adjusting(
                    "a mention stands apart where a model knows positions",
                    Part.MENTION,
                    MentionRules::apart);

    static final List<Rule> ALL =
            List.of(
                    EVERY_MENTION_NAMES_A_CHARACTER,
                    EVERY_CHARACTER_IS_MENTIONED,
                    A_MENTION_BECOMES_A_BARE_NAME_WHERE_A_MODEL_KNOWS_NO_MENTIONS,
                    NO_TEXT_SAYS_WHAT_A_MODEL_TAKES_FOR_A_MENTION,
                    A_MENTION_STANDS_APART_WHERE_A_MODEL_KNOWS_POSITIONS);

    /** Spec B: {@code @character1}, whoever wrote it. */
    private static final Pattern POSITION =
            Pattern.compile("@character\\d+", Pattern.CASE_INSENSITIVE);

    private MentionRules() {}

    /** No text without it says anything that could be a mention. */
    private static boolean hasSign(String text) {
        return text.indexOf('@') >= 0;
    }

    private static List<Finding> strangers(Passage passage, VideoRequest request) {
        Set<String> known = names(request);
        String limit =
                known.isEmpty() ? "no characters are given" : "one of " + String.join(", ", known);
        return Mentions.in(passage.text()).stream()
                .distinct()
                .filter(name -> !known.contains(name))
                .map(name -> stranger(passage.path(), name, limit))
                .toList();
    }

    private static Finding stranger(String path, String name, String limit) {
        return new Violation(
                "mention.unknown",
                path,
                Mentions.of(name) + " is mentioned, but no character has that name",
                limit);
    }

    private static List<Finding> unmentioned(VideoRequest request, Capabilities model) {
        if (request.characters().isEmpty()) {
            return List.of();
        }
        Set<String> mentioned = mentioned(request.script());
        List<Finding> findings = List.of();
        for (int index = 0; index < request.characters().size(); index++) {
            Character character = request.characters().get(index);
            boolean named =
                    model.can(Feature.NAMED_CHARACTERS)
                            && isNamed(character.name(), request.script());
            if (!named && !mentioned.contains(character.name())) {
                findings = Findings.with(findings, unmentioned(index, character, model));
            }
        }
        return findings;
    }

    /** Whether the bare name stands in a text, and not as a part of a longer word. */
    private static boolean isNamed(String name, Script script) {
        return switch (script) {
            case Prompt prompt -> isNamed(name, prompt.text());
            case Storyboard board -> board.says(text -> isNamed(name, text));
        };
    }

    private static boolean isNamed(String name, String text) {
        int at = text.indexOf(name);
        while (at >= 0 && (isLetter(text, at - 1) || isLetter(text, at + name.length()))) {
            at = text.indexOf(name, at + 1);
        }
        return at >= 0;
    }

    /** Of ASCII: words of Chinese stand side by side. */
    private static boolean isLetter(String text, int at) {
        char c = at < 0 || at >= text.length() ? ' ' : text.charAt(at);
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_';
    }

    private static Finding unmentioned(int index, Character character, Capabilities model) {
        String path = "characters[" + index + "]";
        String sentence = "nobody mentions the character " + character.name();
        if (isLeftToTheModel(index, character, model)) {
            return new Notice(
                    "character.unmentioned",
                    path,
                    sentence + "; where it appears is left to the model");
        }
        return new Violation(
                "character.unmentioned",
                path,
                sentence + ", and this model leaves out whom nobody mentions",
                "write " + character.mention() + " in the script");
    }

    /**
     * What is read from a wire has names by position; the text may use others nobody here knows.
     */
    private static boolean isLeftToTheModel(int index, Character character, Capabilities model) {
        if (model.can(Feature.UNMENTIONED_CHARACTERS)) {
            return true;
        }
        return model.can(Feature.NAMED_CHARACTERS)
                ? character.name().equals(CharacterNames.at(index))
                : !model.can(Feature.MENTIONS);
    }

    private static @Nullable Judgement bareNames(VideoRequest request, Capabilities model) {
        if (model.can(Feature.MENTIONS)
                || request.characters().isEmpty()
                || !request.script().says(Mentions::areIn)) {
            return null;
        }
        Set<String> mentioned = mentioned(request.script());
        mentioned.retainAll(names(request));
        if (mentioned.isEmpty()) {
            return null;
        }
        Script bare =
                request.script()
                        .rewritten(text -> Mentions.replaced(text, name -> bare(name, mentioned)));
        return new Judgement(
                request.but().script(bare).build(),
                List.of(
                        model.can(Feature.NAMED_CHARACTERS)
                                ? byName(mentioned)
                                : unsupported(mentioned)));
    }

    private static Finding byName(Set<String> mentioned) {
        return new Notice(
                "mention.by-name",
                "script",
                "this model knows a character by the name that its provider keeps it under;"
                        + " it is told "
                        + String.join(", ", mentioned));
    }

    private static Finding unsupported(Set<String> mentioned) {
        return new Adjustment(
                "mention.unsupported",
                "script",
                "this model does not know who is meant by a mention",
                mentioned.stream().map(Mentions::of).collect(Collectors.joining(", ")),
                String.join(", ", mentioned));
    }

    private static String bare(String name, Set<String> mentioned) {
        return mentioned.contains(name) ? name : Mentions.of(name);
    }

    private static List<Finding> positions(Passage passage) {
        // A name is never sent, so it may hold anything; what stands around it stays apart.
        String sent = Mentions.replaced(passage.text(), name -> " ");
        return POSITION.matcher(sent)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(position -> position(passage.path(), position))
                .toList();
    }

    private static Finding position(String path, String position) {
        return new Violation(
                "mention.ambiguous",
                path,
                "this model takes " + position + " for a mention",
                "@{name} for a character, and other words for anything else");
    }

    private static @Nullable Judgement apart(VideoRequest request, Capabilities model) {
        if (!model.can(Feature.POSITIONAL_MENTIONS) || !request.script().says(Mentions::areIn)) {
            return null;
        }
        Script script = request.script().rewritten(Mentions::apart);
        if (script.equals(request.script())) {
            return null;
        }
        return new Judgement(
                request.but().script(script).build(),
                List.of(
                        new Notice(
                                "mention.spaced",
                                "script",
                                "this model knows the end of a mention by a space; one is added")));
    }

    private static Set<String> mentioned(Script script) {
        if (!script.says(Mentions::areIn)) {
            return Set.of();
        }
        return script.passages().stream()
                .flatMap(passage -> Mentions.in(passage.text()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> names(VideoRequest request) {
        return request.characters().stream()
                .map(Character::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
