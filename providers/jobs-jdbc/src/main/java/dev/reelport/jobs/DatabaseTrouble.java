package dev.reelport.jobs;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Says in one sentence what is the matter with a database. */
final class DatabaseTrouble {
    /** Codes of SQLite by how their names begin, for there are many of each sort. */
    private static final Map<String, String> FILE =
            Map.of(
                    "SQLITE_NOTADB",
                    "is damaged, or is no SQLite database: put back a copy that is whole",
                    "SQLITE_CORRUPT",
                    "is damaged: put back a copy that is whole",
                    "SQLITE_CANTOPEN",
                    "cannot be opened: it must be a file, in a folder that exists and can be"
                            + " written",
                    "SQLITE_READONLY",
                    "cannot be written: its file and its folder must be writable",
                    "SQLITE_FULL",
                    "cannot be written: the disk is full",
                    "SQLITE_BUSY",
                    "is locked by another process",
                    "SQLITE_IOERR",
                    "cannot be read or written: the disk fails");

    /** Classes and codes of SQLSTATE. */
    private static final Map<String, String> SERVER =
            Map.of(
                    "28", "refuses the user: check user and password",
                    "3D", "does not exist on its server",
                    "08", "cannot be reached: check host and port, and whether the server runs",
                    "53", "has no room left: connections, memory or disk",
                    "57", "is being shut down or started",
                    "42501", "does not let the user do this");

    private DatabaseTrouble() {}

    static DatabaseException of(DatabaseAddress address, SQLException failed) {
        String matter = matter(failed);
        return new DatabaseException("the database " + address.place() + " " + matter, failed);
    }

    private static String matter(SQLException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            @Nullable String known = cause instanceof SQLException said ? known(said) : null;
            if (known != null) {
                return known;
            }
        }
        return "failed (SQLSTATE %s)".formatted(failed.getSQLState());
    }

    private static @Nullable String known(SQLException failed) {
        if (failed instanceof SQLiteException lite) {
            String name = lite.getResultCode().name();
            return FILE.entrySet().stream()
                    .filter(entry -> name.startsWith(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        String byCode = SERVER.get(state);
        return byCode != null || state.length() < 2 ? byCode : SERVER.get(state.substring(0, 2));
    }
}
