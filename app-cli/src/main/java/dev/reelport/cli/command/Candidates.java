package dev.reelport.cli.command;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.provider.Providers;
import dev.reelport.domain.provider.VideoProvider;
import dev.reelport.domain.rule.Fidelity;
import dev.reelport.domain.rule.Verdict;
import dev.reelport.domain.usecase.PlanVideo.Plan;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import dev.reelport.language.request.RequestFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The models that may make a film, by what the user said of provider and model. */
final class Candidates {
    private final Session session;
    private final RequestFile asked;
    private final Fidelity fidelity;

    Candidates(Session session, RequestFile asked, Fidelity fidelity) {
        this.session = session;
        this.asked = asked;
        this.fidelity = fidelity;
    }

    /**
     * Refuses a request that could not be read whole: with what is wrong with it, and with what
     * every candidate would refuse of the rest.
     */
    void refuseUnreadable() {
        if (asked.isWhole()) {
            return;
        }
        List<Problem> problems = new ArrayList<>(asked.problems());
        plans().stream()
                .map(plan -> asked.refusals(plan.verdict()))
                .reduce(Candidates::common)
                .ifPresent(problems::addAll);
        throw new BadInputException(problems);
    }

    private static List<Problem> common(List<Problem> some, List<Problem> others) {
        return some.stream().filter(others::contains).toList();
    }

    /** The verdict of each, in the order of the configuration. */
    List<Plan> plans() {
        return models().stream()
                .map(model -> session.planVideo().plan(asked.readablePart(), model, fidelity))
                .toList();
    }

    private List<Model> models() {
        List<Model> offered = offered();
        List<Model> models =
                offered.stream()
                        .filter(
                                model ->
                                        asked.model() == null || model.name().equals(asked.model()))
                        .toList();
        if (models.isEmpty()) {
            throw bad(
                    "model",
                    "there is no model %s; there is %s"
                            .formatted(
                                    asked.model(),
                                    String.join(
                                            ", ", offered.stream().map(Model::toString).toList())));
        }
        return models;
    }

    private List<Model> offered() {
        Providers providers = session.providers();
        if (asked.provider() == null) {
            return providers.models();
        }
        return providers
                .find(asked.provider())
                .map(VideoProvider::models)
                .orElseThrow(() -> bad("provider", unknownProvider(providers)));
    }

    private String unknownProvider(Providers providers) {
        return "there is no provider %s; there is %s"
                .formatted(asked.provider(), String.join(", ", providers.names()));
    }

    /**
     * The one that shall make it: of the only provider, or the one the user named, the first model
     * that takes the request exactly, else the first that takes it with adjustments, else the
     * first. A provider is never chosen for the user: another one means other prices and other
     * rules.
     */
    Plan chosen() {
        if (asked.provider() == null && session.providers().names().size() > 1) {
            throw bad(
                    "provider",
                    "several providers are configured; choose one with --provider: "
                            + String.join(", ", session.providers().names()));
        }
        List<Plan> plans = plans();
        return first(plans, true).or(() -> first(plans, false)).orElse(plans.getFirst());
    }

    private static Optional<Plan> first(List<Plan> plans, boolean exact) {
        return plans.stream()
                .filter(plan -> plan.verdict() instanceof Verdict.Accepted)
                .filter(plan -> !exact || plan.verdict().adjustments().isEmpty())
                .findFirst();
    }

    private BadInputException bad(String path, String sentence) {
        Place place = asked.places().getOrDefault(path, Place.flag("--" + path));
        List<Problem> problems = new ArrayList<>(asked.problems());
        problems.add(new Problem(place, path, sentence));
        return new BadInputException(problems);
    }
}
