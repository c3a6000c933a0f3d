package dev.reelport.language.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of what a user wrote. Immutable. */
public sealed interface Node {
    /** Where it stands. */
    Place place();

    /** What it is, for a message; never what it says, which may be a secret. */
    String words();

    /** How a scalar was written. */
    enum Kind {
        /** In quotes, or as plain words. */
        TEXT,
        /** As a number. */
        NUMBER,
        /** As true or false. */
        FLAG,
        /** Nothing at all, or null. */
        NOTHING
    }

    /**
     * A single value.
     *
     * @param place where it stands
     * @param kind how it was written
     * @param text as it was written, without quotes
     */
    record Scalar(Place place, Kind kind, String text) implements Node {
        @Override
        public String words() {
            return kind == Kind.NOTHING ? "nothing" : "a single value";
        }

        /** Never the text, which may be a key. */
        @Override
        public String toString() {
            return place + ": " + words();
        }
    }

    /**
     * A list.
     *
     * @param place where it begins
     * @param items in order
     */
    record Sequence(Place place, List<Node> items) implements Node {
        /** Keeps the order. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String words() {
            return "a list";
        }
    }

    /**
     * Values by name.
     *
     * @param place where it begins
     * @param entries in order
     * @param flaws names that cannot be used
     */
    record Mapping(Place place, Map<String, Entry> entries, List<Flaw> flaws) implements Node {
        /** Keeps the order. */
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            flaws = List.copyOf(flaws);
        }

        /** All names can be used. */
        public Mapping(Place place, Map<String, Entry> entries) {
            this(place, entries, List.of());
        }

        @Override
        public String words() {
            return "a list of names and values";
        }

        /** The same with all that the other says; the other wins, and lists grow. */
        public Mapping with(Mapping other) {
            Map<String, Entry> merged = new LinkedHashMap<>(entries);
            other.entries.forEach(
                    (name, entry) -> merged.merge(name, entry, (mine, its) -> mine.with(its)));
            return new Mapping(place, merged, flaws);
        }
    }

    /**
     * A name that cannot be used.
     *
     * @param place where it stands
     * @param name what it is; empty: no word at all
     * @param sentence why not
     */
    record Flaw(Place place, String name, String sentence) {
        /** A name that stands there twice. */
        static Flaw repeated(Place place, String name, Entry first) {
            return new Flaw(place, name, "this was said before, at " + first.namePlace());
        }
    }

    /**
     * A named value.
     *
     * @param namePlace where its name stands
     * @param value what it is
     */
    record Entry(Place namePlace, Node value) {
        private Entry with(Entry other) {
            if (value instanceof Mapping mine && other.value instanceof Mapping its) {
                return new Entry(namePlace, mine.with(its));
            }
            if (value instanceof Sequence mine && other.value instanceof Sequence its) {
                List<Node> items = new ArrayList<>(mine.items());
                items.addAll(its.items());
                return new Entry(namePlace, new Sequence(mine.place(), items));
            }
            return other;
        }
    }
}
