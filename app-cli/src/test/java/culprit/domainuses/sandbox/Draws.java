package culprit.domainuses.sandbox;

/** An adapter. */
public interface Draws {}
