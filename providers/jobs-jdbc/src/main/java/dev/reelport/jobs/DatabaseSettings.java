package dev.reelport.jobs;

import org.jspecify.annotations.Nullable;

/**
 * Where jobs are kept, and how they are attended.
 *
 * @param url {@code jdbc:sqlite:/path/file.db}, whose folder exists, or {@code
 *     jdbc:postgresql://host:port/database}; {@code postgresql://user:password@host/database} and
 *     {@code postgres://…} mean the latter, with percent-encoded special characters
 * @param user at a server; absent: the one in the address, or nobody
 * @param password at a server; absent: the one in the address, or none
 * @param poolSize connections at a time, at least 1; SQLite always has one that writes, and this
 *     many that read
 * @param attention how jobs are attended
 */
public record DatabaseSettings(
        String url,
        @Nullable String user,
        @Nullable String password,
        int poolSize,
        AttentionSettings attention) {
    /** Connections at a time when nobody says otherwise. */
    public static final int USUAL_POOL_SIZE = 10;

    /**
     * @throws IllegalArgumentException when there are no connections, or the address is none of a
     *     database; the message shows no password
     */
    public DatabaseSettings {
        if (poolSize < 1) {
            throw new IllegalArgumentException("a pool has at least 1 connection, not " + poolSize);
        }
        DatabaseAddress.read(url);
    }

    /** The usual settings for a database. */
    public static DatabaseSettings of(String url) {
        return new DatabaseSettings(url, null, null, USUAL_POOL_SIZE, AttentionSettings.USUAL);
    }

    /** The same with other settings for attending. */
    public DatabaseSettings with(AttentionSettings other) {
        return new DatabaseSettings(url, user, password, poolSize, other);
    }

    /** Address and account in one. */
    DatabaseAddress address() {
        return DatabaseAddress.read(url).as(user, password);
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return "%s, %s connections, %s".formatted(address().place(), poolSize, attention);
    }
}
