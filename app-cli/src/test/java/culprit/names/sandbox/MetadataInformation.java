package culprit.names.sandbox;

/** Breaks nothing: no word of its name is forbidden. */
interface MetadataInformation {}
