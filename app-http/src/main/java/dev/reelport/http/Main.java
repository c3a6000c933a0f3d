package dev.reelport.http;

import dev.reelport.http.security.KeysCommand;
import dev.reelport.http.simulator.SimulateCommand;
import dev.reelport.language.config.ConfigurationSource;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.Micronaut;
import java.util.Arrays;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Starts the service, or with {@code keys} as the first word does something for its keys, or with
 * {@code simulate} plays its providers.
 */
public final class Main {
    private static final String KEYS = "keys";
    private static final String SIMULATE = "simulate";

    private Main() {}

    /** Settings come from {@code reelport.yml}, the environment, and {@code -name=value}. */
    public static void main(String[] arguments) {
        logEverythingInOnePlace();
        ConfigurationSource source = Surroundings.configuration();
        String word = arguments.length == 0 ? "" : arguments[0];
        if (word.equals(SIMULATE)) {
            System.exit(
                    SimulateCommand.run(
                            behind(arguments),
                            Surroundings.out(),
                            Surroundings.err(),
                            Surroundings.clock(),
                            Main::unconfigured));
        }
        if (word.equals(KEYS)) {
            System.exit(
                    KeysCommand.run(
                            behind(arguments),
                            Surroundings.out(),
                            Surroundings.err(),
                            () -> settled(ApplicationContext.builder(), source).start()));
        }
        settled(Micronaut.build(arguments).mainClass(Main.class), source).start();
    }

    private static String[] behind(String[] arguments) {
        return Arrays.copyOfRange(arguments, 1, arguments.length);
    }

    /** What is there, whatever is configured: whoever plays providers asks none. */
    private static ApplicationContext unconfigured() {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .enableDefaultPropertySources(false)
                .singletons(Surroundings.noConfiguration())
                .start();
    }

    /** Libraries that log through the JDK too. */
    private static void logEverythingInOnePlace() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static ApplicationContextBuilder settled(
            ApplicationContextBuilder builder, ConfigurationSource source) {
        return builder.deduceEnvironment(false)
                .banner(false)
                .singletons(source)
                .propertySources(Surroundings.settings(source));
    }
}
