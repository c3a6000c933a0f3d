package dev.reelport.jobs;

import dev.reelport.domain.job.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rows must fulfil, all of it, with its values. For one statement. */
final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** A condition whose question marks stand for these values. */
    Conditions and(String condition, Object... more) {
        conditions.add(condition);
        Collections.addAll(values, more);
        return this;
    }

    /** A condition on a value that may be absent: then it is none. */
    Conditions andPerhaps(String condition, @Nullable Object value) {
        return value == null ? this : and(condition, value);
    }

    /** In one of these stages; where there are none, in any at all. */
    Conditions in(Collection<Stage> stages) {
        return in("jobs.stage", stages);
    }

    /** A column holds the name of one of these; where there are none, of any at all. */
    Conditions in(String column, Collection<? extends Enum<?>> names) {
        String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
        return names.isEmpty()
                ? this
                : and(column + " in (" + marks + ")", names.stream().map(Enum::name).toArray());
    }

    /** The clause, with a blank before it; nothing where there are no conditions. */
    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** The values, and one more. */
    @Nullable Object[] valuesAnd(Object last) {
        List<Object> all = new ArrayList<>(values);
        all.add(last);
        return all.toArray();
    }
}
