package dev.reelport.domain.rule;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.capability.Model;
import dev.reelport.domain.rule.Finding.Adjustment;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.video.Edit;
import dev.reelport.domain.video.FilmSource;
import dev.reelport.domain.video.VideoRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What starts from existing film. */
final class EditRules {
    static final Rule AN_EDIT_IS_ONE_THE_MODEL_KNOWS =
            Rule.named("an edit is one the model knows", Part.EDIT, EditRules::unsupported);

    static final Rule AN_EDIT_STARTS_FROM_FILMS_THE_MODEL_TAKES =
            Rule.named(
                    "an edit starts from films the model takes",
                    Part.EDIT,
                    EditRules::unsupportedFilms);

    static final Rule A_STRENGTH_IS_DROPPED_WHERE_A_MODEL_KNOWS_NONE =
            Rule.adjusting(
                    "a strength is dropped where a model knows none",
                    Part.EDIT,
                    EditRules::dropStrength);

    static final Rule A_REMIX_IS_NOT_STRONGER_THAN_THE_MODEL_MAKES_THEM =
            Rule.named(
                    "a remix is not stronger than the model makes them",
                    Part.EDIT,
                    EditRules::tooStrong);

    static final Rule A_REMIX_SAYS_HOW_STRONG_IT_IS_WHERE_THE_MODEL_MUST_BE_TOLD =
            Rule.named(
                    "a remix says how strong it is where the model must be told",
                    Part.EDIT,
                    EditRules::missingStrength);

    static final Rule AN_EDIT_STARTS_FROM_A_TASK_OF_THE_SAME_PROVIDER =
            new Rule(
                    "an edit starts from a task of the same provider",
                    Part.EDIT,
                    EditRules::foreignTasks);

    static final List<Rule> ALL =
            List.of(
                    AN_EDIT_IS_ONE_THE_MODEL_KNOWS,
                    AN_EDIT_STARTS_FROM_FILMS_THE_MODEL_TAKES,
                    A_STRENGTH_IS_DROPPED_WHERE_A_MODEL_KNOWS_NONE,
                    A_REMIX_IS_NOT_STRONGER_THAN_THE_MODEL_MAKES_THEM,
                    A_REMIX_SAYS_HOW_STRONG_IT_IS_WHERE_THE_MODEL_MUST_BE_TOLD,
                    AN_EDIT_STARTS_FROM_A_TASK_OF_THE_SAME_PROVIDER);

    private EditRules() {}

    private static List<Finding> unsupported(VideoRequest request, Capabilities model) {
        Edit edit = request.edit();
        return edit == null || model.can(Feature.of(edit))
                ? List.of()
                : List.of(unsupported(Feature.of(edit)));
    }

    private static Finding unsupported(Feature feature) {
        return new Violation(
                "edit.unsupported", "edit", "this model does not make " + feature.words(), null);
    }

    private static List<Finding> unsupportedFilms(VideoRequest request, Capabilities model) {
        if (request.edit() == null || !model.can(Feature.of(request.edit()))) {
            return List.of();
        }
        Edit edit = request.edit();
        List<FilmSource> sources = edit.sources();
        List<Finding> findings = List.of();
        for (int index = 0; index < sources.size(); index++) {
            Feature feature = feature(sources.get(index));
            if (!model.can(feature)) {
                findings = Findings.with(findings, unsupportedFilm(path(edit, index), feature));
            }
        }
        return findings;
    }

    private static Feature feature(FilmSource source) {
        return switch (source) {
            case FilmSource.OfTask film -> Feature.FILM_FROM_TASK;
            case FilmSource.Stored film -> Feature.STORED_FILM;
        };
    }

    private static Finding unsupportedFilm(String path, Feature feature) {
        return new Violation(
                "edit.source-unsupported",
                path,
                "this model does not edit " + feature.words(),
                null);
    }

    private static @Nullable Judgement dropStrength(VideoRequest request, Capabilities model) {
        if (!(request.edit() instanceof Edit.Remix remix)
                || remix.strength() == null
                || !model.can(Feature.REMIX)
                || model.can(Feature.REMIX_STRENGTH)) {
            return null;
        }
        return new Judgement(
                request.but().edit(new Edit.Remix(remix.source(), null)).build(),
                List.of(
                        new Adjustment(
                                "strength.unsupported",
                                "edit.strength",
                                "this model cannot be told how far a remix may go",
                                remix.strength().steps() + " steps",
                                "as far as the model goes")));
    }

    private static List<Finding> tooStrong(VideoRequest request, Capabilities model) {
        if (!(request.edit() instanceof Edit.Remix remix)
                || remix.strength() == null
                || !model.can(Feature.REMIX_STRENGTH)
                || remix.strength().steps() <= model.strongestRemix()) {
            return List.of();
        }
        return List.of(
                new Violation(
                        "strength.too-strong",
                        "edit.strength",
                        "a remix of %s steps is stronger than the model makes them"
                                .formatted(remix.strength().steps()),
                        "1 to " + model.strongestRemix()));
    }

    private static List<Finding> missingStrength(VideoRequest request, Capabilities model) {
        if (!(request.edit() instanceof Edit.Remix remix)
                || remix.strength() != null
                || !model.can(Feature.REMIX)
                || !model.can(Feature.REMIX_NEEDS_STRENGTH)) {
            return List.of();
        }
        return List.of(
                new Violation(
                        "strength.missing",
                        "edit.strength",
                        "this model must be told how far a remix may go",
                        "1 to " + model.strongestRemix()));
    }

    private static @Nullable Judgement foreignTasks(
            VideoRequest request, Model model, Instant now) {
        Edit edit = request.edit();
        List<FilmSource> sources = edit == null ? List.of() : edit.sources();
        List<Finding> findings = List.of();
        for (int index = 0; edit != null && index < sources.size(); index++) {
            if (sources.get(index) instanceof FilmSource.OfTask film
                    && TaskOwner.isForeign(film.task(), model)) {
                String path = path(edit, index) + ".task";
                findings = Findings.with(findings, TaskOwner.foreign(path, film.task(), model));
            }
        }
        return Rule.objection(request, findings);
    }

    private static String path(Edit edit, int index) {
        return edit instanceof Edit.Blend ? "edit.sources[" + index + "]" : "edit.source";
    }
}
