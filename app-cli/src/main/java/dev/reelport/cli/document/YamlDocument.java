package dev.reelport.cli.document;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML into a tree with places. Never makes objects of what it reads. For one document. */
final class YamlDocument {
    /** Repeated parts (aliases) count each time, so that a small file cannot grow without end. */
    private static final int MOST_PARTS = 20_000;

    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private int parts;

    private YamlDocument(String source) {
        this.source = source;
    }

    static Node read(String text, String source) {
        YamlDocument document = new YamlDocument(source);
        Node root = document.node(document.composed(text), "");
        if (!document.problems.isEmpty()) {
            throw new BadInputException(document.problems);
        }
        return root;
    }

    private org.yaml.snakeyaml.nodes.@Nullable Node composed(String text) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException broken) {
            String context = broken.getContext() == null ? "" : broken.getContext() + ": ";
            throw bad(place(broken.getProblemMark()), "not YAML: " + context + broken.getProblem());
        } catch (YAMLException broken) {
            throw bad(new Place(source, 1, 1), "not YAML: " + broken.getMessage());
        }
    }

    private Node node(org.yaml.snakeyaml.nodes.@Nullable Node node, String path) {
        if (node == null) {
            throw bad(new Place(source, 1, 1), "this file is empty");
        }
        if (++parts > MOST_PARTS) {
            throw bad(place(node), "this file has more than " + MOST_PARTS + " parts");
        }
        return switch (node) {
            case MappingNode mapping -> mapping(mapping, path);
            case SequenceNode sequence -> sequence(sequence, path);
            case ScalarNode scalar -> new Node.Scalar(place(node), kind(scalar), scalar.getValue());
            default -> throw bad(place(node), "this kind of YAML is not used here");
        };
    }

    private Node mapping(MappingNode mapping, String path) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(new Problem(place(tuple.getKeyNode()), path, "a name is one word"));
                continue;
            }
            String inner = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            Node.Entry entry = new Node.Entry(place(key), node(tuple.getValueNode(), inner));
            Node.Entry first = entries.putIfAbsent(key.getValue(), entry);
            if (first != null) {
                problems.add(
                        new Problem(
                                place(key),
                                inner,
                                "this was said before, at " + first.namePlace()));
            }
        }
        return new Node.Mapping(place(mapping), entries);
    }

    private Node sequence(SequenceNode sequence, String path) {
        List<Node> items = new ArrayList<>();
        for (org.yaml.snakeyaml.nodes.Node item : sequence.getValue()) {
            items.add(node(item, path + "[" + items.size() + "]"));
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
