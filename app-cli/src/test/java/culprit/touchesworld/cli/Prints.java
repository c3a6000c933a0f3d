package culprit.touchesworld.cli;

/** Breaks the wall: writes past the door. */
final class Prints {
    private Prints() {}

    static void print() {
        System.out.println("psst");
    }
}
