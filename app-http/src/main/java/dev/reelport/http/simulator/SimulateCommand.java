package dev.reelport.http.simulator;

import dev.reelport.domain.provider.ProviderFormat;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Document;
import dev.reelport.language.document.Node;
import dev.reelport.language.document.Problem;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays the providers of all formats until it is ended. */
@Command(
        name = "reelport simulate",
        mixinStandardHelpOptions = true,
        description =
                "Plays the providers of all formats on this machine, with faults from a script: to"
                        + " rehearse an outage before living through it. Films are drawn, nothing"
                        + " is paid.",
        footerHeading = "%nExample:%n",
        footer = {
            "  reelport simulate --port 9100 --faults docs/examples/outage.yaml",
            "%nA provider with base-url http://127.0.0.1:9100/duomi speaks duomi, and so on.",
            "GET /_requests tells what came, GET /_tasks what was made of it,",
            "PUT /_faults plays another script. See docs/simulator.md.",
            "%nExit codes: 0 ended, 1 the port is taken, 2 wrong usage or a bad script.",
        })
public final class SimulateCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    private final InstantSource clock;
    private final Supplier<ApplicationContext> contexts;

    @Spec @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "9100",
            description = "Where it listens, on loopback; 0: any that is free. Default: 9100.")
    private int port;

    @Option(
            names = "--faults",
            paramLabel = "FILE",
            description = "What goes wrong, in YAML or JSON. Without it nothing does.")
    private @Nullable String faults;

    private SimulateCommand(InstantSource clock, Supplier<ApplicationContext> contexts) {
        this.clock = clock;
        this.contexts = contexts;
    }

    /**
     * Runs the command, which goes on until its thread is interrupted or the process ends.
     *
     * @param contexts starts what the command needs, without a server
     * @return the exit code
     */
    public static int run(
            String[] arguments,
            PrintWriter out,
            PrintWriter err,
            InstantSource clock,
            Supplier<ApplicationContext> contexts) {
        return new CommandLine(new SimulateCommand(clock, contexts))
                .setOut(out)
                .setErr(err)
                .execute(arguments);
    }

    @Override
    public Integer call() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(
                    commandLine(), "--port: a port is 0 to 65535, not " + port);
        }
        PrintWriter err = commandLine().getErr();
        try (ApplicationContext context = contexts.get()) {
            Node script = faults == null ? null : Document.read(Path.of(faults), faults);
            Simulator simulator =
                    Simulator.start(
                            port,
                            script,
                            context.getBeansOfType(ProviderFormat.class),
                            clock,
                            err::println);
            return play(simulator);
        } catch (BadInputException bad) {
            bad.problems().stream().map(Problem::toString).forEach(err::println);
            return 2;
        } catch (IOException broken) {
            err.println(broken.getMessage());
            return 1;
        }
    }

    private int play(Simulator simulator) throws IOException {
        Thread tidy = new Thread(() -> closeAtEnd(simulator));
        Runtime.getRuntime().addShutdownHook(tidy);
        commandLine().getOut().println(simulator.address());
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Runtime.getRuntime().removeShutdownHook(tidy);
            simulator.close();
        }
        return 0;
    }

    private void closeAtEnd(Simulator simulator) {
        try {
            simulator.close();
        } catch (IOException kept) {
            commandLine().getErr().println("its films could not be removed: " + kept.getMessage());
        }
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
