package culprit.names.sandbox;

/** Breaks the wall by its name. */
interface CardBase {}
