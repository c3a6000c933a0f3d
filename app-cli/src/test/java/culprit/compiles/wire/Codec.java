package culprit.compiles.wire;

/** What makes a wire adapter one. */
public interface Codec {}
