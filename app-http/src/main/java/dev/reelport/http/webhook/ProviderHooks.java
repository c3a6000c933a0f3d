package dev.reelport.http.webhook;

import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.order.SharedSecrets;
import dev.reelport.domain.provider.Providers;
import dev.reelport.domain.video.Link;
import dev.reelport.http.ServiceSettings;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where providers may call, each job's own: its name, and behind a dot what only the service can
 * compute of it. Who calls there only hints that something happened. Thread-safe.
 */
@Singleton
final class ProviderHooks implements Function<Job, Optional<Link>> {
    /** Below the public URL. */
    static final String PATH = "/hooks/";

    private static final String SECRET = "provider-hooks";
    private static final int SECRET_BYTES = 32;

    private final Providers providers;
    private final SharedSecrets secrets;
    private final @Nullable String publicUrl;
    private byte @Nullable [] secret;

    /**
     * @throws ConfigurationException when the public URL is none
     */
    ProviderHooks(Providers providers, SharedSecrets secrets, ServiceSettings settings) {
        this.providers = providers;
        this.secrets = secrets;
        this.publicUrl = checked(settings.publicUrl());
    }

    private static @Nullable String checked(@Nullable String url) {
        try {
            return url == null || url.isBlank() ? null : Link.web(url).uri().toString();
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(
                    "reelport.service.public-url: " + wrong.getMessage(), wrong);
        }
    }

    /** Where a job's provider shall call; empty where it cannot, or nobody knows our address. */
    @Override
    public Optional<Link> apply(Job job) {
        return publicUrl == null || !canCall(job)
                ? Optional.empty()
                : Optional.of(
                        Link.web(ClientCallbacks.withoutSlash(publicUrl) + PATH + token(job.id())));
    }

    private boolean canCall(Job job) {
        return providers.named(job.provider()).models().stream()
                .filter(model -> model.name().equals(job.model()))
                .anyMatch(model -> model.capabilities().can(Feature.CALLBACK));
    }

    private String token(JobId job) {
        byte[] name = job.value().getBytes(StandardCharsets.UTF_8);
        byte[] mac = SigningSecret.hmac(secret(), name);
        return job + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    /** Whose token this is; empty: nobody's. */
    Optional<JobId> job(String token) {
        int dot = token.indexOf('.');
        try {
            JobId job = new JobId(token.substring(0, Math.max(0, dot)));
            return MessageDigest.isEqual(bytes(token(job)), bytes(token))
                    ? Optional.of(job)
                    : Optional.empty();
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }

    private synchronized byte[] secret() {
        if (secret == null) {
            secret = secrets.named(SECRET, random());
        }
        return secret;
    }

    private static byte[] random() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
