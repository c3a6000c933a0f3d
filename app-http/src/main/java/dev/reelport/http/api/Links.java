package dev.reelport.http.api;

import dev.reelport.domain.job.JobId;
import dev.reelport.http.ServiceSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Where things are found, as clients reach them. Thread-safe. */
@Singleton
final class Links {
    private final String root;

    @Inject
    Links(ServiceSettings settings) {
        this(settings.publicUrl() == null ? "" : settings.publicUrl());
    }

    /** Beginning there. */
    Links(String known) {
        this.root = known.endsWith("/") ? known.substring(0, known.length() - 1) : known;
    }

    /** A video. */
    String video(JobId id) {
        return root + "/api/videos/" + id;
    }

    /** One of its films. */
    String film(JobId id, int number) {
        return video(id) + "/content?film=" + number;
    }
}
