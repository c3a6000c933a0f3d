package dev.reelport.storage;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes clients of S3 as they are configured. */
final class S3Clients {
    private S3Clients() {}

    /**
     * A client; the caller closes it. Checksums that only Amazon knows are left out: ours travels
     * with each film.
     *
     * @throws IllegalArgumentException when there is half of a key
     */
    static S3Client open(S3Settings settings) {
        S3ClientBuilder client =
                S3Client.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .forcePathStyle(settings.isPathStyle())
                        .credentialsProvider(credentials(settings));
        if (settings.endpoint() != null) {
            client.endpointOverride(settings.endpoint());
        }
        String region = settings.namedRegion();
        if (region != null) {
            client.region(Region.of(region));
        }
        return client.build();
    }

    private static AwsCredentialsProvider credentials(S3Settings settings) {
        String access = settings.accessKey();
        String secret = settings.secretKey();
        if ((access == null) != (secret == null)) {
            throw new IllegalArgumentException(
                    "reelport.storage.s3.access-key and .secret-key belong together, or are both"
                            + " left out");
        }
        return access == null || secret == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(access, secret));
    }
}
