package dev.reelport.cli;

import dev.reelport.cli.command.ReelportCommand;

/** Where the process begins. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        System.exit(
                Surroundings.ofThisProcess()
                        .map(surroundings -> run(surroundings, arguments))
                        .orElse(ExitCode.BROKEN));
    }

    /**
     * Runs a command in any surroundings; returns its {@link ExitCode}. A result that could not be
     * printed is none.
     */
    public static int run(Surroundings surroundings, String... arguments) {
        int code = ReelportCommand.in(surroundings, arguments).execute(arguments);
        boolean lost = surroundings.out().checkError();
        return lost && code == ExitCode.DONE ? ExitCode.BROKEN : code;
    }
}
