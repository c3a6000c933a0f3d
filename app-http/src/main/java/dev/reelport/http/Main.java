package dev.reelport.http;

import dev.reelport.http.security.KeysCommand;
import dev.reelport.language.config.ConfigurationSource;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.Micronaut;
import java.util.Arrays;

/** Starts the service, or with {@code keys} as the first word does something for its keys. */
public final class Main {
    private static final String KEYS = "keys";

    private Main() {}

    /** Settings come from {@code reelport.yml}, the environment, and {@code -name=value}. */
    public static void main(String[] arguments) {
        ConfigurationSource source = Surroundings.configuration();
        if (arguments.length > 0 && arguments[0].equals(KEYS)) {
            System.exit(
                    KeysCommand.run(
                            Arrays.copyOfRange(arguments, 1, arguments.length),
                            Surroundings.out(),
                            Surroundings.err(),
                            () -> settled(ApplicationContext.builder(), source).start()));
        }
        settled(Micronaut.build(arguments).mainClass(Main.class), source).start();
    }

    private static ApplicationContextBuilder settled(
            ApplicationContextBuilder builder, ConfigurationSource source) {
        return builder.deduceEnvironment(false)
                .banner(false)
                .singletons(source)
                .propertySources(Surroundings.settings(source));
    }
}
