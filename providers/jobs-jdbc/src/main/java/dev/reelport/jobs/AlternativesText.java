package dev.reelport.jobs;

import dev.reelport.domain.order.Alternatives;
import io.micronaut.core.type.Argument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an order goes on, as it is kept.
 *
 * @param request as the client asked
 * @param findings as JSON
 * @param fidelity a constant's name
 * @param models addresses, as JSON
 */
record AlternativesText(RequestText request, String findings, String fidelity, String models) {
    private static final Argument<List<String>> NAMES = Argument.listOf(String.class);
    private static final Argument<List<Integer>> NUMBERS = Argument.listOf(Integer.class);

    /** Writes them; absent where the order does not go on. */
    static @Nullable AlternativesText perhaps(@Nullable Alternatives alternatives) {
        return alternatives == null
                ? null
                : new AlternativesText(
                        RequestText.of(alternatives.request()),
                        OrderText.findings(alternatives.findings()),
                        alternatives.fidelity().name(),
                        Json.write(alternatives.models()));
    }

    static List<String> readModels(String json, String what) {
        return Json.read(json, NAMES, what);
    }

    static String numbers(List<Integer> numbers) {
        return Json.write(numbers);
    }

    static List<Integer> readNumbers(String json, String what) {
        return Json.read(json, NUMBERS, what);
    }
}
