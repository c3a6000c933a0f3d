package culprit.touchesworld.sandbox;

/** Breaks the wall: complains past the door. */
final class Complains {
    private Complains() {}

    static void complain(Exception broken) {
        broken.printStackTrace();
    }
}
