package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.output.TranslationReport;
import dev.reelport.cli.translate.Formats;
import dev.reelport.cli.translate.Side;
import dev.reelport.cli.translate.Translation;
import dev.reelport.cli.translate.Translator;
import dev.reelport.cli.translate.Written;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Document;
import dev.reelport.language.report.FindingReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A body of one format as the body of another. */
@Command(
        name = "translate",
        description = {
            "Turns the body of a create in one format into the body of another.",
            "Needs no configuration; sends nothing. The body goes to standard output, and what is"
                    + " said about it to standard error."
        },
        footerHeading = Help.EXAMPLE,
        footer = {
            "  reelport translate --from duomi --to openai-storyboard body.json",
            Help.EXIT_CODES,
            "  0  done; each change is told",
            Help.BROKEN,
            "  2  bad input, or the other format cannot say it; every reason is told",
        })
final class TranslateCommand extends ReelportSubcommand {
    private static final String STANDARD_INPUT = "-";
    private static final String FORMATS =
            "duomi, openai, openai-storyboard, sglang, turbo, unified, unified-pro or vllm-omni";
    private static final byte[] END = {'\n'};

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FORMAT",
            description = "What the body is written in: " + FORMATS + ".")
    private String from = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORMAT",
            description = "What it shall be written in: one of the same.")
    private String to = "";

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The body, JSON or a multipart form; standard input without it.")
    private Path file = Path.of(STANDARD_INPUT);

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description =
                    "For which model of the other format; without it, the one of the same name,"
                            + " else the first that takes it.")
    private @Nullable String model;

    @Mixin private FidelityOption fidelity = new FidelityOption();

    @Option(
            names = "--from-setting",
            paramLabel = "NAME=VALUE",
            description =
                    "A switch of the format it is written in, as its page under providers/ explains"
                            + " them; may be repeated.")
    private Map<String, String> fromSettings = new LinkedHashMap<>();

    @Option(
            names = "--to-setting",
            paramLabel = "NAME=VALUE",
            description = "The same of the other format; may be repeated.")
    private Map<String, String> toSettings = new LinkedHashMap<>();

    TranslateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        try (Formats formats = Formats.open()) {
            Optional<Side> asked = formats.side("--from", from, "--from-setting", fromSettings);
            Optional<Side> wanted = formats.side("--to", to, "--to-setting", toSettings);
            if (asked.isEmpty() || wanted.isEmpty()) {
                throw new BadInputException(formats.problems());
            }
            return translate(asked.get(), wanted.get());
        }
    }

    private int translate(Side asked, Side wanted) throws IOException {
        boolean piped = file.toString().equals(STANDARD_INPUT);
        String source = piped ? "standard input" : file.toString();
        byte[] body =
                piped
                        ? Document.bytes(surroundings().in(), source)
                        : Document.bytes(surroundings().workingDirectory().resolve(file), source);
        Translator translator =
                new Translator(asked, wanted, fidelity.asked(), surroundings().clock());
        Translation translation;
        try {
            translation = translator.translate(source, body, model);
        } catch (BadInputException bad) {
            throw bad;
        } catch (RuntimeException defect) {
            screen().error(
                            "the body cannot be translated, which is a defect of reelport: "
                                    + Defect.words(defect),
                            null);
            return ExitCode.BROKEN;
        }
        print(translation, Written.of(translation.request().body()));
        return ExitCode.DONE;
    }

    private void print(Translation translation, Written written) throws IOException {
        FindingReport.of(translation.findings())
                .forEach(finding -> screen().say(finding.kind() + ": " + finding.line()));
        if (!translation.usual()) {
            screen().say(
                            "note: this is sent as %s %s"
                                    .formatted(
                                            translation.request().method(),
                                            translation.request().path()));
        }
        if (written.isForm()) {
            screen().say("note: this is sent as Content-Type: " + written.contentType());
        }
        if (isJson()) {
            screen().result(TranslationReport.of(to, translation, written), List.of());
        } else {
            PrintStream out = surroundings().out();
            out.write(written.bytes());
            out.write(written.isForm() ? new byte[0] : END);
            out.flush();
        }
    }
}
