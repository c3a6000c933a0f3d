package culprit.adapterusesadapter.wire;

/** What all adapters may use. */
public interface Shared {}
