package dev.reelport.domain.rule;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.rule.Finding.Adjustment;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.video.DurationText;
import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.Script;
import dev.reelport.domain.video.Script.Passage;
import dev.reelport.domain.video.Shot;
import dev.reelport.domain.video.ShotText;
import dev.reelport.domain.video.Storyboard;
import dev.reelport.domain.video.VideoRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the model can be told the script as it is written. */
final class ScriptRules {
    static final Rule A_PROMPT_THAT_READS_AS_A_STORYBOARD_BECOMES_ONE =
            Rule.adjusting(
                    "a prompt that reads as a storyboard becomes one",
                    ScriptRules::storyboardInPrompt);

    static final Rule A_STORYBOARD_IS_TOLD_AS_PROSE_WHERE_A_MODEL_KNOWS_NONE =
            Rule.adjusting(
                    "a storyboard is told as prose where a model knows none",
                    Part.STORYBOARD,
                    ScriptRules::storyboardAsProse);

    static final Rule AN_INSTRUCTION_OPENS_THE_FIRST_SHOT_WHERE_A_MODEL_KNOWS_NONE =
            Rule.adjusting(
                    "an instruction opens the first shot where a model knows none",
                    Part.STORYBOARD,
                    ScriptRules::instructionIntoFirstShot);

    static final Rule A_STORYBOARD_HAS_NO_MORE_SHOTS_THAN_THE_MODEL_TAKES =
            Rule.named(
                    "a storyboard has no more shots than the model takes",
                    Part.STORYBOARD,
                    ScriptRules::tooManyShots);

    static final Rule A_SHOT_IS_NOT_SHORTER_THAN_THE_MODEL_TAKES =
            Rule.named(
                    "a shot is not shorter than the model takes",
                    Part.STORYBOARD,
                    ScriptRules::shortShots);

    static final Rule A_SCENE_CANNOT_BE_MISTAKEN_FOR_THE_NEXT_SHOT =
            Rule.named(
                    "a scene cannot be mistaken for the next shot",
                    Part.STORYBOARD,
                    ScriptRules::mistakenScene);

    static final Rule A_TEXT_IS_NOT_LONGER_THAN_THE_MODEL_TAKES =
            Rule.named("a text is not longer than the model takes", ScriptRules::longTexts);

    /** What the script is to this model; all that measures a storyboard comes after. */
    static final List<Rule> READING = List.of(A_PROMPT_THAT_READS_AS_A_STORYBOARD_BECOMES_ONE);

    /** How the script is told to this model, and whether the model takes it so. */
    static final List<Rule> TELLING =
            List.of(
                    A_STORYBOARD_IS_TOLD_AS_PROSE_WHERE_A_MODEL_KNOWS_NONE,
                    AN_INSTRUCTION_OPENS_THE_FIRST_SHOT_WHERE_A_MODEL_KNOWS_NONE,
                    A_STORYBOARD_HAS_NO_MORE_SHOTS_THAN_THE_MODEL_TAKES,
                    A_SHOT_IS_NOT_SHORTER_THAN_THE_MODEL_TAKES,
                    A_SCENE_CANNOT_BE_MISTAKEN_FOR_THE_NEXT_SHOT,
                    A_TEXT_IS_NOT_LONGER_THAN_THE_MODEL_TAKES);

    private ScriptRules() {}

    private static @Nullable Judgement storyboardAsProse(VideoRequest request, Capabilities model) {
        if (!(request.script() instanceof Storyboard board) || model.can(Feature.STORYBOARD)) {
            return null;
        }
        VideoRequest prose =
                request.but()
                        .script(new Prompt(Prose.tell(board)))
                        .duration(request.length().orElseThrow())
                        .build();
        return new Judgement(
                prose,
                List.of(
                        new Adjustment(
                                "storyboard.unsupported",
                                "script",
                                "this model knows no storyboards",
                                "a storyboard of " + board.shots().size() + " shots",
                                "a prompt that tells the shots in words")));
    }

    private static @Nullable Judgement instructionIntoFirstShot(
            VideoRequest request, Capabilities model) {
        if (!(request.script() instanceof Storyboard board)
                || board.instruction() == null
                || model.can(Feature.STORYBOARD_INSTRUCTION)) {
            return null;
        }
        List<Shot> shots = new ArrayList<>(board.shots());
        Shot first = shots.getFirst();
        shots.set(0, new Shot(first.duration(), board.instruction() + "\n" + first.scene()));
        return new Judgement(
                request.but().script(new Storyboard(shots, null)).build(),
                List.of(
                        new Adjustment(
                                "instruction.unsupported",
                                "script.instruction",
                                "this model takes shots, but nothing that holds for all of them",
                                "an instruction for the whole storyboard",
                                "the opening words of the first shot")));
    }

