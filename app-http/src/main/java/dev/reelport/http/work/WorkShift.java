package dev.reelport.http.work;

import dev.reelport.domain.job.Attention;
import dev.reelport.http.trace.Traces;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Begins to attend to jobs when the service is up, those that an earlier process left included. */
@Singleton
final class WorkShift implements ApplicationEventListener<ServerStartupEvent> {
    private final Attention attention;
    private final JobAttendant attendant;
    private final Traces traces;

    WorkShift(Attention attention, JobAttendant attendant, Traces traces) {
        this.attention = attention;
        this.attendant = attendant;
        this.traces = traces;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        attention.begin(job -> traces.job("attend", job, () -> attendant.attend(job)));
    }
}
