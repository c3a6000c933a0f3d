package culprit.unmarked.cli;

/** Breaks the wall: its package has no package-info. */
interface Unmarked {}
