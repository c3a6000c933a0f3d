package dev.reelport.wire.json;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One value of JSON as the kind that is wanted; null where it is of no such kind. Forms know only
 * texts, and vendors disagree about which field is one: what can mean one thing only is taken.
 */
final class Scalars {
    private static final int LONGEST_NUMBER = 40;

    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private Scalars() {}

    /** A text; a number or a yes as it would be written, without an exponent. */
    static @Nullable String text(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal number = number(node);
            return number == null ? null : number.toPlainString();
        }
        return node.isValueNode() ? node.coerceStringValue() : null;
    }

    /** A number, exact; also a text that holds one in plain digits. */
    static @Nullable BigDecimal number(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal number = node.getBigDecimalValue();
            return Math.abs((long) number.scale()) + number.precision() > LONGEST_NUMBER
                    ? null
                    : number;
        }
        String text = node.isString() ? node.getStringValue().strip() : "";
        return DIGITS.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** The same where it is whole, such as 15 or 15.0, and not too big to count with. */
    static @Nullable Integer whole(JsonNode node) {
        BigDecimal number = number(node);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException notWhole) {
            return null;
        }
    }

    /** A yes or a no; also a text that says {@code true} or {@code false} in any case. */
    static @Nullable Boolean flag(JsonNode node) {
        if (node.isBoolean()) {
            return node.getBooleanValue();
        }
        return node.isString()
                ? switch (node.getStringValue().strip().toLowerCase(Locale.ROOT)) {
                    case "true" -> Boolean.TRUE;
                    case "false" -> Boolean.FALSE;
                    default -> null;
                }
                : null;
    }
}
