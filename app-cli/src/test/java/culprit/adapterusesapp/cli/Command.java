package culprit.adapterusesapp.cli;

/** A command. */
public final class Command {}
