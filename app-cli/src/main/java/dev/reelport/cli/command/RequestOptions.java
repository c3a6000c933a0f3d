package dev.reelport.cli.command;

import dev.reelport.domain.rule.Fidelity;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Document;
import dev.reelport.language.document.Node;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import dev.reelport.language.request.ImageFiles;
import dev.reelport.language.request.RequestFile;
import dev.reelport.language.request.RequestReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is asked by flags, alone or beside a file, where a flag wins over the file. */
final class RequestOptions {
    @Option(names = "--prompt", paramLabel = "TEXT", description = "What shall be seen.")
    private @Nullable String prompt;

    @Option(
            names = "--image",
            paramLabel = "FILE|URL",
            description = "A picture to start from; may be repeated.")
    private List<String> images = new ArrayList<>();

    @Option(
            names = "--character",
            paramLabel = "NAME=URL[#t=1,3]",
            description =
                    "A figure, mentioned in the prompt as @{NAME}, from a clip and the seconds in"
                            + " which it is on screen; may be repeated.")
    private List<String> characters = new ArrayList<>();

    @Option(names = "--duration", paramLabel = "TIME", description = "Such as 15s or 2.5s.")
    private @Nullable String duration;

    @Option(names = "--aspect-ratio", paramLabel = "W:H", description = "Such as 16:9.")
    private @Nullable String aspectRatio;

    @Option(
            names = "--resolution",
            paramLabel = "HOW",
            description = "standard, high, or exact pixels such as 1280x720.")
    private @Nullable String resolution;

    @Option(
            names = "--watermark",
            paramLabel = "WISH",
            description = "required, none, prefer-none or force-none.")
    private @Nullable String watermark;

    @Option(names = "--visibility", paramLabel = "WHO", description = "public or private.")
    private @Nullable String visibility;

    @Option(
            names = "--variants",
            paramLabel = "N",
            description = "How many films; each is paid for.")
    private @Nullable String variants;

    @Option(names = "--style", paramLabel = "NAME", description = "A look the provider offers.")
    private @Nullable String style;

    @Option(
            names = "--setting",
            paramLabel = "NAME=VALUE",
            description = "What only one kind of provider understands, such as seed=7.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--provider", paramLabel = "NAME", description = "Who shall make it.")
    private @Nullable String provider;

    @Option(names = "--model", paramLabel = "NAME", description = "With which of its models.")
    private @Nullable String model;

    @Mixin private FidelityOption fidelity = new FidelityOption();

    Fidelity fidelity() {
        return fidelity.asked();
    }

    /**
     * Reads the request.
     *
     * @param file that says more; absent: the flags say it all
     * @param said by flags of the command; the flags here win over it
     * @throws BadInputException with everything that is wrong
     */
    RequestFile read(Path workingDirectory, @Nullable Path file, FlagTree said) {
        Node.Mapping flags = flags(said);
        if (file == null && flags.entries().isEmpty()) {
            throw new BadInputException(
                    List.of(
                            new Problem(
                                    Place.flag("command line"),
                                    "",
                                    "there is no request: give a FILE or --prompt TEXT")));
        }
        if (file == null) {
            return RequestReader.read(flags, ImageFiles.of(workingDirectory, workingDirectory));
        }
        Path path = workingDirectory.resolve(file);
        Node node = Document.read(path, file.toString());
        Node whole = node instanceof Node.Mapping mapping ? mapping.with(flags) : node;
        return RequestReader.read(whole, ImageFiles.of(path.resolveSibling("."), workingDirectory));
    }

    private Node.Mapping flags(FlagTree tree) {
        tree.text("--prompt", prompt, "script", "prompt");
        images.forEach(image -> tree.image("--image", image));
        characters.forEach(character -> tree.character("--character", character));
        tree.text("--duration", duration, "duration");
        tree.text("--aspect-ratio", aspectRatio, "frame", "aspectRatio");
        tree.text("--resolution", resolution, "frame", "resolution");
        tree.text("--watermark", watermark, "watermark");
        tree.text("--visibility", visibility, "visibility");
        tree.text("--variants", variants, "variants");
        tree.text("--style", style, "style");
        settings.forEach((name, value) -> tree.setting("--setting", name, value));
        tree.text("--provider", provider, "provider");
        tree.text("--model", model, "model");
        return tree.node();
    }
}
