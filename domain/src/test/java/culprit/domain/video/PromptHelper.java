package culprit.domain.video;

/** Breaks the wall: its name says nothing. */
public final class PromptHelper {
    private PromptHelper() {}
}
