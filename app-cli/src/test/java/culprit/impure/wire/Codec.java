package culprit.impure.wire;

/** What makes a wire adapter one. */
public interface Codec {}
