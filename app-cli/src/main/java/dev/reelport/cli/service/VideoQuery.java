package dev.reelport.cli.service;

import dev.reelport.domain.job.Stage;
import dev.reelport.language.document.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which videos are wanted, the newest first.
 *
 * @param stages that stand so; empty: however they stand
 * @param provider of this provider; absent: of any
 * @param client of this client; absent: all that the key may see
 * @param after those that follow this one; absent: from the newest
 * @param most no more than this many
 */
public record VideoQuery(
        Set<Stage> stages,
        @Nullable String provider,
        @Nullable String client,
        @Nullable String after,
        int most) {
    private static final int MOST_IN_PAGE = 100;

    /** Keeps them as they are. */
    public VideoQuery {
        stages = Set.copyOf(stages);
    }

    /** The same from behind a video on. */
    VideoQuery from(@Nullable String last, int left) {
        return new VideoQuery(stages, provider, client, last, left);
    }

    /** A page of them, as the query of an address. */
    String text() {
        List<String> said = new ArrayList<>();
        said.add("limit=" + Math.min(most, MOST_IN_PAGE));
        String states = stages.stream().sorted().map(Words::of).collect(Collectors.joining(","));
        say(said, "state", states.isEmpty() ? null : states);
        say(said, "provider", provider);
        say(said, "client", client);
        say(said, "after", after);
        return String.join("&", said);
    }

    private static void say(List<String> said, String name, @Nullable String value) {
        if (value != null) {
            said.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
