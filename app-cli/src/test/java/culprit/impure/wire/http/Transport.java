package culprit.impure.wire.http;

/** The way to a provider. */
public interface Transport {}
