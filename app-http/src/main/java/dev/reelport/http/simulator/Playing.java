package dev.reelport.http.simulator;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpMethod;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays the providers, by the script that counts at the moment. Thread-safe. */
final class Playing {
    private static final Logger LOG = LoggerFactory.getLogger(Playing.class);

    private final Calls calls;
    private final Vendor vendor;
    private final ControlRoom control;
    private final RequestLog log;
    private final AtomicReference<Director> director;

    Playing(
            Calls calls,
            Vendor vendor,
            ControlRoom control,
            RequestLog log,
            AtomicReference<Director> director) {
        this.calls = calls;
        this.vendor = vendor;
        this.control = control;
        this.log = log;
        this.director = director;
    }

    RequestLog log() {
        return log;
    }

    /** What a request is about; empty: it is in no format. */
    Optional<Call> call(HttpMethod method, String target) {
        return target.startsWith("/_") ? Optional.empty() : calls.call(method, target);
    }

    /** What goes wrong with a request; empty: nothing. */
    Optional<Fault> fault(Call call) {
        return director.get().fault(call.format().name(), call.route());
    }

    /** Does what is asked, and answers. Blocks. */
    void play(Channel channel, Request request, Optional<Call> call, Optional<Fault> fault) {
        Stage stage = new Stage(channel);
        try {
            Optional<Answer> controls = control.answer(request);
            if (controls.isPresent()) {
                stage.give(controls.get(), request.isKept());
            } else {
                answer(stage, request, call, fault);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException defect) {
            LOG.error("the simulator has a defect", defect);
            stage.give(Answer.text(500, "the simulator has a defect; see its log\n"), false);
        }
        if (channel.isActive()) {
            channel.config().setAutoRead(true);
        }
    }

    private void answer(Stage stage, Request request, Optional<Call> call, Optional<Fault> fault)
            throws InterruptedException {
        if (call.isEmpty()) {
            Done nothing = Done.of(Answer.text(404, "no format has this path\n"));
            log.read(request, call, fault, nothing, nothing.answer().status());
            stage.give(nothing.answer(), request.isKept());
            return;
        }
        Done done = done(call.get(), request, fault);
        Answer answer =
                fault.map(one -> distorted(done, one, call.get(), request)).orElse(done.answer());
        log.read(request, call, fault, done, status(answer, fault));
        if (fault.isPresent()) {
            stage.give(answer, fault.get(), request.isKept());
        } else {
            stage.give(answer, request.isKept());
        }
    }

    private Done done(Call call, Request request, Optional<Fault> fault) {
        return fault.filter(one -> !one.done()).isPresent()
                ? vendor.undone(call, request)
                : vendor.done(call, request, director.get().script());
    }

    private Answer distorted(Done done, Fault fault, Call call, Request request) {
        Task task = done.task();
        return fault.kind() == FaultKind.NO_FILM && task != null
                ? vendor.filmless(task)
                : Distortion.of(done.answer(), fault, call, request);
    }

    private static int status(Answer answer, Optional<Fault> fault) {
        return fault.filter(
                                one ->
                                        one.kind() == FaultKind.SILENCE
                                                || one.kind() == FaultKind.DROP_AFTER_BODY)
                        .isPresent()
                ? 0
                : answer.status();
    }
}
