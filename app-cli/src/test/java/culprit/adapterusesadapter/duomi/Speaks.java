package culprit.adapterusesadapter.duomi;

/** An adapter. */
public interface Speaks {}
