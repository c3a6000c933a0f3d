package dev.reelport.domain

import dev.reelport.domain.capability.Model
import dev.reelport.domain.job.Clip
import dev.reelport.domain.job.PollResult
import dev.reelport.domain.job.PollingPlan
import dev.reelport.domain.job.ProviderTask
import dev.reelport.domain.provider.Cancellation
import dev.reelport.domain.provider.Film
import dev.reelport.domain.provider.Submission
import dev.reelport.domain.provider.VideoProvider
import dev.reelport.domain.video.VideoRequest

/** A provider on a stage: takes every request and makes its film at once, unless told to play another part. */
final class StagedProvider implements VideoProvider {

    private final String name
    private final List<Model> models

    Closure<Submission> atSubmit = { request, model -> new Submission.Taken(new ProviderTask(name, 'task-' + submitted.size())) }
    Closure<PollResult> atPoll = { ProviderTask task -> new PollResult.Succeeded([Examples.clip(task)]) }
    Closure<Cancellation> atCancel = { ProviderTask task -> Cancellation.DONE }

    final List<VideoRequest> submitted = []
    final List<ProviderTask> polled = []
    final List<ProviderTask> cancelled = []
    boolean closed

    StagedProvider(String name = 'acme', List<Model> models = [Examples.generous()]) {
        this.name = name
        this.models = models
    }

    @Override
    String name() {
        name
    }

    @Override
    List<Model> models() {
        models
    }

    @Override
    Submission submit(VideoRequest request, String model) {
        submitted << request
        atSubmit(request, model)
    }

    @Override
    PollResult poll(ProviderTask task) {
        polled << task
        atPoll(task)
    }

    @Override
    Cancellation cancel(ProviderTask task) {
        cancelled << task
        atCancel(task)
    }

    @Override
    Film fetch(Clip clip) {
        new Film('video/mp4', 0, InputStream.nullInputStream())
    }

    @Override
    PollingPlan pollingPlan(String model) {
        Examples.PLAN
    }

    @Override
    void close() {
        closed = true
    }
}
