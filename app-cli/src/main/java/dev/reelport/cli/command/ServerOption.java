package dev.reelport.cli.command;

import dev.reelport.cli.Surroundings;
import dev.reelport.cli.service.Service;
import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Place;
import dev.reelport.language.document.Problem;
import dev.reelport.wire.http.ServiceAddress;
import io.micronaut.serde.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The service that is asked, where one is. Its key comes from the environment only. */
final class ServerOption {
    private static final String SERVER = "--server";
    private static final String SERVER_VARIABLE = "REELPORT_SERVER";
    private static final String KEY_VARIABLE = "REELPORT_API_KEY";

    /** What can stand in a header. */
    private static final Pattern KEY = Pattern.compile("[!-~]+");

    @Option(
            names = SERVER,
            paramLabel = "URL",
            description =
                    "Ask the Reelport service at that address, and not the providers from here;"
                        + " REELPORT_SERVER in the environment does the same. Its key is read from"
                        + " REELPORT_API_KEY.")
    private @Nullable String url;

    /** Whether a service is asked. */
    boolean isThere(Map<String, String> environment) {
        return said(environment).isPresent();
    }

    /**
     * The service; empty where providers are asked from here.
     *
     * @throws BadInputException when its address or its key cannot be one
     */
    Optional<Service> service(Surroundings surroundings) {
        Map<String, String> environment = surroundings.environment();
        return said(environment)
                .map(
                        text ->
                                new Service(
                                        base(text),
                                        key(environment),
                                        ObjectMapper.getDefault(),
                                        surroundings.pause()));
    }

    /** An empty variable is none, as for any program. */
    private Optional<String> said(Map<String, String> environment) {
        return Optional.ofNullable(url)
                .or(
                        () ->
                                Optional.ofNullable(environment.get(SERVER_VARIABLE))
                                        .filter(text -> !text.isBlank()));
    }

    private URI base(String text) {
        try {
            return ServiceAddress.read(text);
        } catch (IllegalArgumentException refused) {
            throw bad(
                    url == null ? SERVER_VARIABLE : SERVER,
                    "the address of a service " + refused.getMessage());
        }
    }

    private static @Nullable String key(Map<String, String> environment) {
        String key = environment.getOrDefault(KEY_VARIABLE, "").strip();
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            throw bad(KEY_VARIABLE, "a key is one word of printable characters of ASCII");
        }
        return key.isEmpty() ? null : key;
    }

    private static BadInputException bad(String place, String sentence) {
        return new BadInputException(List.of(new Problem(Place.flag(place), "", sentence)));
    }
}
