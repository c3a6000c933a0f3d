package dev.reelport.cli.translate;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.rule.Fidelity;
import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.rule.Rulebook;
import dev.reelport.domain.rule.Verdict;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import dev.reelport.wire.Asked;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.json.BodyReader;
import dev.reelport.wire.json.UnreadableException;
import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.WireRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a body of one format and writes it in another. Sends nothing. */
public final class Translator {
    private final Side from;
    private final Side to;
    private final Fidelity fidelity;
    private final InstantSource clock;

    /**
     * @param from what the body speaks
     * @param to what it shall speak
     * @param fidelity whether it may say something else
     * @param clock for models that end
     */
    public Translator(Side from, Side to, Fidelity fidelity, InstantSource clock) {
        this.from = from;
        this.to = to;
        this.fidelity = fidelity;
        this.clock = clock;
    }

    /**
     * Translates a body.
     *
     * @param source where it comes from, for messages
     * @param named the model of the other format that it is for; absent: the one of the same name,
     *     else the first that takes it
     * @throws BadInputException with everything that is wrong
     */
    public Translation translate(String source, byte[] bytes, @Nullable String named) {
        Asked asked = asked(source, bytes);
        Choice choice = chosen(asked, named);
        List<Problem> problems = new ArrayList<>();
        List<Finding> told = told(asked, choice, named);
        told.forEach(finding -> refusal(finding).ifPresent(problems::add));
        choice.verdict().violations().forEach(finding -> refusal(finding).ifPresent(problems::add));
        if (choice.verdict() instanceof Verdict.Accepted accepted && problems.isEmpty()) {
            return translation(told, choice, accepted);
        }
        throw new BadInputException(problems.stream().map(problem -> at(source, problem)).toList());
    }

    /** What of the body is not in the request, and whether another model than it names is meant. */
    private List<Finding> told(Asked asked, Choice choice, @Nullable String named) {
        String model = choice.model().name();
        List<Finding> findings = new ArrayList<>(asked.findings());
        if (asked.model() == null || named != null || (to.models().size() == 1 && isAny(model))) {
            if (!model.equals(asked.model())) {
                findings.add(new Finding.Notice("model.chosen", "model", "this is for " + model));
            }
        } else if (!model.equals(asked.model())) {
            findings.add(otherModel(asked.model(), model));
        }
        return findings;
    }

    /** Engines have one model, whatever it is called. */
    private static boolean isAny(String model) {
        return model.equals("default");
    }

    /** Another model means another price. */
    private Finding otherModel(String asked, String chosen) {
        return new Finding.Adjustment(
                "model.chosen",
                "model",
                "the format %s has no model «%s»; choose one with --model"
                        .formatted(to.format().name(), asked),
                asked,
                chosen);
    }

    private Translation translation(List<Finding> told, Choice choice, Verdict.Accepted accepted) {
        WireCodec codec = to.codec();
        WireRequest request = codec.create(accepted.request(), choice.model().name());
        List<Finding> findings =
                Stream.of(told, accepted.findings()).flatMap(List::stream).toList();
        boolean usual =
                request.method().equals("POST") && request.path().equals(codec.createPath());
        return new Translation(choice.model().name(), request, findings, usual);
    }

    private Asked asked(String source, byte[] bytes) {
        try {
            WireCodec codec = from.codec();
            Body body = BodyReader.read("", bytes);
            return codec.asked(new WireRequest("POST", codec.createPath(), body));
        } catch (UnreadableException unreadable) {
            throw new BadInputException(
                    unreadable.problems().stream()
                            .map(
                                    problem ->
                                            new Problem(
                                                    Place.flag(source),
                                                    problem.path(),
                                                    problem.sentence()))
                            .toList());
        }
    }

    /** What the body itself says and nobody here understands is not left out without consent. */
    private Optional<Problem> refusal(Finding finding) {
        return switch (finding) {
            case Finding.Violation violation -> Optional.of(problem(finding, limit(violation)));
            case Finding.Adjustment adjustment when fidelity == Fidelity.STRICT ->
                    Optional.of(problem(finding, "; lenient: " + adjustment.to()));
            case Finding.Adjustment adjustment -> Optional.empty();
            case Finding.Notice notice -> Optional.empty();
        };
    }

    private static String limit(Finding.Violation violation) {
        boolean said =
                violation.limit() == null || violation.sentence().contains(violation.limit());
        return said ? "" : " (" + violation.limit() + ")";
    }

    private static Problem problem(Finding finding, String more) {
        return new Problem(
                Place.flag(""), finding.path(), finding.code(), finding.sentence() + more);
    }

    private static Problem at(String source, Problem problem) {
        return new Problem(Place.flag(source), problem.path(), problem.code(), problem.sentence());
    }

    private Choice chosen(Asked asked, @Nullable String named) {
        List<Choice> choices =
                to.models().stream()
                        .map(model -> new Choice(model, verdict(asked, model)))
                        .toList();
        if (named != null) {
            return of(choices, named).orElseThrow(() -> unknown(named));
        }
        return Optional.ofNullable(asked.model())
                .flatMap(same -> of(choices, same))
                .or(() -> choices.stream().filter(Choice::isExact).findFirst())
                .or(() -> choices.stream().filter(Choice::isAccepted).findFirst())
                .or(() -> choices.stream().findFirst())
                .orElseThrow(() -> unknown(String.valueOf(asked.model())));
    }

    private Verdict verdict(Asked asked, Model model) {
        return Rulebook.standard().check(asked.request(), model, fidelity, clock.instant());
    }

    private static Optional<Choice> of(List<Choice> choices, String name) {
        return choices.stream().filter(choice -> choice.model().name().equals(name)).findFirst();
    }

    private BadInputException unknown(String name) {
        List<String> names = to.models().stream().map(Model::name).toList();
        return new BadInputException(
                List.of(
                        new Problem(
                                Place.flag("--model"),
                                "",
                                "the format %s has no model «%s»; it has %s"
                                        .formatted(
                                                to.format().name(),
                                                name,
                                                names.isEmpty()
                                                        ? "none"
                                                        : String.join(", ", names)))));
    }

    private record Choice(Model model, Verdict verdict) {
        boolean isAccepted() {
            return verdict instanceof Verdict.Accepted;
        }

        boolean isExact() {
            return isAccepted() && verdict.adjustments().isEmpty();
        }
    }
}
