package dev.reelport.domain.video;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Shots in playing order.
 *
 * @param shots at least one, and no more than a day of them
 * @param instruction what holds for all of them, such as a look; absent where nothing does
 */
public record Storyboard(List<Shot> shots, @Nullable String instruction) implements Script {
    /**
     * @throws IllegalArgumentException when there is no shot, more than a day of them, or an
     *     instruction without a word
     */
    public Storyboard {
        shots = List.copyOf(shots);
        if (shots.isEmpty()) {
            throw new IllegalArgumentException("a storyboard has at least one shot");
        }
        Require.positive("a storyboard", sum(shots));
        instruction = instruction == null ? null : Require.text("an instruction", instruction);
    }

    /** A storyboard without an instruction for the whole. */
    public static Storyboard of(Shot... shots) {
        return new Storyboard(List.of(shots), null);
    }

    /** The sum of the shots. */
    public Duration total() {
        return sum(shots);
    }

    private static Duration sum(List<Shot> shots) {
        return shots.stream().map(Shot::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /** Always there: the sum of the shots. */
    @Override
    public Optional<Duration> length() {
        return Optional.of(total());
    }

    @Override
    public List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        if (instruction != null) {
            passages.add(new Passage("script.instruction", instruction));
        }
        for (int index = 0; index < shots.size(); index++) {
            passages.add(
                    new Passage("script.shots[" + index + "].scene", shots.get(index).scene()));
        }
        return List.copyOf(passages);
    }

    @Override
    public boolean says(Predicate<String> something) {
        boolean says = instruction != null && something.test(instruction);
        for (int index = 0; index < shots.size() && !says; index++) {
            says = something.test(shots.get(index).scene());
        }
        return says;
    }

    @Override
    public Storyboard rewritten(UnaryOperator<String> rewriting) {
        List<Shot> rewritten =
                shots.stream()
                        .map(shot -> new Shot(shot.duration(), rewriting.apply(shot.scene())))
                        .toList();
        return new Storyboard(rewritten, instruction == null ? null : rewriting.apply(instruction));
    }
}
