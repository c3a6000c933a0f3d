package dev.reelport.wire;

import dev.reelport.domain.job.Progress;
import dev.reelport.domain.video.Pixels;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times, progress and lengths in the units that vendors use, told apart by their size and form. */
public final class Amounts {
    /** 2001-09-09 in milliseconds, the year 33658 in seconds. */
    private static final BigDecimal MILLISECONDS = new BigDecimal("1000000000000");

    private static final BigDecimal LATEST = new BigDecimal("253402300799000");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}(\\.\\d{1,18})?");

    private static final Pattern ZONED = Pattern.compile(".*([zZ]|[+-]\\d\\d:?\\d\\d)");

    private static final Pattern SHORT_ZONE = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");

    private Amounts() {}

    /**
     * A time in seconds, in milliseconds or in ISO 8601.
     *
     * @return absent where it is none of these, or zero
     */
    public static @Nullable Instant time(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        BigDecimal number = number(node);
        if (number != null) {
            return time(number);
        }
        return node.isString() ? iso(node.getStringValue().strip()) : null;
    }

    private static @Nullable Instant time(BigDecimal number) {
        if (number.signum() <= 0 || number.compareTo(LATEST) > 0) {
            return null;
        }
        BigDecimal milliseconds =
                number.compareTo(MILLISECONDS) >= 0 ? number : number.movePointRight(3);
        return milliseconds.compareTo(LATEST) > 0
                ? null
                : Instant.ofEpochMilli(milliseconds.longValue());
    }

    private static @Nullable Instant iso(String text) {
        try {
            boolean zoned = ZONED.matcher(text).matches();
            String written = SHORT_ZONE.matcher(text).replaceFirst("$1:$2");
            return OffsetDateTime.parse(zoned ? written : text + "Z").toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    /**
     * Progress as {@code 0.93}, {@code 93}, {@code "93"} or {@code "93%"}. A number with a point is
     * a fraction, a whole one is percent; whether {@code 1} is the beginning or the end, nobody can
     * tell, and percent is what vendors document.
     *
     * @return absent where it is none of these
     */
    public static @Nullable Progress progress(@Nullable JsonNode node) {
        BigDecimal number = node == null ? null : number(node);
        if (number == null || number.signum() < 0 || number.compareTo(HUNDRED) > 0) {
            return null;
        }
        boolean fraction =
                !written(node).contains("%")
                        && number.scale() > 0
                        && number.compareTo(BigDecimal.ONE) <= 0;
        return new Progress((fraction ? number : number.movePointLeft(2)).doubleValue());
    }

    /**
     * Progress that is documented to go from 0 to 1, where {@code 1} is the end; more than that is
     * percent.
     *
     * @return absent where it is neither
     */
    public static @Nullable Progress fraction(@Nullable JsonNode node) {
        BigDecimal number = node == null ? null : number(node);
        boolean fraction =
                number != null
                        && !written(node).contains("%")
                        && number.signum() >= 0
                        && number.compareTo(BigDecimal.ONE) <= 0;
        return number != null && fraction ? new Progress(number.doubleValue()) : progress(node);
    }

    private static String written(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.getStringValue() : "";
    }

    /**
     * A length in seconds, as a number or a text such as {@code "15"}.
     *
     * @return absent where it is none, zero, or longer than a day
     */
    public static @Nullable Duration seconds(@Nullable JsonNode node) {
        BigDecimal number = node == null ? null : number(node);
        if (number == null || number.signum() <= 0 || number.compareTo(DAY) > 0) {
            return null;
        }
        return Duration.ofNanos(
                number.movePointRight(9).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** A size; absent where a side is missing or has no length. */
    public static @Nullable Pixels pixels(@Nullable Integer width, @Nullable Integer height) {
        if (width == null || height == null || width < 1 || height < 1) {
            return null;
        }
        return new Pixels(width, height);
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal number = node.getBigDecimalValue();
            return Math.abs((long) number.scale()) + number.precision() > 40 ? null : number;
        }
        String text = node.isString() ? node.getStringValue().strip() : "";
        String digits = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        return DIGITS.matcher(digits).matches() ? new BigDecimal(digits) : null;
    }
}
