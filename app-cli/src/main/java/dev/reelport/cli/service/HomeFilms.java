package dev.reelport.cli.service;

import dev.reelport.domain.job.Clip;
import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.domain.job.Retry;
import dev.reelport.domain.provider.Film;
import dev.reelport.domain.provider.ProviderException;
import dev.reelport.wire.http.FilmBounds;
import dev.reelport.wire.http.OpenAnswer;
import dev.reelport.wire.message.WireAnswer;
import java.time.Duration;
import java.util.Map;

/** Fetches films from a service that brought them home, or is about to. Thread-safe. */
public final class HomeFilms {
    private static final int MOST_WAITS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int CONFLICT = 409;

    private final Service service;

    /** Of one service. */
    public HomeFilms(Service service) {
        this.service = service;
    }

    /**
     * Fetches a film; waits where it is still on its way home.
     *
     * @param clip of a job of this service
     * @throws ProviderException when it does not come, or not now
     */
    public Film fetch(Clip clip) {
        Waits waits = new Waits(service.pause(), MOST_WAITS, PATIENCE);
        String path = clip.link().uri().toString().substring(service.root().length());
        while (true) {
            try {
                return opened(path);
            } catch (ProviderException failed) {
                if (failed.failure().retry() instanceof Retry.Never
                        || !waits.again(failed.failure())) {
                    throw failed;
                }
            }
        }
    }

    private Film opened(String path) {
        OpenAnswer answer = service.connection().open(path, Map.of("Accept", "*/*"));
        boolean kept = false;
        try {
            WireAnswer head = answer.head();
            if (head.status() != 200) {
                throw new ProviderException(failure(answer.words()));
            }
            Film film = answer.film(FilmBounds.OF_OWN_SERVICE);
            kept = true;
            return film;
        } finally {
            if (!kept) {
                answer.close();
            }
        }
    }

    private Failure failure(WireAnswer answer) {
        String words = service.answers().refusal(answer).sentence();
        if (Answers.isForNow(answer)) {
            return Answers.failure(answer, words);
        }
        boolean onItsWay = answer.status() == CONFLICT && answer.header("Retry-After").isPresent();
        return onItsWay
                ? Answers.failure(answer, words)
                : Failure.forGood(
                        answer.status() == CONFLICT || answer.status() == 404
                                ? FailureKind.GONE
                                : FailureKind.UNREADABLE,
                        words);
    }
}
