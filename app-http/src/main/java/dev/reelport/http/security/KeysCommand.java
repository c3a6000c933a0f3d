package dev.reelport.http.security;

import static java.util.stream.Collectors.joining;

import dev.reelport.domain.order.ClientKey;
import dev.reelport.domain.order.ClientKeys;
import dev.reelport.domain.order.Scope;
import dev.reelport.language.document.Words;
import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates, lists and revokes the keys of the service's clients, in the service's database. */
@Command(
        name = "reelport keys",
        mixinStandardHelpOptions = true,
        description = "Creates, lists and revokes the keys of clients of the service.",
        synopsisSubcommandLabel = "(create | list | revoke)")
public final class KeysCommand {
    private final Supplier<ApplicationContext> contexts;

    @Spec @Nullable CommandSpec spec;

    private KeysCommand(Supplier<ApplicationContext> contexts) {
        this.contexts = contexts;
    }

    /**
     * Runs a command.
     *
     * @param contexts starts what the command needs, without a server
     * @return the exit code: 0 done, 1 there was nothing to do, 2 wrong usage
     */
    public static int run(
            String[] arguments,
            PrintWriter out,
            PrintWriter err,
            Supplier<ApplicationContext> contexts) {
        return new CommandLine(new KeysCommand(contexts))
                .setOut(out)
                .setErr(err)
                .execute(arguments);
    }

    @Command(
            description = "Makes a key and prints it, this once: only a hash of it is kept.",
            mixinStandardHelpOptions = true)
    int create(
            @Parameters(
                            paramLabel = "CLIENT",
                            description =
                                    "Who gets it, such as shop-frontend. A client may have several"
                                            + " keys, so that a new one can replace an old one.")
                    String client,
            @Option(
                            names = "--scope",
                            paramLabel = "SCOPE",
                            split = ",",
                            defaultValue = "create,read",
                            converter = ScopeWord.class,
                            description = {
                                "What it opens, with commas; create,read unless said.",
                                "create: have films made, and decide about one's own.",
                                "read: look at one's own, and fetch their films.",
                                "metrics: read the figures of the service.",
                                "admin: see and decide about the videos of all clients, and read"
                                        + " the figures."
                            })
                    Set<Scope> scopes) {
        try (ApplicationContext context = contexts.get()) {
            out().println(context.getBean(Keys.class).create(client, scopes));
            return 0;
        } catch (IllegalArgumentException wrong) {
            err().println(wrong.getMessage());
            return 2;
        }
    }

    @Command(
            description =
                    "Lists keys: client, how the key begins, what it opens, since when, until"
                            + " when.",
            mixinStandardHelpOptions = true)
    int list() {
        try (ApplicationContext context = contexts.get()) {
            context.getBean(ClientKeys.class).list().stream()
                    .map(KeysCommand::line)
                    .forEach(out()::println);
            return 0;
        }
    }

    private static String line(ClientKey key) {
        String end = key.revoked() == null ? "valid" : "revoked " + key.revoked();
        String scopes = key.scopes().stream().sorted().map(Words::of).collect(joining(","));
        return "%s  %s…  %s  %s  %s"
                .formatted(key.client(), key.beginning(), scopes, key.created(), end);
    }

    @Command(
            description = "Revokes the keys of a client; they open nothing from now on.",
            mixinStandardHelpOptions = true)
    int revoke(
            @Parameters(paramLabel = "CLIENT", description = "Whose keys.") String client,
            @Option(
                            names = "--key",
                            paramLabel = "BEGINNING",
                            defaultValue = "",
                            description = "Only those that begin so, as the list shows them.")
                    String beginning) {
        try (ApplicationContext context = contexts.get()) {
            InstantSource clock = context.getBean(InstantSource.class);
            int revoked =
                    context.getBean(ClientKeys.class).revoke(client, beginning, clock.instant());
            out().println(revoked + (revoked == 1 ? " key revoked" : " keys revoked"));
            return revoked == 0 ? 1 : 0;
        }
    }

    /** A scope as it is written. */
    static final class ScopeWord implements ITypeConverter<Scope> {
        @Override
        public Scope convert(String word) {
            return Words.read(Scope.class, word);
        }
    }

    private PrintWriter out() {
        return commandLine().getOut();
    }

    private PrintWriter err() {
        return commandLine().getErr();
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
