package dev.reelport.language.document;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML into a tree with places. Never makes objects of what it reads. For one document. */
final class YamlDocument {
    /** What the parser quotes: a word that begins with * or ! may be a secret. */
    private static final Pattern QUOTED =
            Pattern.compile(
                    "(?s)(?<=undefined alias|undefined tag handle|duplicate tag handle|tag is not"
                            + " allowed).*");

    /** What YAML itself makes of a value; any other tag asks for something nobody would do. */
    private static final Set<Tag> TAGS =
            Set.of(
                    Tag.MAP,
                    Tag.SEQ,
                    Tag.STR,
                    Tag.INT,
                    Tag.FLOAT,
                    Tag.BOOL,
                    Tag.NULL,
                    Tag.TIMESTAMP,
                    Tag.MERGE);

    private final String source;
    private int depth;
    private int parts;

    private YamlDocument(String source) {
        this.source = source;
    }

    static Node read(String text, String source) {
        YamlDocument document = new YamlDocument(source);
        return document.node(document.composed(text));
    }

    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(Document.DEEPEST);
        limits.setCodePointLimit(Document.LARGEST);
        return limits;
    }

    private org.yaml.snakeyaml.nodes.@Nullable Node composed(String text) {
        try {
            // Not a Yaml, which prepares to make and to print objects too.
            LoaderOptions limits = limits();
            ParserImpl parser = new ParserImpl(new StreamReader(new StringReader(text)), limits);
            return new Composer(parser, new Resolver(), limits).getSingleNode();
        } catch (MarkedYAMLException broken) {
            String context = broken.getContext() == null ? "" : broken.getContext() + ": ";
            throw bad(
                    place(broken.getProblemMark()),
                    "not YAML: " + context + unquoted(broken.getProblem()));
        } catch (ReaderException broken) {
            throw bad(
                    place(text, broken.getPosition()),
                    "not YAML: the character U+%04X is not allowed"
                            .formatted(broken.getCodePoint()));
        } catch (YAMLException broken) {
            throw bad(new Place(source, 1, 1), "not YAML: " + broken.getMessage());
        }
    }

    private Node node(org.yaml.snakeyaml.nodes.@Nullable Node node) {
        if (node == null) {
            throw bad(new Place(source, 1, 1), "this file is empty");
        }
        count(node);
        refuseTag(node);
        return switch (node) {
            case MappingNode mapping -> deeper(node, () -> mapping(mapping));
            case SequenceNode sequence -> deeper(node, () -> sequence(sequence));
            case ScalarNode scalar -> new Node.Scalar(place(node), kind(scalar), scalar.getValue());
            default -> throw bad(place(node), "this kind of YAML is not used here");
        };
    }

    private void count(org.yaml.snakeyaml.nodes.Node node) {
        if (++parts > Document.MOST_PARTS) {
            throw bad(place(node), "this file has more than " + Document.MOST_PARTS + " parts");
        }
    }

    private void refuseTag(org.yaml.snakeyaml.nodes.Node node) {
        if (!TAGS.contains(node.getTag())) {
            throw bad(place(node), "tags are not used here; put the value in quotes");
        }
    }

    private static String unquoted(String problem) {
        return QUOTED.matcher(problem).replaceFirst("");
    }

    /** A part may repeat itself inside itself (a recursive alias), without end. */
    private Node deeper(org.yaml.snakeyaml.nodes.Node node, Supplier<Node> reading) {
        if (depth == Document.DEEPEST) {
            throw bad(place(node), "this file is nested more than " + depth + " deep");
        }
        depth++;
        Node read = reading.get();
        depth--;
        return read;
    }

    private Node mapping(MappingNode mapping) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        List<Node.Flaw> flaws = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            refuseTag(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                count(tuple.getKeyNode());
                flaws.add(new Node.Flaw(place(tuple.getKeyNode()), "", "a name is one word"));
                continue;
            }
            Node.Entry entry = new Node.Entry(place(key), node(tuple.getValueNode()));
            Node.Entry first = entries.putIfAbsent(key.getValue(), entry);
            if (first != null) {
                flaws.add(Node.Flaw.repeated(place(key), key.getValue(), first));
            }
        }
        return new Node.Mapping(place(mapping), entries, flaws);
    }

    private Node sequence(SequenceNode sequence) {
        List<Node> items = new ArrayList<>();
        for (org.yaml.snakeyaml.nodes.Node item : sequence.getValue()) {
            items.add(node(item));
        }
        return new Node.Sequence(place(sequence), items);
    }

    private static Node.Kind kind(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return Node.Kind.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return Node.Kind.FLAG;
        }
        return tag.equals(Tag.NULL) ? Node.Kind.NOTHING : Node.Kind.TEXT;
    }

    private Place place(String text, int position) {
        String before = text.substring(0, Math.min(position, text.length()));
        int line = (int) before.chars().filter(letter -> letter == '\n').count();
        return new Place(source, line + 1, before.length() - before.lastIndexOf('\n'));
    }

    private Place place(org.yaml.snakeyaml.nodes.Node node) {
        return place(node.getStartMark());
    }

    private Place place(@Nullable Mark mark) {
        return mark == null
                ? new Place(source, 1, 1)
                : new Place(source, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static BadInputException bad(Place place, String sentence) {
        return new BadInputException(List.of(new Problem(place, "", sentence)));
    }
}
