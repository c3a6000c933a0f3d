package dev.reelport.http.simulator;

import dev.reelport.wire.TaskReport.Status;
import dev.reelport.wire.http.ForeignAddresses;
import dev.reelport.wire.http.Network;
import dev.reelport.wire.http.Notifier;
import dev.reelport.wire.http.Told;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Calls whoever a create named when its task has ended, as format B does; and nobody beyond this
 * machine, whatever a create says. Thread-safe.
 */
final class Callbacks implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final ForeignAddresses OWN_MACHINE =
            new ForeignAddresses(
                    host ->
                            Arrays.stream(InetAddress.getAllByName(host))
                                    .filter(InetAddress::isLoopbackAddress)
                                    .toList(),
                    List.of(Network.read("127.0.0.0/8"), Network.read("::1")));

    private final Notifier notifier = new Notifier(OWN_MACHINE, PATIENCE, PATIENCE);
    private final ScheduledThreadPoolExecutor schedule =
            new ScheduledThreadPoolExecutor(1, Thread.ofVirtual().factory());
    private final InstantSource clock;
    private final BiFunction<String, Route, Optional<Fault>> faults;
    private final RequestLog log;

    /**
     * @param faults what happens to a call in a format
     */
    Callbacks(
            InstantSource clock,
            BiFunction<String, Route, Optional<Fault>> faults,
            RequestLog log) {
        this.clock = clock;
        this.faults = faults;
        this.log = log;
    }

    /**
     * Calls when the task has ended, where it names somebody.
     *
     * @param body what is told then
     */
    void expect(Task task, Supplier<String> body) {
        if (task.request().callback() != null) {
            URI address = task.request().callback().uri();
            Duration wait = Duration.between(clock.instant(), task.end());
            later(wait, () -> call(task, address, body));
        }
    }

    private void later(Duration wait, Runnable act) {
        Future<?> unused =
                schedule.schedule(
                        () -> Thread.ofVirtual().start(act), wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void call(Task task, URI address, Supplier<String> body) {
        if (task.status(task.end()) != Status.SUCCEEDED) {
            return;
        }
        Optional<Fault> fault = faults.apply(task.format().name(), Route.CALLBACK);
        Duration late = fault.map(Fault::by).orElse(Duration.ZERO);
        boolean twice = fault.filter(one -> one.kind() == FaultKind.DUPLICATE).isPresent();
        later(
                late,
                () -> {
                    tell(task, address, body.get(), fault);
                    if (twice) {
                        tell(task, address, body.get(), fault);
                    }
                });
    }

    private void tell(Task task, URI address, String body, Optional<Fault> fault) {
        Told told = notifier.tell(address, Map.of(), body);
        log.called(task, fault, told instanceof Told.Answered answered ? answered.status() : 0);
    }

    @Override
    public void close() {
        schedule.shutdownNow();
        notifier.close();
    }
}
