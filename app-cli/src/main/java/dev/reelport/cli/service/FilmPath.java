package dev.reelport.cli.service;

import dev.reelport.domain.job.JobId;

/** Where the films of a video lie at its service. */
final class FilmPath {
    private FilmPath() {}

    static String of(JobId video, int number) {
        return "/api/videos/" + video + "/content?film=" + number;
    }
}
