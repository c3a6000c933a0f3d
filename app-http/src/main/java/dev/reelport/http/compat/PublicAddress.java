package dev.reelport.http.compat;

import dev.reelport.domain.job.JobId;
import dev.reelport.http.ServiceSettings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Where clients fetch films: never from the provider, whose links are signed and die. */
@Singleton
final class PublicAddress {
    /** Before the names of videos. */
    static final String VIDEOS = "/v1/videos/";

    private final @Nullable String configured;
    private final HttpHostResolver hosts;

    PublicAddress(ServiceSettings settings, HttpHostResolver hosts) {
        this.configured = settings.publicUrl();
        this.hosts = hosts;
    }

    /** The service as it is configured, or else as the client addressed it; no slash at its end. */
    String of(HttpRequest<?> request) {
        String base = configured == null ? hosts.resolve(request) : configured;
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /**
     * A film, for who is let in.
     *
     * @param service as above
     * @param number from 0
     */
    static String film(String service, JobId job, int number) {
        String content = service + VIDEOS + job + "/content";
        return number == 0 ? content : content + "?film=" + number;
    }
}
