package dev.reelport.wire.json;

import dev.reelport.wire.json.UnreadableException.Problem;
import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.Part;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a foreign object, read one by one. A field that is {@code null} is absent. Texts
 * that hold a number or a yes are taken for one ({@link Scalars}). What is wrong is collected, not
 * thrown, and what nobody read is known at the end. For one thread.
 */
public final class Fields {
    private final String path;
    private final JsonNode object;
    private final Map<String, Part.File> files;
    private final List<Problem> problems;
    private final List<String> seen = new ArrayList<>();
    private List<String> seenFiles = List.of();
    private List<Fields> inner = List.of();

    private Fields(
            String path, JsonNode object, Map<String, Part.File> files, List<Problem> problems) {
        this.path = path;
        this.object = object;
        this.files = files;
        this.problems = problems;
    }

    /**
     * The fields of an answer; empty where it is no JSON object. What is wrong with one is passed
     * over: answers are read by content.
     */
    public static Fields ofAnswer(String text) {
        JsonNode node = JsonText.readAnswer(text);
        return of(node.isObject() ? node : JsonNode.createObjectNode(Map.of()));
    }

    /** The fields of an object that was read before. */
    public static Fields of(JsonNode object) {
        return new Fields("", object, Map.of(), new ArrayList<>());
    }

    /**
     * The fields of what a client sends: a JSON object or a form.
     *
     * @throws UnreadableException when it is neither, or a form has a name twice
     */
    public static Fields ofBody(Body body) {
        return switch (body) {
            case Body.Json json -> ofJson(JsonText.read(json.text()));
            case Body.Form form -> {
                FormParts parts = FormParts.of(form);
                yield ofForm(parts.texts(), parts.files(), parts.twice());
            }
            case Body.Empty empty ->
                    throw UnreadableException.at("", "there is no body, where one was expected");
        };
    }

    private static Fields ofJson(JsonNode node) {
        if (!node.isObject()) {
            throw UnreadableException.at("", "a JSON object was expected");
        }
        return new Fields("", node, Map.of(), new ArrayList<>());
    }

    /**
     * The fields of a form whose texts were put into an object.
     *
     * @param texts by the names of their parts
     * @param files by the names of theirs
     * @param twice names of parts that are there more than once
     */
    public static Fields ofForm(
            Map<String, JsonNode> texts, Map<String, Part.File> files, Set<String> twice) {
        List<Problem> problems = new ArrayList<>();
        twice.forEach(name -> problems.add(new Problem(name, "this part is there more than once")));
        return new Fields("", JsonNode.createObjectNode(texts), files, problems);
    }

    /** The whole object. */
    public JsonNode json() {
        return object;
    }

