package culprit.readsproperties.cli;

/** Breaks the wall: reads a system property. */
final class ReadsProperty {
    private ReadsProperty() {}

    static String home() {
        return String.valueOf(System.getProperty("user.home"));
    }
}
