package culprit.shareduses.cli;

/** An app. */
public interface Command {}
