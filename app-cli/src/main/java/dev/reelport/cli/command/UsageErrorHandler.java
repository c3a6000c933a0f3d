package dev.reelport.cli.command;

import dev.reelport.cli.ExitCode;
import dev.reelport.cli.Surroundings;
import dev.reelport.cli.output.Screen;
import io.micronaut.serde.ObjectMapper;
import java.util.Arrays;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line. JSON is printed where the command line asks for it. */
final class UsageErrorHandler implements IParameterExceptionHandler {
    /** Picocli always suggests something; it helps only where the beginning is right. */
    private static final int SAME_LETTERS = 3;

    private final Surroundings surroundings;

    UsageErrorHandler(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        boolean json = Arrays.asList(arguments).contains(ReelportSubcommand.JSON);
        Screen screen =
                new Screen(surroundings.out(), surroundings.err(), json, ObjectMapper::getDefault);
        screen.error(sentence(error), null);
        screen.say("See: " + error.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.REFUSED;
    }

    private static String sentence(ParameterException error) {
        String sentence = String.valueOf(error.getMessage());
        if (error instanceof UnmatchedArgumentException unmatched) {
            String meant = unmatched.getUnmatched().getFirst();
            return unmatched.getSuggestions().stream()
                    .filter(suggestion -> suggestion.regionMatches(0, meant, 0, SAME_LETTERS))
                    .findFirst()
                    .map(suggestion -> sentence + "; did you mean " + suggestion + "?")
                    .orElse(sentence);
        }
        return sentence;
    }
}
