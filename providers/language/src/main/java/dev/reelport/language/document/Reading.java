package dev.reelport.language.document;

import dev.reelport.domain.video.Legibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes a tree apart and gathers every problem on the way instead of stopping at the first. Keeps
 * where each part stands, so that findings about a path can point to a line. For one thread.
 */
public final class Reading {
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    /** Nothing is read yet. */
    public Reading() {}

    /** Everything that is wrong so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Where each part stands, by its path. */
    public Map<String, Place> places() {
        return Map.copyOf(places);
    }

    /** One more problem. */
    public void problem(Part part, String sentence) {
        problems.add(new Problem(part.place(), part.path(), sentence));
    }

    /** Begins at the root. */
    public Part root(Node node) {
        return new Part("", node.place(), node);
    }

    /** What a maker makes of a part; where it refuses, its words become a problem. */
    public <T extends @Nullable Object> Optional<T> made(Part part, Function<Part, T> maker) {
        try {
            return Optional.ofNullable(maker.apply(part));
        } catch (IllegalArgumentException refused) {
            problem(part, String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    /** The only one of these that is said; a problem where none is, or several are. */
    public Optional<Choice> one(
            Part whole, Map<String, Part> parts, List<String> names, String sentence) {
        List<Choice> said =
                names.stream()
                        .flatMap(
                                name ->
                                        Optional.ofNullable(parts.get(name)).stream()
                                                .map(part -> new Choice(name, part)))
                        .toList();
        if (said.size() != 1 && whole.isNamed()) {
            problem(whole, sentence + String.join(", ", names));
        }
        return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
    }

    /**
     * What was chosen among names.
     *
     * @param name the name
     * @param part what stands there
     */
    public record Choice(String name, Part part) {}

    /** A part of the tree, with its path. */
    public final class Part {
        private final String path;
        private final Place place;
        private final Node node;

        private Part(String path, Place place, Node node) {
            this.path = path;
            this.place = place;
            this.node = node;
            places.put(path, place);
        }

        /** By names, such as {@code script.shots[2]}; empty for the root. */
        public String path() {
            return path;
        }

        /** Where it stands. */
        public Place place() {
            return place;
        }

        /** What stands there. */
        public Node node() {
            return node;
        }

        /** Whether these are names and values: only then can one of them be missing. */
        public boolean isNamed() {
            return node instanceof Node.Mapping;
        }

        /** The named parts; a problem where these are no names and values, or unknown names. */
        public Map<String, Part> parts(Set<String> known) {
            Map<String, Part> parts = parts();
            parts.forEach(
                    (name, part) -> {
                        if (!known.contains(name)) {
                            problem(part, Suggestion.of(name, known));
                        }
                    });
            parts.keySet().retainAll(known);
            return parts;
        }

        /** The named parts, whatever their names. */
        public Map<String, Part> parts() {
            Map<String, Part> parts = new LinkedHashMap<>();
            if (node instanceof Node.Mapping mapping) {
                mapping.entries().forEach((name, entry) -> parts.put(name, part(name, entry)));
                parts.forEach(
                        (name, part) ->
                                Legibility.flaw(name).ifPresent(flaw -> problem(part, flaw)));
                mapping.flaws().forEach(this::flawed);
            } else {
                problem(this, "names and values belong here, not " + node.words());
            }
            return parts;
        }

        private Part part(String name, Node.Entry entry) {
            return new Part(inner(name), entry.namePlace(), entry.value());
        }

        private void flawed(Node.Flaw flaw) {
            problems.add(new Problem(flaw.place(), inner(flaw.name()), flaw.sentence()));
        }

        private String inner(String name) {
            return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
        }

        /** The parts of a list. */
        public List<Part> items() {
            List<Part> items = new ArrayList<>();
            if (node instanceof Node.Sequence sequence) {
                for (Node item : sequence.items()) {
                    items.add(new Part(path + "[" + items.size() + "]", item.place(), item));
                }
            } else {
                problem(this, "a list belongs here, not " + node.words());
            }
            return items;
        }

        /** The text of a single value, made into something. */
        public <T> Optional<T> value(Function<String, T> maker) {
            return scalar((kind, text) -> text(kind, text, maker));
        }

        private static String legible(String text) {
            Legibility.flaw(text)
                    .ifPresent(
                            flaw -> {
                                throw new IllegalArgumentException(flaw);
                            });
            return text;
        }

        private static <T> T text(Node.Kind kind, String text, Function<String, T> maker) {
            T value = maker.apply(text);
            if (kind == Node.Kind.FLAG) {
                throw new IllegalArgumentException(
                        "this is a text; if it shall be «" + text + "», put it in quotes");
            }
            return value;
        }

        /** A single value, made into something. */
        public <T> Optional<T> scalar(BiFunction<Node.Kind, String, T> maker) {
            if (node instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING) {
                return made(this, part -> maker.apply(scalar.kind(), legible(scalar.text())));
            }
            problem(this, "a value belongs here, not " + node.words());
            return Optional.empty();
        }
    }
}
