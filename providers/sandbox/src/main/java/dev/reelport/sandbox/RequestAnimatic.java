package dev.reelport.sandbox;

import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Character;
import dev.reelport.domain.video.Frame;
import dev.reelport.domain.video.Mentions;
import dev.reelport.domain.video.Pixels;
import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.Quality;
import dev.reelport.domain.video.ReferenceImage;
import dev.reelport.domain.video.Resolution;
import dev.reelport.domain.video.Shot;
import dev.reelport.domain.video.Storyboard;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.sandbox.animatic.Animatic;
import dev.reelport.sandbox.animatic.Card;
import dev.reelport.sandbox.animatic.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a request an animatic shows: one card for each shot, or one for the whole prompt. */
final class RequestAnimatic {
    /** A prompt without a length gets what spec B gives it. */
    private static final Duration UNSAID_LENGTH = Duration.ofSeconds(10);

    private static final int STANDARD_SIDE = 720;
    private static final int HIGH_SIDE = 1080;

    private final VideoRequest request;
    private final Map<ReferenceImage, Path> pictures;

    /**
     * @param pictures the files of those images that travelled with the request
     */
    RequestAnimatic(VideoRequest request, Map<ReferenceImage, Path> pictures) {
        this.request = request;
        this.pictures = pictures;
    }

    /**
     * @param variant from 1
     */
    Animatic animatic(int variant) {
        List<Card> cards = cards();
        List<String> notes = NotDrawn.of(request, variant, shown(cards));
        String title = notes.isEmpty() ? null : String.join(" · ", notes);
        return new Animatic(size(request.frame()), title, cards);
    }

    private List<Card> cards() {
        List<Shot> shots = shots();
        List<Card> cards = new ArrayList<>();
        Duration start = Duration.ZERO;
        for (Shot shot : shots) {
            Duration end = start.plus(shot.duration());
            cards.add(
                    new Card(
                            shot.duration(),
                            cards.size() + 1,
                            shots.size(),
                            Mentions.replaced(shot.scene(), name -> name),
                            characters(shot.scene()),
                            picture(start, end)));
            start = end;
        }
        return cards;
    }

    private List<Shot> shots() {
        return switch (request.script()) {
            case Storyboard board -> board.shots();
            case Prompt prompt ->
                    List.of(new Shot(request.length().orElse(UNSAID_LENGTH), prompt.text()));
        };
    }

    /** Whom a scene mentions is in that scene; everybody else is in all of them. */
    private List<String> characters(String scene) {
        Set<String> elsewhere =
                shots().stream()
                        .flatMap(shot -> Mentions.in(shot.scene()).stream())
                        .collect(Collectors.toSet());
        elsewhere.removeAll(Mentions.in(scene));
        elsewhere.removeAll(throughout());
        return request.characters().stream()
                .map(Character::name)
                .filter(name -> !elsewhere.contains(name))
                .toList();
    }

    /** Whom the instruction for the whole storyboard mentions. */
    private List<String> throughout() {
        return request.script() instanceof Storyboard board && board.instruction() != null
                ? Mentions.in(board.instruction())
                : List.of();
    }

    /** A card has room for one. */
    private @Nullable Path picture(Duration start, Duration end) {
        return pictures.entrySet().stream()
                .filter(picture -> appears(picture.getKey(), start, end))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private Set<ReferenceImage> shown(List<Card> cards) {
        Set<Path> files =
                cards.stream()
                        .flatMap(card -> Optional.ofNullable(card.image()).stream())
                        .collect(Collectors.toSet());
        return pictures.entrySet().stream()
                .filter(picture -> files.contains(picture.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean appears(ReferenceImage image, Duration start, Duration end) {
        Duration at =
                Optional.ofNullable(image.placement())
                        .flatMap(placement -> Optional.ofNullable(placement.at()))
                        .orElse(Duration.ZERO);
        return at.compareTo(start) >= 0 && at.compareTo(end) < 0;
    }

    private static Size size(Frame frame) {
        Resolution resolution = frame.resolution();
        if (resolution instanceof Pixels pixels) {
            return new Size(pixels.width(), pixels.height());
        }
        int shortSide = resolution == Quality.HIGH ? HIGH_SIDE : STANDARD_SIDE;
        AspectRatio ratio = frame.shape().orElse(AspectRatio.LANDSCAPE);
        int longSide = longSide(shortSide, ratio);
        return ratio.isPortrait() ? new Size(shortSide, longSide) : new Size(longSide, shortSide);
    }

    /** Even, as H.264 wants it. */
    private static int longSide(int shortSide, AspectRatio ratio) {
        double more = Math.max(ratio.width(), ratio.height());
        double less = Math.min(ratio.width(), ratio.height());
        return 2 * (int) Math.round(shortSide * more / less / 2);
    }
}
