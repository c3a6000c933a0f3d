package dev.reelport.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.domain.order.Order.PassedOver;
import dev.reelport.domain.rule.Finding;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lists of an order as they are kept. */
final class OrderText {
    private static final Argument<List<FindingText>> FINDINGS = Argument.listOf(FindingText.class);
    private static final Argument<List<PassedOverText>> MODELS =
            Argument.listOf(PassedOverText.class);

    private OrderText() {}

    static String findings(List<Finding> findings) {
        return Json.write(findings.stream().map(FindingText::of).toList());
    }

    static List<Finding> readFindings(String json, String what) {
        return Json.read(json, FINDINGS, what).stream().map(FindingText::finding).toList();
    }

    static String passedOver(List<PassedOver> models) {
        return Json.write(
                models.stream()
                        .map(over -> new PassedOverText(over.model(), over.reasons()))
                        .toList());
    }

    static List<PassedOver> readPassedOver(String json, String what) {
        return Json.read(json, MODELS, what).stream()
                .map(text -> new PassedOver(text.model, text.reasons))
                .toList();
    }

    /** A model that was asked before. */
    @Serdeable
    record PassedOverText(
            String model, @JsonInclude(JsonInclude.Include.ALWAYS) List<String> reasons) {}

    /** A finding; which kind it is decides what is there. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FindingText(
            String kind,
            String code,
            String path,
            String sentence,
            @Nullable String limit,
            @Nullable String from,
            @Nullable String to) {
        static FindingText of(Finding finding) {
            return switch (finding) {
                case Finding.Violation(var code, var path, var sentence, var limit) ->
                        new FindingText("violation", code, path, sentence, limit, null, null);
                case Finding.Adjustment(var code, var path, var sentence, var from, var to) ->
                        new FindingText("adjustment", code, path, sentence, null, from, to);
                case Finding.Notice(var code, var path, var sentence) ->
                        new FindingText("notice", code, path, sentence, null, null, null);
            };
        }

        Finding finding() {
            return switch (kind) {
                case "violation" -> new Finding.Violation(code, path, sentence, limit);
                case "notice" -> new Finding.Notice(code, path, sentence);
                default ->
                        new Finding.Adjustment(
                                code,
                                path,
                                sentence,
                                Objects.requireNonNull(from),
                                Objects.requireNonNull(to));
            };
        }
    }
}
