package dev.reelport.http.webhook;

import dev.reelport.domain.film.FilmCopies;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.domain.job.JobStore;
import dev.reelport.domain.job.Stage;
import dev.reelport.domain.order.Order;
import dev.reelport.domain.order.OrderBook;
import dev.reelport.domain.order.OrderBook.Ordered;
import dev.reelport.domain.webhook.Deliveries;
import dev.reelport.domain.webhook.Delivery;
import dev.reelport.http.ServiceSettings;
import dev.reelport.http.work.Aftermath;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes deliveries of what became of a job. It is called after each attendance of a job, and each
 * change makes a job due in the transaction that keeps the change: so none is forgotten, and what
 * it makes twice has the same id and is kept once. Thread-safe.
 */
@Singleton
final class Announcer implements Aftermath {
    /** An order may go on with another provider's job; then nothing is over yet. */
    private static final Duration REJECTION_SETTLES = Duration.ofSeconds(30);

    private final JobStore jobs;
    private final OrderBook orders;
    private final FilmCopies copies;
    private final Deliveries deliveries;
    private final Endpoints endpoints;
    private final List<Wording> wordings;
    private final String service;
    private final InstantSource clock;

    Announcer(
            JobStore jobs,
            OrderBook orders,
            FilmCopies copies,
            Deliveries deliveries,
            Endpoints endpoints,
            List<Wording> wordings,
            ServiceSettings settings,
            InstantSource clock) {
        this.jobs = jobs;
        this.orders = orders;
        this.copies = copies;
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.wordings = List.copyOf(wordings);
        this.service = ClientCallbacks.withoutSlash(settings.publicUrl());
        this.clock = clock;
    }

    @Override
    public Optional<Instant> after(JobId id) {
        return jobs.find(id).flatMap(this::after);
    }

    private Optional<Instant> after(Job job) {
        Stage stage = job.state().stage();
        if (!stage.isFinal() && stage != Stage.UNRESOLVED) {
            return Optional.empty();
        }
        Instant settled = job.changedAt().plus(REJECTION_SETTLES);
        if (stage == Stage.REJECTED && clock.instant().isBefore(settled)) {
            return Optional.of(settled);
        }
        List<Event> events = Event.of(job, copies.of(job.id()));
        if (!events.isEmpty()) {
            orders.find(job.id())
                    .filter(order -> order.job().equals(job.id()))
                    .ifPresent(order -> announce(new Ordered(order, job), events));
        }
        return Optional.empty();
    }

    private void announce(Ordered video, List<Event> events) {
        List<Delivery> made =
                events.stream()
                        .flatMap(event -> Stream.concat(told(event, video), called(event, video)))
                        .toList();
        if (!made.isEmpty()) {
            deliveries.add(made);
        }
    }

    private Stream<Delivery> told(Event event, Ordered video) {
        List<Endpoint> listeners =
                endpoints.configured().stream()
                        .filter(endpoint -> endpoint.events().contains(event))
                        .toList();
        if (listeners.isEmpty()) {
            return Stream.empty();
        }
        String body = body(Wording.OURS, event, video, service);
        return listeners.stream().map(endpoint -> delivery(event, video, endpoint.name(), body));
    }

    private Stream<Delivery> called(Event event, Ordered video) {
        Order order = video.order();
        Order.Callback callback = order.callback();
        if (callback == null || !event.isLast()) {
            return Stream.empty();
        }
        String body = body(order.format(), event, video, callback.service());
        return Stream.of(delivery(event, video, Endpoints.CALLBACK, body));
    }

    private String body(String format, Event event, Ordered video, String root) {
        Instant at = event == Event.HOME ? clock.instant() : video.job().changedAt();
        return wording(format)
                .or(() -> wording(Wording.OURS))
                .orElseThrow()
                .body(event, at, video, root);
    }

    private Optional<Wording> wording(String format) {
        return wordings.stream().filter(wording -> wording.speaks(format)).findFirst();
    }

    private Delivery delivery(Event event, Ordered video, String endpoint, String body) {
        Order.Callback callback = video.order().callback();
        boolean called = endpoint.equals(Endpoints.CALLBACK);
        return Delivery.made(
                MessageId.of(video.job(), event, endpoint),
                video.job().id(),
                video.order().client(),
                event.type(),
                endpoint,
                called && callback != null ? callback.address() : null,
                body,
                clock.instant());
    }
}
