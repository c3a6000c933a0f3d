package dev.reelport.http.simulator;

import dev.reelport.language.document.BadInputException;
import dev.reelport.language.document.Document;
import dev.reelport.wire.json.JsonText;
import io.netty.handler.codec.http.HttpMethod;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** What whoever rehearses asks the simulator itself, at paths that no provider has. Thread-safe. */
final class ControlRoom {
    private static final int USUAL = 1_000;
    private static final int MOST = 10_000;

    private final RequestLog log;
    private final Tasks tasks;
    private final AtomicReference<Director> director;
    private final Set<String> formats;
    private final InstantSource clock;

    ControlRoom(
            RequestLog log,
            Tasks tasks,
            AtomicReference<Director> director,
            Set<String> formats,
            InstantSource clock) {
        this.log = log;
        this.tasks = tasks;
        this.director = director;
        this.formats = Set.copyOf(formats);
        this.clock = clock;
    }

    /** The answer; empty where the request is for a provider. */
    Optional<Answer> answer(Request request) {
        boolean asks = request.method().equals(HttpMethod.GET);
        return switch (Calls.path(request.target())) {
            case "/_requests" -> Optional.of(asks ? requests(request) : wrongMethod());
            case "/_tasks" -> Optional.of(asks ? tasks(request) : wrongMethod());
            case "/_faults" ->
                    Optional.of(
                            asks
                                    ? faults()
                                    : request.method().equals(HttpMethod.PUT)
                                            ? play(request)
                                            : wrongMethod());
            default -> Optional.empty();
        };
    }

    private static Answer wrongMethod() {
        return Answer.text(405, "this path is not for this method\n");
    }

    private Answer requests(Request request) {
        long after = request.number("after").orElse(0);
        List<Seen> some = log.some(after, wanted(request), most(request));
        return Answer.json(JsonText.write(new SeenPage(log.count(), some)));
    }

    /** Those of the format, the route and the task that are asked for. */
    private static Predicate<Seen> wanted(Request request) {
        Optional<String> format = request.parameter("format");
        Optional<String> route = request.parameter("route");
        Optional<String> task = request.parameter("task");
        return seen ->
                format.filter(one -> !one.equals(seen.format())).isEmpty()
                        && route.filter(one -> !one.equals(seen.route())).isEmpty()
                        && task.filter(one -> !one.equals(seen.task())).isEmpty();
    }

    private static int most(Request request) {
        return Math.min(request.number("limit").orElse(USUAL), MOST);
    }

    private Answer tasks(Request request) {
        List<TaskStanding> some =
                tasks.all().stream()
                        .skip(request.number("after").orElse(0))
                        .limit(most(request))
                        .map(task -> TaskStanding.of(task, clock.instant()))
                        .toList();
        return Answer.json(JsonText.write(some));
    }

    private Answer faults() {
        return Answer.json(JsonText.write(director.get().report()));
    }

    private Answer play(Request request) {
        try {
            director.set(
                    new Director(
                            ScriptReader.read(Document.yaml(request.body(), "script"), formats)));
            return faults();
        } catch (BadInputException bad) {
            return Answer.text(400, bad.getMessage() + "\n");
        }
    }
}