    /** The value of a field, whatever it is; absent where it is not there or null. */
    public @Nullable JsonNode node(String name) {
        seen.add(name);
        if (!files.isEmpty() && files.containsKey(name)) {
            seenFiles = with(seenFiles, name);
            problem(name, "a text was expected, not a file");
        }
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    /** A text; a number or a yes is taken as it would be written. */
    public @Nullable String text(String name) {
        return read(name, "a text", Scalars::text);
    }

    /** A text with something in it: many clients send the fields they do not use as empty texts. */
    public @Nullable String filled(String name) {
        String text = text(name);
        return text == null || text.isBlank() ? null : text;
    }

    /** A number, exact. */
    public @Nullable BigDecimal number(String name) {
        return read(name, "a number", Scalars::number);
    }

    /** A whole number that is not too big to count with. */
    public @Nullable Integer whole(String name) {
        return read(name, "a whole number", Scalars::whole);
    }

    /** A yes or a no. */
    public @Nullable Boolean flag(String name) {
        return read(name, "true or false", Scalars::flag);
    }

    /** The fields of an object within this one. */
    public @Nullable Fields object(String name) {
        return read(name, "an object", node -> inner(at(name), node));
    }

    private @Nullable Fields inner(String place, JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        Fields fields = new Fields(place, node, Map.of(), problems);
        inner = with(inner, fields);
        return fields;
    }

    /** A list of objects; empty where it is not there. */
    public List<Fields> objects(String name) {
        return list(name, node(name), "an object", this::inner);
    }

    /**
     * A list of objects, or a text that holds one, in which names may stand without quotes; empty
     * where it is not there, or the text is blank.
     */
    public List<Fields> objectsOrText(String name) {
        JsonNode node = node(name);
        boolean text = node != null && node.isString();
        return list(name, text ? held(name, node) : node, "an object", this::inner);
    }

    private @Nullable JsonNode held(String name, @Nullable JsonNode text) {
        if (text == null || text.getStringValue().isBlank()) {
            return null;
        }
        try {
            return JsonText.readWithBareNames(text.getStringValue());
        } catch (UnreadableException broken) {
            broken.problems().forEach(problem -> problem(name, problem.sentence()));
            return null;
        }
    }

    /** A list of texts; empty where it is not there. */
    public List<String> texts(String name) {
        return list(
                name,
                node(name),
                "a text",
                (place, node) -> node.isString() ? Scalars.text(node) : null);
    }

    private interface Element<T> {
        @Nullable T read(String place, JsonNode node);
    }

    private <T> List<T> list(
            String name, @Nullable JsonNode list, String expected, Element<T> element) {
        if (list == null) {
            return List.of();
        }
        if (!list.isArray()) {
            problem(name, "a list was expected");
            return List.of();
        }
        List<T> values = new ArrayList<>();
        int index = 0;
        for (JsonNode node : list.values()) {
            String place = at(name) + "[" + index++ + "]";
            T value = element.read(place, node);
            if (value == null) {
                problems.add(new Problem(place, expected + " was expected"));
            } else {
                values.add(value);
            }
        }
        return values;
    }

    /** A file of a form; absent where it is not there. */
    public Part.@Nullable File file(String name) {
        if (!files.isEmpty()) {
            seenFiles = with(seenFiles, name);
        }
        return files.get(name);
    }

    /** Reads a value by a function that may refuse it in words. */
    public <T> @Nullable T value(String name, Function<String, T> reading) {
        String text = filled(name);
        try {
            return text == null ? null : reading.apply(text);
        } catch (IllegalArgumentException refused) {
            refused(name, refused);
            return null;
        }
    }

    /** A value that a constructor may refuse in words; those words become the problem. */
    public <T> @Nullable T tried(String name, java.util.function.Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException refused) {
            refused(name, refused);
            return null;
        }
    }

    private void refused(String name, IllegalArgumentException refused) {
        problem(name, Objects.requireNonNullElse(refused.getMessage(), "not understood"));
    }

    private interface Scalar<T> {
        @Nullable T read(JsonNode node);
    }

    private <T> @Nullable T read(String name, String expected, Scalar<T> reading) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        T value = reading.read(node);
        if (value == null) {
            problem(name, expected + " was expected");
        }
        return value;
    }

    /** Adds what is wrong with a field. */
    public void problem(String name, String sentence) {
        problems.add(new Problem(at(name), sentence));
    }

    /** The place of a field from the top. */
    public String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Whether a field is there and not null. */
    public boolean has(String name) {
        JsonNode node = object.get(name);
        return (node != null && !node.isNull()) || files.containsKey(name);
    }

    /** Whether there is nothing in a field: it is missing, null or a blank text. */
    public boolean isEmpty(String name) {
        JsonNode node = node(name);
        return node == null || (node.isString() && node.getStringValue().isBlank());
    }

    /** The names of all fields, read or not, that are not null. */
    public List<String> names() {
        List<String> names = new ArrayList<>(object.size());
        for (Map.Entry<String, JsonNode> field : object.entries()) {
            if (!field.getValue().isNull()) {
                names.add(field.getKey());
            }
        }
        return names;
    }

    /** The places of all fields that nobody asked for, here and further in. */
    public List<String> unread() {
        List<String> unread = List.of();
        for (String name : names()) {
            unread = seen.contains(name) ? unread : with(unread, at(name));
        }
        for (String name : files.keySet()) {
            unread = seenFiles.contains(name) ? unread : with(unread, name);
        }
        for (Fields fields : inner) {
            for (String place : fields.unread()) {
                unread = with(unread, place);
            }
        }
        return unread;
    }

    /** One more, in a list that is made when there is something to put into it. */
    private static <T> List<T> with(List<T> before, T one) {
        List<T> list = before.isEmpty() ? new ArrayList<>() : before;
        list.add(one);
        return list;
    }

    /**
     * Ends the reading.
     *
     * @throws UnreadableException when something was wrong
     */
    public void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new UnreadableException(problems);
        }
    }
}
