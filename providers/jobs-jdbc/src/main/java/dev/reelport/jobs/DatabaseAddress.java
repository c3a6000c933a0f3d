package dev.reelport.jobs;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, taken apart so that the password stands in no address that a driver or a
 * pool could show.
 *
 * @param dialect what it speaks
 * @param url for the driver, without user and password
 * @param place for people: a file, or host and database
 * @param user absent: none
 * @param password absent: none
 */
record DatabaseAddress(
        Dialect dialect,
        String url,
        String place,
        @Nullable String user,
        @Nullable String password) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final Pattern SERVER =
            Pattern.compile(
                    "(?:jdbc:)?postgres(?:ql)?://(?:([^@/?]*)@)?([^@/?]*)/([^@/?]+)(?:\\?(.*))?");

    /** Hosts with or without ports; several are tried in turn. */
    private static final Pattern HOSTS =
            Pattern.compile("(?:[\\w.-]+|\\[[0-9a-fA-F:.]+])(?::\\d{1,5})?(?:,.+)?");

    /**
     * Takes an address apart.
     *
     * @throws IllegalArgumentException when it is none of a database that is known here
     */
    static DatabaseAddress read(String url) {
        String text = url.strip();
        Matcher server = SERVER.matcher(text);
        if (text.startsWith(SQLITE)) {
            return file(text.substring(SQLITE.length()));
        }
        if (!server.matches() || !HOSTS.matcher(server.group(2)).matches()) {
            throw new IllegalArgumentException(
                    "a database is jdbc:sqlite:/folder/file.db or"
                            + " postgresql://user:password@host/database, with special characters"
                            + " percent-encoded; this address is neither");
        }
        return server(server);
    }

    private static DatabaseAddress file(String path) {
        if (path.isBlank() || path.startsWith(":") || path.contains("?")) {
            throw new IllegalArgumentException(
                    "an SQLite database is a file, and its address says nothing else:"
                            + " jdbc:sqlite:/folder/file.db");
        }
        return new DatabaseAddress(Dialect.SQLITE, SQLITE + path, path, null, null);
    }

    private static DatabaseAddress server(Matcher parts) {
        String[] account = parts.group(1) == null ? new String[0] : parts.group(1).split(":", 2);
        @Nullable String user = account.length > 0 ? decoded(account[0]) : null;
        @Nullable String password = account.length > 1 ? decoded(account[1]) : null;
        List<String> options = new ArrayList<>();
        for (String option : parts.group(4) == null ? List.<String>of() : options(parts.group(4))) {
            if (option.startsWith("user=")) {
                user = decoded(option.substring("user=".length()));
            } else if (option.startsWith("password=")) {
                password = decoded(option.substring("password=".length()));
            } else {
                options.add(option);
            }
        }
        String place = parts.group(2) + "/" + parts.group(3);
        String more = options.isEmpty() ? "" : "?" + String.join("&", options);
        return new DatabaseAddress(
                Dialect.POSTGRESQL, "jdbc:postgresql://" + place + more, place, user, password);
    }

    private static List<String> options(String query) {
        return List.of(query.split("&"));
    }

    /** A plus sign means itself here, unlike in forms. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The same for an account; what is absent stays as it is. */
    DatabaseAddress as(@Nullable String otherUser, @Nullable String otherPassword) {
        return new DatabaseAddress(
                dialect,
                url,
                place,
                otherUser == null ? user : otherUser,
                otherPassword == null ? password : otherPassword);
    }

    @Override
    public String toString() {
        return place;
    }
}
