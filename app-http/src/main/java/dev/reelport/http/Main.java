package dev.reelport.http;

import dev.reelport.language.config.ConfigurationSource;
import io.micronaut.runtime.Micronaut;

/** Starts the service. */
public final class Main {
    private Main() {}

    /** Settings come from {@code reelport.yml}, the environment, and {@code -name=value}. */
    public static void main(String[] arguments) {
        ConfigurationSource source = Surroundings.configuration();
        Micronaut.build(arguments)
                .mainClass(Main.class)
                .deduceEnvironment(false)
                .banner(false)
                .singletons(source)
                .properties(Surroundings.defaults(source))
                .start();
    }
}
