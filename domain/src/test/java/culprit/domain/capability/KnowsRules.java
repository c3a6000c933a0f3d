package culprit.domain.capability;

import dev.reelport.domain.rule.Fidelity;

/** Breaks the wall: a model does not judge. */
public record KnowsRules(Fidelity fidelity) {}
