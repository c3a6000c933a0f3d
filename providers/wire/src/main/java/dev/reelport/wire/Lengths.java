package dev.reelport.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * How a foreign record is shown: the names of its fields and how long what they hold is, since a
 * text of it may be a key, or a link whose query is one. Numbers and flags are shown.
 */
public final class Lengths {
    private Lengths() {}

    /** For the {@code toString} of a record; what is absent is left out. */
    public static String of(Record foreign) {
        StringJoiner fields = new StringJoiner(", ", foreign.getClass().getSimpleName() + "[", "]");
        for (RecordComponent component : foreign.getClass().getRecordComponents()) {
            @Nullable Object value = value(foreign, component);
            if (value != null) {
                fields.add(component.getName() + "=" + shown(value));
            }
        }
        return fields.toString();
    }

    private static @Nullable Object value(Record foreign, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(foreign);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String shown(Object value) {
        return switch (value) {
            case CharSequence text -> text.length() + " characters";
            case Collection<?> all -> all.size() + " entries";
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case Record inner -> of(inner);
            default -> value.getClass().getSimpleName();
        };
    }
}
