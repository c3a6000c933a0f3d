package dev.reelport.wire.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HexFormat;

/**
 * Writes what Micronaut Serialization tells of a value as Jackson would: a body of a few fields is
 * ready before Jackson's writer of streams is set up. It is its own encoder of all that lies
 * within, since Serialization tells what lies within a tree to either. For one text.
 */
final class TextEncoder implements Encoder {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder text;

    /** What ends the objects and lists that are open. */
    private final StringBuilder ends = new StringBuilder();

    TextEncoder(StringBuilder text) {
        this.text = text;
    }

    @Override
    public Encoder encodeArray(Argument<?> type) {
        return open('[', ']');
    }

    @Override
    public Encoder encodeObject(Argument<?> type) {
        return open('{', '}');
    }

    private Encoder open(char begin, char end) {
        value().append(begin);
        ends.append(end);
        return this;
    }

    @Override
    public void finishStructure() {
        int last = ends.length() - 1;
        text.append(ends.charAt(last));
        ends.setLength(last);
    }

    @Override
    public void encodeKey(String key) {
        next('{');
        quoted(key);
        text.append(':');
    }

    @Override
    public void encodeString(String value) {
        value();
        quoted(value);
    }

    @Override
    public void encodeBoolean(boolean value) {
        value().append(value);
    }

    @Override
    public void encodeByte(byte value) {
        value().append(value);
    }

    @Override
    public void encodeShort(short value) {
        value().append(value);
    }

    /** Its number, as with Jackson. */
    @Override
    public void encodeChar(char value) {
        value().append((int) value);
    }

    @Override
    public void encodeInt(int value) {
        value().append(value);
    }

    @Override
    public void encodeLong(long value) {
        value().append(value);
    }

    @Override
    public void encodeFloat(float value) {
        encodeFraction(String.valueOf(value), Float.isFinite(value));
    }

    @Override
    public void encodeDouble(double value) {
        encodeFraction(String.valueOf(value), Double.isFinite(value));
    }

    private void encodeFraction(String number, boolean isFinite) {
        if (isFinite) {
            value().append(number);
        } else {
            encodeString(number);
        }
    }

    @Override
    public void encodeBigInteger(BigInteger value) {
        value().append(value);
    }

    @Override
    public void encodeBigDecimal(BigDecimal value) {
        value().append(value);
    }

    @Override
    public void encodeNull() {
        value().append("null");
    }

    /** Where a value goes: that of a field behind its name, an element behind the one before. */
    private StringBuilder value() {
        if (!ends.isEmpty() && ends.charAt(ends.length() - 1) == ']') {
            next('[');
        }
        return text;
    }

    /** No text ends as an object or a list begins: it ends with its quote. */
    private void next(char begin) {
        if (text.charAt(text.length() - 1) != begin) {
            text.append(',');
        }
    }

    private void quoted(String value) {
        text.append('"');
        if (isPlain(value)) {
            text.append(value);
        } else {
            StringBuilder escaped = new StringBuilder();
            JsonStringEncoder.getInstance().quoteAsString(value, escaped);
            escaped.chars().forEach(c -> escapedHalf((char) c));
        }
        text.append('"');
    }

    /** Jackson escapes both halves of a character beyond 16 bits, and one that stands alone. */
    private void escapedHalf(char c) {
        if (Character.isSurrogate(c)) {
            text.append("\\u").append(HEX.toHexDigits(c));
        } else {
            text.append(c);
        }
    }

    /** Whether every character stands for itself. */
    private static boolean isPlain(String value) {
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
