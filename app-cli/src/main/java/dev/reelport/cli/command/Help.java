package dev.reelport.cli.command;

/** Lines that stand in the help of several commands. */
final class Help {
    static final String EXAMPLE = "%nExample:%n";
    static final String EXIT_CODES = "%nExit codes:";
    static final String TAKEN = "  0  the provider took it; with --wait, the film is here";
    static final String BROKEN = "  1  something on this machine failed, such as a full disk";
    static final String REFUSED = "  2  bad input, or refused by a rule; nothing was handed over";
    static final String FAILED = "  3  the provider refused or failed";
    static final String UNKNOWN =
            "  4  the outcome is unknown: the provider may be making the film";
    static final String NOT_REACHED =
            "  5  the provider was not reached, and provably nothing was sent";

    private Help() {}
}
