package culprit.shareduses.sandbox;

/** An adapter. */
public interface Draws {}
