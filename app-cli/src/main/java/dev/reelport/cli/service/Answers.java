package dev.reelport.cli.service;

import dev.reelport.cli.service.ServiceException.Kind;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Retry;
import dev.reelport.wire.RetryAfter;
import dev.reelport.wire.http.OwnService;
import dev.reelport.wire.message.WireAnswer;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what a service answers, and says in words why it is no answer. Thread-safe. */
final class Answers {
    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_DEFECT = 500;

    private final OwnService service;
    private final ObjectMapper mapper;

    Answers(OwnService service, ObjectMapper mapper) {
        this.service = service;
        this.mapper = mapper;
    }

    /**
     * The value of a good answer.
     *
     * @throws ServiceException when it is none
     */
    <T> T read(WireAnswer answer, Class<T> type) {
        if (!answer.isSuccess()) {
            throw refusal(answer);
        }
        return value(answer.text(), type)
                .orElseThrow(() -> new ServiceException(Kind.NO_SERVICE, noService(), List.of()));
    }

    /**
     * A video, also one that a provider refused.
     *
     * @throws ServiceException when the service has none
     */
    VideoAnswer video(WireAnswer answer) {
        return problem(answer)
                .flatMap(told -> Optional.ofNullable(told.video()))
                .orElseGet(() -> read(answer, VideoAnswer.class));
    }

    private <T> Optional<T> value(String json, Class<T> type) {
        try {
            return Optional.ofNullable(mapper.readValue(json, type));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    String noService() {
        return "what answers at %s is no Reelport service, or not one of this version"
                .formatted(service);
    }

    /** Why it is no good answer. */
    ServiceException refusal(WireAnswer answer) {
        Optional<ProblemAnswer> problem = problem(answer);
        if (isForNow(answer)) {
            return new ServiceException(
                    "%s does not answer now: %s".formatted(service, words(answer, problem)),
                    failure(answer, words(answer, problem)));
        }
        if (answer.status() == 403 && problem.isPresent()) {
            return new ServiceException(
                    Kind.KEY, service + ": " + service.shown(problem.get().sentence()), List.of());
        }
        if (answer.status() == 401 || answer.status() == 403) {
            return new ServiceException(
                    Kind.KEY,
                    "%s lets nobody in without a key that it knows; set REELPORT_API_KEY to one"
                            .formatted(service),
                    List.of());
        }
        if (answer.status() < FIRST_REFUSAL && answer.status() >= FIRST_REDIRECT) {
            return new ServiceException(
                    Kind.NO_SERVICE,
                    "%s sends elsewhere (HTTP %d), which is not followed: name the service itself"
                            .formatted(service, answer.status()),
                    List.of());
        }
        return problem.map(told -> refusal(answer.status(), told))
                .orElseGet(() -> new ServiceException(Kind.NO_SERVICE, strange(answer), List.of()));
    }

    private ServiceException refusal(int status, ProblemAnswer problem) {
        Kind kind =
                switch (status) {
                    case 404 -> Kind.NOT_FOUND;
                    case 409 -> Kind.CONFLICT;
                    case 405, 406, 410 -> Kind.NO_SERVICE;
                    default -> Kind.REQUEST;
                };
        return new ServiceException(
                kind,
                service + ": " + service.shown(problem.sentence()),
                problem.findings() == null ? List.of() : problem.findings());
    }

    /** Whether the same may be answered later: throttled, busy, or broken down. */
    static boolean isForNow(WireAnswer answer) {
        return answer.status() == 429 || answer.status() == 408 || answer.status() >= FIRST_DEFECT;
    }

    private Optional<ProblemAnswer> problem(WireAnswer answer) {
        return answer.mediaType().equals(ProblemAnswer.MEDIA_TYPE)
                ? value(answer.text(), ProblemAnswer.class)
                : Optional.empty();
    }

    private String words(WireAnswer answer, Optional<ProblemAnswer> problem) {
        return problem.map(told -> service.shown(told.sentence()))
                .orElse("HTTP " + answer.status());
    }

    private String strange(WireAnswer answer) {
        String type = answer.mediaType().isEmpty() ? "nothing" : answer.mediaType();
        return "%s (it answers with HTTP %d and %s)"
                .formatted(noService(), answer.status(), type.toLowerCase(Locale.ROOT));
    }

    /** A failure that may pass, and when. */
    static Failure failure(WireAnswer answer, String words) {
        FailureKind kind = answer.status() == 429 ? FailureKind.THROTTLED : FailureKind.UNAVAILABLE;
        return new Failure(kind, new Retry.Later(RetryAfter.of(answer).orElse(null)), words, null);
    }
}
