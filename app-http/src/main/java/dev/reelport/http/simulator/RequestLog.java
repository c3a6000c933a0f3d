package dev.reelport.http.simulator;

import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.Script;
import dev.reelport.domain.video.Storyboard;
import dev.reelport.language.document.Words;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Every request that came, in memory; of very many the youngest. Thread-safe. */
final class RequestLog {
    /** Of some 500 bytes each. */
    private static final int MOST = 300_000;

    private static final int LONGEST_PROMPT = 200;

    private final Deque<Seen> entries = new ArrayDeque<>();
    private final InstantSource clock;
    private final Consumer<Seen> listener;
    private long count;

    /**
     * @param listener is told of each
     */
    RequestLog(InstantSource clock, Consumer<Seen> listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /** A request that was read to its end, and what comes of it. */
    void read(Request request, Optional<Call> call, Optional<Fault> fault, Done done, int status) {
        byte[] body = request.body();
        Optional<Task> task = Optional.ofNullable(done.task());
        add(
                new Seen(
                        0,
                        clock.instant(),
                        call.map(one -> one.format().name()).orElse(null),
                        route(request, call),
                        request.method().name(),
                        Calls.path(request.target()),
                        request.isAuthorized(),
                        true,
                        body.length,
                        body.length == 0 ? null : Film.hash(body),
                        done.asked() == null ? null : prompt(done.asked()),
                        task.map(Task::id).orElseGet(() -> call.map(Call::task).orElse(null)),
                        fault.map(Fault::toString).orElse(null),
                        status));
    }

    /** A request of which only a part was read. */
    void broken(Request request, Optional<Call> call, Optional<Fault> fault) {
        add(
                new Seen(
                        0,
                        clock.instant(),
                        call.map(one -> one.format().name()).orElse(null),
                        route(request, call),
                        request.method().name(),
                        Calls.path(request.target()),
                        request.isAuthorized(),
                        false,
                        request.body().length,
                        null,
                        null,
                        call.map(Call::task).orElse(null),
                        fault.map(Fault::toString).orElse(null),
                        0));
    }

    private static String route(Request request, Optional<Call> call) {
        boolean elsewhere = request.target().startsWith(Distortion.ELSEWHERE);
        return Words.of(elsewhere ? Route.ELSEWHERE : call.map(Call::route).orElse(Route.NOWHERE));
    }

    /**
     * A call that went.
     *
     * @param status that it was answered with; 0: nobody answered
     */
    void called(Task task, Optional<Fault> fault, int status) {
        add(
                new Seen(
                        0,
                        clock.instant(),
                        task.format().name(),
                        Words.of(Route.CALLBACK),
                        "POST",
                        "",
                        false,
                        true,
                        0,
                        null,
                        null,
                        task.id(),
                        fault.map(Fault::toString).orElse(null),
                        status));
    }

    private static String prompt(Script script) {
        String text =
                switch (script) {
                    case Prompt prompt -> prompt.text();
                    case Storyboard board ->
                            board.shots().stream()
                                    .map(shot -> shot.scene())
                                    .collect(Collectors.joining(" / "));
                };
        return text.length() <= LONGEST_PROMPT ? text : text.substring(0, LONGEST_PROMPT);
    }

    private synchronized void add(Seen unnumbered) {
        Seen seen = unnumbered.numbered(++count);
        entries.addLast(seen);
        if (entries.size() > MOST) {
            entries.removeFirst();
        }
        listener.accept(seen);
    }

    /** How many came, forgotten ones too. */
    synchronized long count() {
        return count;
    }

    /**
     * Some of them, the oldest first.
     *
     * @param after only those with a greater number
     * @param most how many
     */
    synchronized List<Seen> some(long after, Predicate<Seen> wanted, int most) {
        return entries.stream()
                .filter(seen -> seen.number() > after)
                .filter(wanted)
                .limit(most)
                .toList();
    }
}
