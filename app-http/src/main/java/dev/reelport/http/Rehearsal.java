package dev.reelport.http;

import dev.reelport.wire.http.OwnService;
import dev.reelport.wire.http.Sent;
import dev.reelport.wire.message.Body;
import dev.reelport.wire.message.WireRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * What a client asks of the service that the build trains, so that it has seen what is usual: the
 * launcher runs it beside a simulator, in a process of its own.
 */
final class Rehearsal {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    private static final int LONGEST_SECONDS = 60;
    private static final int AT_ONCE = 8;
    private static final String COMPATIBLE =
            """
            {"model":"sora-2","prompt":"a cat plays the piano","seconds":"4"}\
            """;
    private static final String OURS =
            """
            {"script":{"prompt":"a cat plays the piano"},"duration":"4s","frame":{"aspectRatio":"16:9"}}\
            """;

    private final OwnService service;

    private Rehearsal(OwnService service) {
        this.service = service;
    }

    /** The address of the service, and how many videos. */
    public static void main(String[] arguments) throws InterruptedException {
        try (OwnService service =
                new OwnService(URI.create(arguments[0]), null, LONGEST_ANSWER, LONGEST_ANSWER)) {
            new Rehearsal(service).rehearse(Integer.parseInt(arguments[1]));
        }
    }

    private void rehearse(int videos) throws InterruptedException {
        Semaphore turns = new Semaphore(AT_ONCE);
        List<Callable<Void>> wishes =
                IntStream.range(0, videos)
                        .<Callable<Void>>mapToObj(video -> () -> inTurn(turns, video % 10 == 9))
                        .toList();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            clients.invokeAll(wishes, LONGEST_SECONDS, TimeUnit.SECONDS).stream()
                    .filter(wish -> wish.state() == Future.State.FAILED)
                    .findFirst()
                    .ifPresent(Rehearsal::failed);
        }
    }

    private static void failed(Future<Void> wish) {
        throw new IllegalStateException(wish.exceptionNow());
    }

    private Void inTurn(Semaphore turns, boolean ours) throws IOException, InterruptedException {
        turns.acquire();
        try {
            if (ours) {
                ask("POST", "/api/videos", new Body.Json(OURS));
                ask("GET", "/api/videos", new Body.Empty());
            } else {
                ask("POST", "/v1/videos", new Body.Json(COMPATIBLE));
            }
        } finally {
            turns.release();
        }
        return null;
    }

    private void ask(String method, String path, Body body) throws IOException {
        Sent sent = service.send(new WireRequest(method, path, body), Map.of());
        if (!(sent instanceof Sent.Answered answered) || answered.answer().status() >= 300) {
            throw new IOException(path + ": " + sent);
        }
    }
}
