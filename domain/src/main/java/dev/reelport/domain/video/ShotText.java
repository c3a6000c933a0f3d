package dev.reelport.domain.video;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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
 * no break before a shot, {@code 5.0sec} and {@code 5s}.
 */
public final class ShotText {
    /** Where a shot begins, whether or not the rest of it can be read. */
    private static final Pattern HEADING =
            Pattern.compile("(?<![\\p{L}\\p{N}])shot\\s+(\\d{1,9})\\s*:", Pattern.CASE_INSENSITIVE);

    private static final Pattern BEGINNING =
            Pattern.compile(
                    HEADING.pattern()
                            + "\\s*duration\\s*:\\s*(\\d{1,9}(?:\\.\\d{1,9})?\\s*s(?:ec(?:ond)?s?)?)"
                            + "(?![\\p{L}\\p{N}])[,;.]?\\s*scene\\s*:",
                    Pattern.CASE_INSENSITIVE);

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
        return HEADING.matcher(text).find();
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
        String lines = text.replace("\\r\\n", "\n").replace("\\n", "\n");
        List<MatchResult> headings = HEADING.matcher(lines).results().toList();
        List<MatchResult> beginnings = BEGINNING.matcher(lines).results().toList();
        refuse(problems(headings, beginnings, lines));
        String before = lines.substring(0, beginnings.getFirst().start()).strip();
        return new Storyboard(shots(beginnings, lines), before.isEmpty() ? null : before);
    }

    private static List<String> problems(
            List<MatchResult> headings, List<MatchResult> beginnings, String lines) {
        List<String> problems = new ArrayList<>();
        if (headings.isEmpty()) {
            problems.add("there is no «Shot 1:»");
        }
        for (int index = 0; index < headings.size(); index++) {
            problems.addAll(problems(headings.get(index), index + 1, beginnings));
        }
        for (int index = 0; index < beginnings.size(); index++) {
            if (scene(beginnings, index, lines).isEmpty()) {
                problems.add("shot " + beginnings.get(index).group(1) + " shows nothing");
            }
        }
        return problems;
    }

    private static List<String> problems(
            MatchResult heading, int expected, List<MatchResult> beginnings) {
        List<String> problems = new ArrayList<>();
        int number = Integer.parseInt(heading.group(1));
        if (number != expected) {
            problems.add("«Shot " + number + "» stands where shot " + expected + " belongs");
        }
        if (beginnings.stream().noneMatch(shot -> shot.start() == heading.start())) {
            problems.add("shot " + number + " is not followed by «duration: 5sec» and «Scene: …»");
        } else if (duration(beginnings, heading.start()).isZero()) {
            problems.add("shot " + number + " lasts no time");
        }
        return problems;
    }

    private static Duration duration(List<MatchResult> beginnings, int start) {
        return beginnings.stream()
                .filter(shot -> shot.start() == start)
                .map(shot -> DurationText.read(shot.group(2)))
                .findFirst()
                .orElseThrow();
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "this is not a storyboard: " + String.join("; ", problems));
        }
    }

    private static List<Shot> shots(List<MatchResult> beginnings, String lines) {
        List<Shot> shots = new ArrayList<>();
        for (int index = 0; index < beginnings.size(); index++) {
            Duration duration = DurationText.read(beginnings.get(index).group(2));
            shots.add(new Shot(duration, scene(beginnings, index, lines)));
        }
        return shots;
    }

    private static String scene(List<MatchResult> beginnings, int index, String lines) {
        boolean last = index == beginnings.size() - 1;
        int end = last ? lines.length() : beginnings.get(index + 1).start();
        return lines.substring(beginnings.get(index).end(), end).strip();
    }
}
