package dev.reelport.storage;

import dev.reelport.domain.film.FilmNotKeptException;
import dev.reelport.domain.film.FilmStorage;
import dev.reelport.domain.film.StoredFilm;
import dev.reelport.domain.provider.Film;
import io.micronaut.objectstorage.ObjectStorageException;
import io.micronaut.objectstorage.aws.AwsS3Configuration;
import io.micronaut.objectstorage.aws.AwsS3Operations;
import io.micronaut.objectstorage.request.FileUploadRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Keeps films as objects in a bucket of S3. A film is written into a file of this machine first:
 * then its length and digest are known, the store checks them, what breaks off never reaches it,
 * and what fails is sent again. Thread-safe.
 */
final class S3Storage implements FilmStorage {
    private static final int FIRST_DEFECT = 500;
    private static final Logger LOG = LoggerFactory.getLogger(S3Storage.class);

    private final S3Client client;
    private final AwsS3Operations objects;
    private final String bucket;
    private final String prefix;
    private final Arrivals arrivals;

    private S3Storage(S3Client client, S3Settings settings, Arrivals arrivals) {
        this.client = client;
        this.bucket = settings.namedBucket();
        this.prefix = settings.prefix();
        this.arrivals = arrivals;
        AwsS3Configuration configuration = new AwsS3Configuration("films");
        configuration.setBucket(bucket);
        this.objects = new AwsS3Operations(configuration, client, S3Storage::refuseInMemory);
    }

    /**
     * Opens a bucket, and asks whether it is there. One that cannot be reached may come back.
     *
     * @param client stays open as long as this is used
     * @throws IllegalArgumentException when there is no name of a bucket
     * @throws IllegalStateException when the store refuses the bucket to us
     */
    static S3Storage open(S3Client client, S3Settings settings, Arrivals arrivals) {
        S3Storage storage = new S3Storage(client, settings, arrivals);
        storage.refuseWrongBucket();
        return storage;
    }

    private void refuseWrongBucket() {
        try {
            client.headBucket(asked -> asked.bucket(bucket));
        } catch (S3Exception refused) {
            if (refused.statusCode() < FIRST_DEFECT) {
                throw new IllegalStateException(
                        "the bucket «%s» for films is not there, or not for us (status %d)"
                                .formatted(bucket, refused.statusCode()),
                        refused);
            }
            LOG.warn("the bucket «{}» for films answers {}", bucket, refused.statusCode());
        } catch (SdkException unreachable) {
            LOG.warn("the bucket «{}» for films: {}", bucket, unreachable.getMessage());
        }
    }

    /** {@inheritDoc} */
    @Override
    public StoredFilm keep(String name, Film film) throws IOException {
        String location = FilmFile.of(name, film.mediaType());
        try (ArrivingFilm whole = arrivals.take(name, film)) {
            String digest =
                    Base64.getEncoder().encodeToString(HexFormat.of().parseHex(whole.sha256()));
            objects.upload(
                    new FileUploadRequest(
                            prefix + location, whole.mediaType(), whole.file(), Map.of()),
                    object -> object.checksumSHA256(digest));
            return whole.at(location);
        } catch (ObjectStorageException failed) {
            throw new FilmNotKeptException("S3 does not keep the film" + why(failed), failed);
        }
    }

    /** Not by Micronaut's part, which only reads from the first byte on. */
    @Override
    public InputStream open(StoredFilm film, long from) throws IOException {
        String range = "bytes=" + from + "-";
        try {
            ResponseInputStream<GetObjectResponse> bytes =
                    client.getObject(asked -> asked.bucket(bucket).key(key(film)).range(range));
            refuseOtherPart(bytes, from);
            return new ObjectBytes(bytes, film.length() - from);
        } catch (SdkException failed) {
            throw new IOException("S3 does not give the film", failed);
        }
    }

    private static void refuseOtherPart(ResponseInputStream<GetObjectResponse> bytes, long from)
            throws IOException {
        String part = bytes.response().contentRange();
        if (part == null || !part.startsWith("bytes " + from + "-")) {
            bytes.abort();
            throw new IOException(
                    "the store gives another part of the film than the one asked for");
        }
    }

    @Override
    public void delete(StoredFilm film) throws IOException {
        try {
            objects.delete(key(film));
        } catch (ObjectStorageException failed) {
            throw new IOException("S3 does not delete the film" + why(failed), failed);
        }
    }

    private String key(StoredFilm film) {
        return prefix + FilmFile.checked(film.location());
    }

    /** Codes of S3 such as {@code AccessDenied}; its sentences may name accounts. */
    private static String why(ObjectStorageException failed) {
        return failed.getCause() instanceof S3Exception refused && refused.awsErrorDetails() != null
                ? ": " + refused.awsErrorDetails().errorCode()
                : "";
    }

    /** Micronaut's part would hold in memory what is no file. */
    private static byte[] refuseInMemory(InputStream bytes) {
        throw new UnsupportedOperationException("films are never held in memory");
    }
}
