package dev.reelport.http.work;

import dev.reelport.domain.job.Attention;
import dev.reelport.domain.job.Job;
import dev.reelport.domain.job.JobId;
import dev.reelport.http.trace.Traces;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Begins to attend to jobs when the service is up, those that an earlier process left included. */
@Singleton
final class WorkShift implements ApplicationEventListener<ServerStartupEvent> {
    private final Attention attention;
    private final JobAttendant attendant;
    private final Traces traces;
    private final List<Aftermath> aftermaths;

    WorkShift(
            Attention attention,
            JobAttendant attendant,
            Traces traces,
            List<Aftermath> aftermaths) {
        this.attention = attention;
        this.attendant = attendant;
        this.traces = traces;
        this.aftermaths = List.copyOf(aftermaths);
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        attention.begin(new Traced());
    }

    private Optional<Instant> attended(JobId job) {
        Optional<Instant> next = attendant.attend(job);
        return Stream.concat(
                        next.stream(), aftermaths.stream().flatMap(one -> one.after(job).stream()))
                .min(Instant::compareTo);
    }

    private final class Traced implements Attention.Attendant {
        @Override
        public Optional<Instant> attend(JobId job) {
            return traces.job("attend", job, () -> attended(job));
        }

        @Override
        public Instant due(Job changed, Instant now) {
            return attendant.due(changed, now);
        }
    }
}
