package culprit.appusesadapter.wire;

/** Everybody may use it. */
public final class Codec {}
