package culprit.appusesadapter.sandbox;

/** An adapter. */
public interface Draws {}
