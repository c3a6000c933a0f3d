package dev.reelport.http;

import dev.reelport.language.config.ConfigurationSource;
import dev.reelport.language.config.Folders;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the service takes from the machine it runs on: its environment, its folders, its time. */
final class Surroundings {
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

    /** Settings that depend on the machine; every one can be set otherwise. */
    static Map<String, Object> defaults(ConfigurationSource source) {
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put(
                "reelport.data.folder",
                Folders.state(source.environment(), source.home()).toString());
        source.file().ifPresent(file -> defaults.put("micronaut.config.files", file.toString()));
        return defaults;
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
