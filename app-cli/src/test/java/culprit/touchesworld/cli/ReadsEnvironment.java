package culprit.touchesworld.cli;

/** Breaks the wall: reads an environment variable. */
final class ReadsEnvironment {
    private ReadsEnvironment() {}

    static String home() {
        return String.valueOf(System.getenv("HOME"));
    }
}
