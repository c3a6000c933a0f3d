import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * What a client asks of the service that is trained, so that it has seen what is usual. The launcher
 * runs this source beside a simulator, in a process of its own; no part of the service, which asks
 * nobody.
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

    private final String service;
    private final HttpClient client;

    private Rehearsal(String service, HttpClient client) {
        this.service = service;
        this.client = client;
    }

    /** The address of the service, and how many videos. */
    public static void main(String[] arguments) throws InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            new Rehearsal(arguments[0], client).rehearse(Integer.parseInt(arguments[1]));
            client.shutdownNow();
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
                post("/api/videos", OURS);
                get("/api/videos");
            } else {
                post("/v1/videos", COMPATIBLE);
            }
        } finally {
            turns.release();
        }
        return null;
    }

    private void post(String path, String body) throws IOException, InterruptedException {
        told(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                path);
    }

    private void get(String path) throws IOException, InterruptedException {
        told(HttpRequest.newBuilder(), path);
    }

    private void told(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(
                        request.uri(URI.create(service + path)).timeout(LONGEST_ANSWER).build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
    }
}