    private static List<Finding> tooManyShots(VideoRequest request, Capabilities model) {
        if (!(request.script() instanceof Storyboard board)
                || board.shots().size() <= model.mostShots()) {
            return List.of();
        }
        return List.of(
                new Violation(
                        "storyboard.too-many-shots",
                        "script.shots",
                        "this storyboard has %s shots, more than the model takes"
                                .formatted(board.shots().size()),
                        "at most " + model.mostShots() + " shots"));
    }

    private static List<Finding> shortShots(VideoRequest request, Capabilities model) {
        if (!(request.script() instanceof Storyboard board)) {
            return List.of();
        }
        List<Finding> findings = List.of();
        for (int index = 0; index < board.shots().size(); index++) {
            Shot shot = board.shots().get(index);
            if (shot.duration().compareTo(model.shortestShot()) < 0) {
                findings = Findings.with(findings, shortShot(index, shot, model));
            }
        }
        return findings;
    }

    private static Finding shortShot(int index, Shot shot, Capabilities model) {
        return new Violation(
                "shot.too-short",
                "script.shots[" + index + "].duration",
                "shot %s lasts %s, shorter than the model takes"
                        .formatted(index + 1, DurationText.of(shot.duration())),
                "at least " + DurationText.of(model.shortestShot()));
    }

    private static List<Finding> mistakenScene(VideoRequest request, Capabilities model) {
        if (!(request.script() instanceof Storyboard board)
                || !model.can(Feature.SHOT_TEXT)
                || ShotText.survives(board)) {
            return List.of();
        }
        return List.of(
                new Violation(
                        "storyboard.ambiguous",
                        "script",
                        "this model reads shots from text, and these scenes would be read as other"
                                + " shots than they are",
                        "no «Shot 1:» and no \\n within a scene or an instruction"));
    }

    private static @Nullable Judgement storyboardInPrompt(
            VideoRequest request, Capabilities model) {
        if (!(request.script() instanceof Prompt prompt)
                || !model.can(Feature.SHOT_TEXT)
                || !ShotText.looksLikeOne(prompt.text())) {
            return null;
        }
        try {
            return takenForStoryboard(request, ShotText.read(prompt.text()));
        } catch (IllegalArgumentException unreadable) {
            return new Judgement(request, List.of(unreadableShots(unreadable.getMessage())));
        }
    }

    private static Finding unreadableShots(@Nullable String reasons) {
        return new Violation(
                "prompt.looks-like-storyboard",
                "script.prompt",
                "this model looks for shots in a prompt, and " + reasons,
                "a storyboard, or a prompt without «Shot 1:»");
    }

    private static Judgement takenForStoryboard(VideoRequest request, Storyboard board) {
        return new Judgement(
                request.but().script(board).build(),
                List.of(
                        new Adjustment(
                                "prompt.looks-like-storyboard",
                                "script.prompt",
                                "this model takes a prompt with «Shot 1:» for a storyboard",
                                "a plain prompt",
                                "a storyboard of " + board.shots().size() + " shots")));
    }

    private static List<Finding> longTexts(VideoRequest request, Capabilities model) {
        if (request.script() instanceof Prompt prompt
                && prompt.text().length() <= model.longestPrompt()) {
            return List.of();
        }
        return texts(request.script(), model).stream()
                .filter(passage -> length(passage) > model.longestPrompt())
                .map(passage -> longText(passage, model.longestPrompt()))
                .toList();
    }

    /** As the model will read them: shots told as text are one text. */
    private static List<Passage> texts(Script script, Capabilities model) {
        return script instanceof Storyboard board && model.can(Feature.SHOT_TEXT)
                ? List.of(new Passage("script", ShotText.write(board)))
                : script.passages();
    }

    private static Finding longText(Passage passage, int longest) {
        return new Violation(
                "text.too-long",
                passage.path(),
                "this text has " + length(passage) + " characters, more than the model takes",
                "at most " + longest + " characters");
    }

    private static int length(Passage passage) {
        return passage.text().codePointCount(0, passage.text().length());
    }
}
