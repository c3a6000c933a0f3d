package culprit.endsprocess.cli;

/** Breaks nothing: the one that may. */
final class Main {
    private Main() {}

    static void end() {
        System.exit(0);
    }
}
