package culprit.names.sandbox;

/** Breaks the wall by its name. */
abstract class AbstractCard {}
