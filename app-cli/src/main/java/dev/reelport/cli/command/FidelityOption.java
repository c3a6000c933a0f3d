package dev.reelport.cli.command;

import dev.reelport.domain.rule.Fidelity;
import picocli.CommandLine.Option;

/** Whether something may be done differently. */
final class FidelityOption {
    @Option(
            names = "--fidelity",
            paramLabel = "strict|lenient",
            defaultValue = "strict",
            converter = FidelityWord.class,
            completionCandidates = FidelityWord.All.class,
            description =
                    "Whether it may be done differently from what is asked: strict, the default,"
                            + " refuses; lenient does it, and tells each change.")
    private Fidelity fidelity = Fidelity.STRICT;

    Fidelity asked() {
        return fidelity;
    }
}
