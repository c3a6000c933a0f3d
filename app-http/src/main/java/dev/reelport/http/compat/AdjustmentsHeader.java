package dev.reelport.http.compat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelport.domain.rule.Finding;
import dev.reelport.wire.json.JsonText;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is done differently from what a client asked, for a header: formats have no place for it. A
 * JSON list in ASCII, whose last element counts what the header has no room for.
 */
final class AdjustmentsHeader {
    static final String NAME = "X-Reelport-Adjustments";

    /** Servers and proxies take 8 KiB of headers together. */
    static final int LONGEST = 4_096;

    private static final int ROOM_FOR_COUNT = 32;
    private static final int LAST_PLAIN = 0x7e;

    private AdjustmentsHeader() {}

    /** The value; empty where it is done as it was asked. */
    static Optional<String> of(List<Finding> findings) {
        List<String> told = findings.stream().sorted(NOTICES_LAST).map(One::of).toList();
        return list(told);
    }

    /**
     * A JSON list for a header.
     *
     * @param told each in JSON and ASCII
     */
    static Optional<String> list(List<String> told) {
        return told.isEmpty() ? Optional.empty() : Optional.of("[" + joined(told) + "]");
    }

    private static final Comparator<Finding> NOTICES_LAST =
            Comparator.comparing(Finding.Notice.class::isInstance);

    private static String joined(List<String> told) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < told.size(); index++) {
            String one = (index == 0 ? "" : ",") + told.get(index);
            if (text.length() + one.length() > LONGEST - ROOM_FOR_COUNT) {
                String more = "{\"more\":" + (told.size() - index) + "}";
                return text.append(index == 0 ? more : "," + more).toString();
            }
            text.append(one);
        }
        return text.toString();
    }

    /**
     * One of them.
     *
     * @param code for programs
     * @param path in the request, in our words
     * @param why for people
     * @param from what was asked; absent: nothing is changed, it is only worth knowing
     * @param to what is done; absent: as above
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record One(String code, String path, String why, @Nullable String from, @Nullable String to) {
        static String of(Finding finding) {
            return ascii(JsonText.write(one(finding)));
        }

        private static One one(Finding finding) {
            return finding instanceof Finding.Adjustment changed
                    ? new One(
                            changed.code(),
                            changed.path(),
                            changed.sentence(),
                            changed.from(),
                            changed.to())
                    : new One(finding.code(), finding.path(), finding.sentence(), null, null);
        }
    }

    /** The same JSON in ASCII. */
    static String ascii(String json) {
        StringBuilder plain = new StringBuilder();
        json.chars()
                .forEach(
                        one ->
                                plain.append(
                                        one > LAST_PLAIN
                                                ? "\\u%04x".formatted(one)
                                                : String.valueOf((char) one)));
        return plain.toString();
    }
}
