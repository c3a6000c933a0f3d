package dev.reelport.cli.service;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.language.report.FindingReport;
import dev.reelport.wire.http.Sent;
import dev.reelport.wire.message.WireAnswer;
import dev.reelport.wire.message.WireRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Has a video made by a service, once: whenever no answer comes, the same request is sent again
 * with the same key, so that the service finds the first one. For one video and thread.
 */
public final class VideoCreation {
    /** A service that is started again is there within a minute. */
    private static final int MOST_WAITS = 7;

    private static final int THROTTLED = 429;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Service service;
    private final VideoOrder order;
    private final JobId key;
    private final Waits waits;

    /** Whether the service may have it though nobody heard so. */
    private boolean doubtful;

    /** Why the last try brought no answer of use. */
    private Failure trouble = Failure.forNow(FailureKind.UNREADABLE, "nobody was asked");

    /**
     * @param key stands for this request at the service, for ever
     */
    public VideoCreation(Service service, VideoOrder order, JobId key) {
        this.service = service;
        this.order = order;
        this.key = key;
        this.waits = new Waits(service.pause(), MOST_WAITS, PATIENCE);
    }

    /** How it ended. */
    public sealed interface End {
        /**
         * The service has it.
         *
         * @param job of the video, whose name it has
         * @param findings what is made differently, and what is worth knowing
         */
        record Kept(Job job, List<FindingReport> findings) implements End {
            /** Keeps the order. */
            public Kept {
                findings = List.copyOf(findings);
            }
        }

        /**
         * Proved: the service does not have it.
         *
         * @param failure why not
         */
        record NotKept(Failure failure) implements End {}

        /**
         * The service may have it; who asks again with the same key pays once.
         *
         * @param failure what is known
         */
        record Unknown(Failure failure) implements End {}
    }

    /**
     * Sends it.
     *
     * @throws ServiceException when the service refuses it, and so does not have it
     */
    public End send() {
        while (true) {
            Optional<End> end = end(service.connection().send(message(), headers()));
            if (end.isPresent()) {
                return end.get();
            }
            if (!waits.again(trouble)) {
                return doubtful ? new End.Unknown(trouble) : new End.NotKept(trouble);
            }
        }
    }

    /** Empty: another try may bring more. */
    private Optional<End> end(Sent sent) {
        return switch (sent) {
            case Sent.NotSent notSent -> {
                trouble = notSent.failure();
                yield doubtful ? Optional.empty() : Optional.of(new End.NotKept(trouble));
            }
            case Sent.Lost lost -> doubted(lost.failure());
            case Sent.Answered answered when Answers.isForNow(answered.answer()) ->
                    passing(answered.answer());
            case Sent.Answered answered -> Optional.of(end(answered.answer()));
        };
    }

    private WireRequest message() {
        return new WireRequest("POST", "/api/videos", order.body());
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>(order.headers());
        headers.put("Idempotency-Key", key.value());
        return headers;
    }

    private End end(WireAnswer answer) {
        try {
            VideoAnswer video = service.video(answer);
            return new End.Kept(service.job(video), Objects.requireNonNull(video.findings()));
        } catch (ServiceException refused) {
            if (answer.isSuccess() || isDoubtful(refused)) {
                return new End.Unknown(Answers.failure(answer, refused.sentence()));
            }
            throw refused;
        }
    }

    /** What is wrong with a request was wrong with it before; a key may be wrong since. */
    private boolean isDoubtful(ServiceException refused) {
        return doubtful && refused.kind() != ServiceException.Kind.REQUEST;
    }

    /** Who is throttled was not even listened to. */
    private Optional<End> passing(WireAnswer answer) {
        doubtful |= answer.status() != THROTTLED;
        trouble = Objects.requireNonNull(service.answers().refusal(answer).failure());
        return Optional.empty();
    }

    private Optional<End> doubted(Failure failure) {
        doubtful = true;
        trouble = failure;
        return Optional.empty();
    }
}
