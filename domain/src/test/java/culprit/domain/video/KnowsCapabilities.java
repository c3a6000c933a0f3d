package culprit.domain.video;

import dev.reelport.domain.capability.Feature;

/** Breaks the wall: a wish knows no model. */
public record KnowsCapabilities(Feature feature) {}
