package culprit.endsprocess.sandbox;

/** Breaks the wall: ends the process without a farewell. */
final class Halts {
    private Halts() {}

    static void end() {
        Runtime.getRuntime().halt(3);
    }
}
