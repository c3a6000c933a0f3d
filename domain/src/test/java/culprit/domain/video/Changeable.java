package culprit.domain.video;

/** Breaks the wall: a value that changes. */
public final class Changeable {
    private String text = "";

    /** Changes it. */
    public void say(String words) {
        this.text = words;
    }

    @Override
    public String toString() {
        return text;
    }
}
