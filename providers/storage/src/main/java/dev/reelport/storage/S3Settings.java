package dev.reelport.storage;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bucket that films are kept in, where {@code reelport.storage.kind} is {@code s3}.
 *
 * @param bucket which has to be there
 * @param region absent: the one that the environment or the profile of AWS names, and {@code
 *     us-east-1} where there is an endpoint
 * @param endpoint of a store that is not Amazon's, http or https; absent: Amazon's
 * @param pathStyle whether the bucket stands in the path instead of the host; absent: where there
 *     is an endpoint, as MinIO and others want it
 * @param prefix what the names of all films begin with, such as {@code reelport/}
 * @param accessKey absent: the usual places of AWS are asked (environment, profile, web identity,
 *     container, instance)
 * @param secretKey belongs to the access key; never shown
 */
@ConfigurationProperties("reelport.storage.s3")
record S3Settings(
        @Nullable String bucket,
        @Nullable String region,
        @Nullable URI endpoint,
        @Nullable Boolean pathStyle,
        @Bindable(defaultValue = "") String prefix,
        @Nullable String accessKey,
        @Nullable String secretKey) {
    /**
     * The name of the bucket.
     *
     * @throws IllegalArgumentException when nobody said it
     */
    String namedBucket() {
        if (bucket == null || bucket.isBlank()) {
            throw new IllegalArgumentException(
                    "films in S3 need a bucket: reelport.storage.s3.bucket");
        }
        return bucket;
    }

    /** Whether the bucket stands in the path. */
    boolean isPathStyle() {
        return Objects.requireNonNullElse(pathStyle, endpoint != null);
    }

    /** Absent: AWS's own places say it. */
    @Nullable String namedRegion() {
        return region == null && endpoint != null ? "us-east-1" : region;
    }

    /** Nothing that may be secret. */
    @Override
    public String toString() {
        return "S3Settings[endpoint %s, credentials %s]"
                .formatted(
                        endpoint == null ? "of Amazon" : "set",
                        accessKey == null ? "of AWS's usual places" : "set");
    }
}
