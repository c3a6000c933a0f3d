package dev.reelport.http.compat;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobState;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.Order.PassedOver;
import dev.reelport.domain.order.OrderBook.Ordered;
import dev.reelport.http.order.OrderDesk;
import dev.reelport.http.order.Placement;
import dev.reelport.http.order.Wish;
import dev.reelport.wire.TaskReport;
import dev.reelport.wire.message.WireAnswer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Serves the clients of all formats: reads what they ask with the codec of their format, and
 * answers with it. Thread-safe.
 *
 * <p>Once a job is kept and not proved to be refused, no answer has a status that makes a client
 * ask again by itself: OpenAI's do after 408, 409, 429 and 5xx.
 */
@Singleton
final class FormatDesk {
    private final SpokenFormats formats;
    private final ClientRequests requests;
    private final OrderDesk desk;
    private final VideoOrders videos;
    private final VideoList list;
    private final TaskReports reports;
    private final FilmDelivery delivery;
    private final FilmRemoval removal;
    private final PublicAddress address;

    FormatDesk(
            SpokenFormats formats,
            ClientRequests requests,
            OrderDesk desk,
            VideoOrders videos,
            VideoList list,
            TaskReports reports,
            FilmDelivery delivery,
            FilmRemoval removal,
            PublicAddress address) {
        this.formats = formats;
        this.requests = requests;
        this.desk = desk;
        this.videos = videos;
        this.list = list;
        this.reports = reports;
        this.delivery = delivery;
        this.removal = removal;
        this.address = address;
    }

    /**
     * Has a film made.
     *
     * @param root where clients of the controller's formats have films made
     */
    HttpResponse<?> create(String root, HttpRequest<?> request, @Nullable InputStream body)
            throws IOException {
        SpokenFormat format = format(root, request);
        // Closed, for a client that still sends what nobody reads would never hear the answer.
        try (InputStream bytes = body == null ? InputStream.nullInputStream() : body) {
            return requests.with(format, request, bytes, wish -> taken(format, request, wish));
        }
    }

    private HttpResponse<?> taken(SpokenFormat format, HttpRequest<?> request, Wish wish) {
        return switch (desk.take(wish)) {
            case Placement.Placed placed -> placed(format, request, placed);
            case Placement.Refused refused -> throw RefusedException.invalid(refused.findings());
            case Placement.KeyTaken taken ->
                    throw RefusedException.clash(
                            "the idempotency key stands for another request, of the video "
                                    + taken.first().job());
        };
    }

    private HttpResponse<?> placed(
            SpokenFormat format, HttpRequest<?> request, Placement.Placed placed) {
        Job job = placed.job();
        if (job.state() instanceof JobState.Rejected rejected) {
            throw new RefusedException(by(placed.order(), job.provider(), rejected.failure()));
        }
        Ordered ordered = new Ordered(placed.order(), job);
        TaskReport report = reports.handedOver(ordered, address.of(request));
        return told(format.codec().accepted(report), ordered);
    }

    private static Failure by(Order order, String provider, Failure failure) {
        StringBuilder words = new StringBuilder();
        for (PassedOver one : order.passedOver()) {
            words.append("%s: %s; ".formatted(one.model(), String.join("; ", one.reasons())));
        }
        words.append("the provider %s did not take it: %s".formatted(provider, failure.words()));
        return new Failure(failure.kind(), failure.retry(), words.toString(), failure.code());
    }

    /** How a video stands. */
    HttpResponse<?> look(String root, HttpRequest<?> request, String id) {
        SpokenFormat format = format(root, request);
        Ordered ordered = videos.named(ClientHeaders.client(request), id);
        return told(format.codec().report(report(ordered, request)), ordered);
    }

    private static HttpResponse<?> told(WireAnswer written, Ordered ordered) {
        MutableHttpResponse<byte[]> answer = SpokenFormat.answer(written);
        AdjustmentsHeader.of(ordered.order().findings())
                .ifPresent(told -> answer.header(AdjustmentsHeader.NAME, told));
        PassedOverHeader.of(ordered.order().passedOver())
                .ifPresent(told -> answer.header(PassedOverHeader.NAME, told));
        return answer;
    }

    /** A page of videos. */
    HttpResponse<?> list(
            String root,
            HttpRequest<?> request,
            @Nullable String after,
            @Nullable String limit,
            @Nullable String order) {
        SpokenFormat format = format(root, request);
        VideoList.Page page = list.page(ClientHeaders.client(request), after, limit, order);
        List<TaskReport> tasks =
                page.videos().stream().map(video -> report(video, request)).toList();
        return format.codec()
                .list(tasks, page.more())
                .map(SpokenFormat::answer)
                .orElseThrow(() -> RefusedException.unsupported("this format knows no lists"));
    }

    /** Removes a video. */
    HttpResponse<?> remove(String root, HttpRequest<?> request, String id) {
        SpokenFormat format = format(root, request);
        WireAnswer removed =
                format.codec()
                        .removed(id)
                        .orElseThrow(
                                () -> RefusedException.unsupported("this format removes nothing"));
        removal.remove(videos.named(ClientHeaders.client(request), id).job());
        return SpokenFormat.answer(removed);
    }

    /** The film. */
    HttpResponse<?> content(
            String root, HttpRequest<?> request, String id, @Nullable String variant, int number) {
        format(root, request);
        Job job = videos.named(ClientHeaders.client(request), id).job();
        return delivery.content(job, variant, number, request);
    }

    private TaskReport report(Ordered ordered, HttpRequest<?> request) {
        return reports.of(ordered, address.of(request));
    }

    /** The format of the path, which must be one that has these paths. */
    private SpokenFormat format(String root, HttpRequest<?> request) {
        return formats.ofPath(request.getPath())
                .filter(format -> format.codec().createPath().equals(root))
                .orElseThrow(() -> RefusedException.missing("there is nothing at this path"));
    }
}
