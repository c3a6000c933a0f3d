package dev.reelport.jobs;

import dev.reelport.domain.job.JobId;
import dev.reelport.domain.video.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Opens a picture in the database; equal for the same picture of the same database. */
record StoredPicture(Transactions transactions, JobId job, int number) implements Content.Opener {
    private static final String SQL = "select bytes from job_images where job = ? and number = ?";

    @Override
    public InputStream open() throws IOException {
        return new ByteArrayInputStream(bytes());
    }

    private byte[] bytes() throws IOException {
        try {
            return transactions
                    .read(
                            session ->
                                    session.first(row -> row.getBytes(1), SQL, job.value(), number))
                    .orElseThrow(
                            () ->
                                    new IOException(
                                            "image %s of job %s is gone".formatted(number, job)));
        } catch (DatabaseException failed) {
            throw new IOException(
                    "image %s of job %s cannot be read".formatted(number, job), failed);
        }
    }

    @Override
    public String toString() {
        return "image %s of job %s".formatted(number, job);
    }
}
