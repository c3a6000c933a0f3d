package culprit.names.cli;

/** Breaks nothing, but holds a culprit. */
interface Outer {
    /** Breaks the wall by its name. */
    interface ShotInfo {}
}
