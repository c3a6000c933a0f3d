package culprit.readsproperties.cli;

/** Breaks the wall: asks for a system property. */
final class AsksProperty {
    private AsksProperty() {}

    static boolean terminal() {
        return Boolean.getBoolean("reelport.terminal");
    }
}
