package dev.reelport.http;

import dev.reelport.language.config.ConfigurationSource;
import dev.reelport.language.config.Folders;
import io.micronaut.context.env.EnvironmentPropertySource;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** What the service takes from the machine it runs on: its environment, its folders, its time. */
final class Surroundings {
    private static final int BEHIND_ENVIRONMENT = EnvironmentPropertySource.POSITION - 10;

    /** Behind what stands in the jar, too. */
    private static final int BEHIND_ALL = EnvironmentPropertySource.POSITION - 1000;

    private Surroundings() {}

    /** Where settings come from. */
    static ConfigurationSource configuration() {
        Map<String, String> environment = System.getenv();
        String named = environment.get("REELPORT_CONFIG");
        return new ConfigurationSource(
                named == null ? null : Path.of(named).toAbsolutePath(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home")).toAbsolutePath(),
                environment);
    }

    /** No settings at all. */
    static ConfigurationSource noConfiguration() {
        Path nowhere = Path.of(System.getProperty("java.io.tmpdir"), "reelport-has-no-such-folder");
        return new ConfigurationSource(null, nowhere, nowhere, Map.of());
    }

    /**
     * Settings beside those that the environment and the command line give, which win over them.
     *
     * @throws UncheckedIOException when there is a file and it cannot be read
     */
    static PropertySource[] settings(ConfigurationSource source) {
        String folder = Folders.state(source.environment(), source.home()).toString();
        PropertySource usual =
                PropertySource.of("usual", Map.of("reelport.data.folder", folder), BEHIND_ALL);
        return source.file()
                .map(file -> new PropertySource[] {usual, file(file)})
                .orElse(new PropertySource[] {usual});
    }

    private static PropertySource file(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            String name = file.toString();
            return PropertySource.of(
                    name, new YamlPropertySourceLoader().read(name, bytes), BEHIND_ENVIRONMENT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** For results. */
    static PrintWriter out() {
        return writer(FileDescriptor.out);
    }

    /** For everything else. */
    static PrintWriter err() {
        return writer(FileDescriptor.err);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8),
                true);
    }

    /** The time. */
    static InstantSource clock() {
        return InstantSource.system();
    }
}
