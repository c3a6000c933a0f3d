package culprit.appusesapp.cli;

/** An app. */
public interface Command {}
