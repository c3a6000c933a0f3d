package culprit.domain.provider;

import dev.reelport.domain.usecase.FindJobs;

/** Breaks the wall: a provider is used, it does not use. */
public record KnowsUseCases(FindJobs findJobs) {}
