package dev.reelport.storage;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where films are kept.
 *
 * @param kind a folder of this machine, or an object store
 */
@ConfigurationProperties("reelport.storage")
record StorageSettings(@Bindable(defaultValue = "LOCAL") Kind kind) {
    /** What keeps films. */
    enum Kind {
        /** The folder {@code films} in {@code reelport.data.folder}. */
        LOCAL,
        /** A bucket of Amazon S3, or of whoever speaks its protocol. */
        S3
    }
}
