package dev.reelport.http.simulator;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.FailureKind;
import dev.reelport.http.compat.SpokenFormat;
import dev.reelport.wire.Asked;
import dev.reelport.wire.FilmReport;
import dev.reelport.wire.TaskReport;
import dev.reelport.wire.TaskReport.Status;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.json.BodyReader;
import dev.reelport.wire.json.UnreadableException;
import dev.reelport.wire.message.WireRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Does what the makers of videos do where nothing goes wrong. Every create is a new task: it knows
 * no repeats and no idempotency, as they do not. It takes whatever can be read. Thread-safe.
 */
final class Vendor {
    private static final int PAGE = 20;

    private final Tasks tasks;
    private final Films films;
    private final Callbacks callbacks;
    private final InstantSource clock;

    Vendor(Tasks tasks, Films films, Callbacks callbacks, InstantSource clock) {
        this.tasks = tasks;
        this.films = films;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    /**
     * Does what is asked.
     *
     * @param script how long tasks take, and what films they have
     */
    Done done(Call call, Request request, Script script) {
        return switch (call.route()) {
            case CREATE -> created(call.format(), request, script);
            case LOOK -> about(call, task -> told(task, request));
            case CONTENT -> about(call, task -> content(task, request, script));
            case LIST -> Done.of(listed(call.format(), request));
            case CANCEL, REMOVE -> about(call, this::removed);
            case CALLBACK, ELSEWHERE, NOWHERE -> Done.of(missing(call.format()));
        };
    }

    /** What comes of a request where the script says that it is not done. */
    Done undone(Call call, Request request) {
        Answer answer = refusal(call.format(), FailureKind.UNAVAILABLE, "nothing was done");
        if (call.route() != Route.CREATE) {
            return Done.of(answer);
        }
        try {
            return new Done(answer, null, asked(call.format(), request).request().script());
        } catch (UnreadableException unreadable) {
            return Done.of(answer);
        }
    }

    private static Asked asked(SpokenFormat format, Request request) {
        return format.codec()
                .asked(
                        new WireRequest(
                                "POST",
                                Calls.path(request.target()),
                                BodyReader.read(request.mediaType(), request.body())));
    }

    private Done created(SpokenFormat format, Request request, Script script) {
        try {
            Asked asked = asked(format, request);
            Task task = task(format, asked, script);
            tasks.add(task);
            callbacks.expect(task, () -> told(task, request).answer().text());
            return new Done(
                    Answer.of(format.codec().accepted(report(task, request))),
                    task,
                    asked.request().script());
        } catch (UnreadableException unreadable) {
            String words = String.valueOf(unreadable.getMessage());
            return Done.of(refusal(format, FailureKind.INVALID, words));
        }
    }

    private Task task(SpokenFormat format, Asked asked, Script script) {
        return new Task(
                "task_" + UUID.randomUUID().toString().replace("-", ""),
                format,
                asked.request(),
                asked.model(),
                clock.instant(),
                script.pace());
    }

    private Done about(Call call, Function<Task, Done> act) {
        return Optional.ofNullable(call.task())
                .flatMap(tasks::find)
                .filter(task -> task.format().name().equals(call.format().name()))
                .map(act)
                .orElseGet(() -> Done.of(missing(call.format())));
    }

    private Done told(Task task, Request request) {
        return Done.of(Answer.of(task.format().codec().report(report(task, request))), task);
    }

    /** As a look tells it when it has succeeded and has no film. */
    Answer filmless(Task task) {
        task.loseFilm();
        TaskReport report = task.report(task.end());
        return Answer.of(task.format().codec().report(report));
    }

    private TaskReport report(Task task, Request request) {
        TaskReport report = task.report(clock.instant());
        return report.status() == Status.SUCCEEDED && task.hasFilm(clock.instant())
                ? report.films(
                        IntStream.range(0, task.films())
                                .mapToObj(number -> film(task, report, number, request))
                                .toList())
                : report;
    }

    private static FilmReport film(Task task, TaskReport report, int number, Request request) {
        String address =
                "%s/%s/v1/videos/%s/content%s"
                        .formatted(
                                request.origin(),
                                task.format().name(),
                                task.id(),
                                number == 0 ? "" : "?film=" + number);
        return new FilmReport(
                address, task.id() + "-film" + number, null, report.size(), report.length(), null);
    }

    private Done content(Task task, Request request, Script script) {
        int number = request.number("film").orElse(0);
        if (!task.hasFilm(clock.instant()) || number >= task.films()) {
            return Done.of(missing(task.format()), task);
        }
        try {
            byte[] film = films.film(task.request(), script.shared()).of(task.id(), number);
            task.served(number, Film.hash(film));
            return Done.of(Answer.of(200, "video/mp4", film), task);
        } catch (IOException broken) {
            String words = "the film cannot be drawn: " + broken.getMessage();
            return Done.of(refusal(task.format(), FailureKind.UNAVAILABLE, words), task);
        }
    }

    private Answer listed(SpokenFormat format, Request request) {
        List<Task> youngestFirst = new ArrayList<>(tasks.all()).reversed();
        List<Task> own =
                youngestFirst.stream()
                        .filter(task -> task.format().name().equals(format.name()))
                        .toList();
        List<Task> rest = request.parameter("after").map(id -> behind(own, id)).orElse(own);
        int most = request.number("limit").orElse(PAGE);
        List<TaskReport> page =
                rest.stream().limit(most).map(task -> report(task, request)).toList();
        return Answer.of(format.codec().list(page, rest.size() > most).orElseThrow());
    }

    private static List<Task> behind(List<Task> tasks, String id) {
        return tasks.stream().dropWhile(task -> !task.id().equals(id)).skip(1).toList();
    }

    /** One that is being made is called off, where the format can; all else is forgotten. */
    private Done removed(Task task) {
        WireCodec codec = task.format().codec();
        boolean over = task.status(clock.instant()) == Status.SUCCEEDED;
        if (over || codec.cancel(task.id()).isEmpty()) {
            tasks.remove(task.id());
        } else {
            task.cancel(clock.instant());
        }
        return Done.of(Answer.of(codec.removed(task.id()).orElseThrow()), task);
    }

    private static Answer missing(SpokenFormat format) {
        return refusal(format, FailureKind.GONE, "there is no task of that id");
    }

    static Answer refusal(SpokenFormat format, FailureKind kind, String words) {
        return Answer.of(format.codec().refusal(Failure.forGood(kind, words)));
    }
}
