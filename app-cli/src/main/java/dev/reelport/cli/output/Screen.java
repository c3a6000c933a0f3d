package dev.reelport.cli.output;

import dev.reelport.domain.job.Failure;
import dev.reelport.language.document.Printable;
import dev.reelport.language.document.Problem;
import dev.reelport.language.report.FailureReport;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where commands print: results on standard output, everything else on standard error. With JSON, a
 * result is one JSON value on standard output, an error included. Many threads may {@link #say};
 * the rest is for one.
 */
public final class Screen {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;
    private final Supplier<ObjectMapper> mapper;

    /**
     * @param json whether results are JSON
     * @param mapper asked only when JSON is printed
     */
    public Screen(PrintStream out, PrintStream err, boolean json, Supplier<ObjectMapper> mapper) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.mapper = mapper;
    }

    /** A result: a value as JSON, or lines for people. */
    public void result(Object value, List<String> lines) {
        print(value, lines.stream().map(Printable::of).toList());
    }

    /** The same where keys and the queries of links are hidden already: nothing more is changed. */
    public void exactResult(Object value, List<String> lines) {
        print(value, lines.stream().map(Printable::visible).toList());
    }

    private void print(Object value, List<String> lines) {
        if (json) {
            print(value);
        } else {
            lines.forEach(out::println);
        }
        if (out.checkError()) {
            lines.forEach(line -> say("standard output cannot be written; it is missing: " + line));
        }
    }

    /** Something worth saying that is no result. */
    public void say(String line) {
        err.println(Printable.of(line));
    }

    /** What is wrong with the input, everything at once. */
    public void problems(List<Problem> problems, String sentence) {
        problems.forEach(problem -> say(problem.toString()));
        say(sentence);
        if (json) {
            print(
                    new ErrorReport(
                            sentence,
                            problems.stream().map(ErrorReport.Report::of).toList(),
                            null,
                            null,
                            null));
        }
    }

    /** Why a command ends without a result. */
    public void error(String sentence, @Nullable Failure failure) {
        error(sentence, null, failure);
    }

    /** The same of a job that the provider or the service has. */
    public void error(String sentence, @Nullable Address address, @Nullable Failure failure) {
        say(sentence);
        if (json) {
            print(
                    new ErrorReport(
                            Printable.of(sentence),
                            List.of(),
                            address == null || address.server() == null ? null : address.name(),
                            address == null || address.server() != null ? null : address.name(),
                            failure == null ? null : FailureReport.of(failure)));
        }
    }

    private void print(Object value) {
        try {
            out.println(mapper.get().writeValueAsString(value));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
