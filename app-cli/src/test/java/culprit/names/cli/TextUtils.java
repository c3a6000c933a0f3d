package culprit.names.cli;

/** Breaks the wall by its name. */
interface TextUtils {}
