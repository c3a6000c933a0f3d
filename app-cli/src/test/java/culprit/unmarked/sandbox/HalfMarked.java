package culprit.unmarked.sandbox;

/** Breaks the wall: its package-info does not say what null means. */
interface HalfMarked {}
