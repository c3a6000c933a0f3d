package culprit.domainuses.cli;

/** An app. */
public interface Command {}
