package dev.reelport.domain.video;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A storyboard as the text that some providers take for a prompt:
 *
 * <pre>
 * Shot 1:
 * duration: 5sec
 * Scene: The fridge door opens.
 *
 * Shot 2:
 * …
 * </pre>
 *
 * Writing uses real line breaks and a blank line between shots. Reading also takes what the
 * documentation of such a provider prints (spec C): the two characters {@code \n} for a line break,
 * no break before a shot, {@code 5.0sec} and {@code 5s}; and the full-width colon of Chinese.
 */
public final class ShotText {
    /** Where a shot begins, whether or not the rest of it can be read. */
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])shot\\s+(\\d{1,9})\\s*[:：]", Pattern.CASE_INSENSITIVE);

    /** What follows a heading, up to the scene. */
    private static final Pattern OPENING =
            Pattern.compile(
                    "\\s*duration\\s*[:：]\\s*(\\d{1,9}(?:\\.\\d{1,9})?\\s*s(?:ec(?:ond)?s?)?)"
                            + "(?![\\p{L}\\p{N}])[,;.]?\\s*scene\\s*[:：]",
                    Pattern.CASE_INSENSITIVE);

    private static final String SHOT = "shot";

    private ShotText() {}

    /** The storyboard as text; its instruction, if it has one, stands before the first shot. */
    public static String write(Storyboard storyboard) {
        List<String> paragraphs = new ArrayList<>();
        if (storyboard.instruction() != null) {
            paragraphs.add(storyboard.instruction());
        }
        for (Shot shot : storyboard.shots()) {
            int number = paragraphs.size() + (storyboard.instruction() == null ? 1 : 0);
            paragraphs.add(write(number, shot));
        }
        return String.join("\n\n", paragraphs);
    }

    private static String write(int number, Shot shot) {
        String seconds = DurationText.seconds(shot.duration()).toPlainString();
        return "Shot " + number + ":\nduration: " + seconds + "sec\nScene: " + shot.scene();
    }

    /**
     * Whether a provider that looks for shots in a prompt would find one here.
     *
     * @param text any prompt
     */
    public static boolean looksLikeOne(String text) {
        return mayHaveHeading(text) && HEADING.matcher(withRealLineBreaks(text)).find();
    }

    /** Whether the word and the colon of a heading stand somewhere in the text. */
    private static boolean mayHaveHeading(String text) {
        boolean colon = text.indexOf(':') >= 0 || text.indexOf('：') >= 0;
        int last = colon ? text.length() - SHOT.length() : -1;
        int at = 0;
        while (at <= last && !text.regionMatches(true, at, SHOT, 0, SHOT.length())) {
            at++;
        }
        return at <= last;
    }

    /** Whether reading what is written gives this storyboard again, with nothing moved or lost. */
    public static boolean survives(Storyboard storyboard) {
        try {
            return read(write(storyboard)).equals(storyboard);
        } catch (IllegalArgumentException mistaken) {
            return false;
        }
    }

    /**
     * Reads a storyboard from text. What stands before the first shot becomes its instruction.
     *
     * @throws IllegalArgumentException with every reason why the text is not a storyboard
     */
    public static Storyboard read(String text) {
        String lines = withRealLineBreaks(text);
        List<Found> found = find(lines);
        refuse(problems(found));
        String before = lines.substring(0, found.getFirst().start()).strip();
        List<Shot> shots = found.stream().map(ShotText::shot).toList();
        return new Storyboard(shots, before.isEmpty() ? null : before);
    }

    private static Shot shot(Found found) {
        return new Shot(Objects.requireNonNull(found.duration()), found.scene());
    }

    private static String withRealLineBreaks(String text) {
        return text.replace("\\r\\n", "\n").replace("\\n", "\n");
    }

    /**
     * A shot as it stands in the text.
     *
     * @param number as it is written
     * @param start where its heading begins
     * @param duration absent: what follows the heading is no shot
     * @param scene empty where there is none
     */
    private record Found(int number, int start, @Nullable Duration duration, String scene) {}

    private static List<Found> find(String lines) {
        List<MatchResult> headings = HEADING.matcher(lines).results().toList();
        List<Found> found = new ArrayList<>();
        for (int index = 0; index < headings.size(); index++) {
            boolean last = index == headings.size() - 1;
            int end = last ? lines.length() : headings.get(index + 1).start();
            found.add(found(headings.get(index), end, lines));
        }
        return found;
    }

    private static Found found(MatchResult heading, int end, String lines) {
        int number = Integer.parseInt(heading.group(1));
        Matcher opening = OPENING.matcher(lines).region(heading.end(), end);
        if (!opening.lookingAt()) {
            return new Found(number, heading.start(), null, "");
        }
        String scene = lines.substring(opening.end(), end).strip();
        return new Found(number, heading.start(), DurationText.read(opening.group(1)), scene);
    }

    private static List<String> problems(List<Found> found) {
        List<String> problems = new ArrayList<>();
        if (found.isEmpty()) {
            problems.add("there is no «Shot 1:»");
        }
        for (int index = 0; index < found.size(); index++) {
            problems.addAll(problems(found.get(index), index + 1));
        }
        return problems;
    }

    private static List<String> problems(Found shot, int expected) {
        List<String> problems = new ArrayList<>();
        String name = "shot " + shot.number();
        if (shot.number() != expected) {
            problems.add("«Shot " + shot.number() + "» stands where shot " + expected + " belongs");
        }
        if (shot.duration() == null) {
            problems.add(name + " is not followed by «duration: 5sec» and «Scene: …»");
            return problems;
        }
        if (shot.duration().isZero()) {
            problems.add(name + " lasts no time");
        }
        if (shot.scene().isEmpty()) {
            problems.add(name + " shows nothing");
        }
        return problems;
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "this is not a storyboard: " + String.join("; ", problems));
        }
    }
}
