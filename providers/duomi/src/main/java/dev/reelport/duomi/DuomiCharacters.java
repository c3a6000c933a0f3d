package dev.reelport.duomi;

import dev.reelport.domain.video.Character;
import dev.reelport.domain.video.CharacterSource.FromClip;
import dev.reelport.wire.ClipRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Characters as they are written: a list, or the text that the schema of spec B prints. */
final class DuomiCharacters {
    private DuomiCharacters() {}

    static Object written(List<Character> characters, DuomiDialect dialect) {
        List<DuomiWire.Clip> clips = characters.stream().map(DuomiCharacters::clip).toList();
        return dialect.text() ? text(clips) : clips;
    }

    private static DuomiWire.Clip clip(Character character) {
        FromClip clip = (FromClip) character.source();
        return new DuomiWire.Clip(
                clip.link().uri().toString(),
                Optional.ofNullable(clip.range()).map(ClipRange::write).orElse(null));
    }

    private static String text(List<DuomiWire.Clip> clips) {
        return clips.stream()
                .map(DuomiCharacters::text)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Nothing is escaped: an address holds neither quotes nor backslashes (RFC 2396). */
    private static String text(DuomiWire.Clip clip) {
        return clip.timestamps() == null
                ? "{ url: \"%s\" }".formatted(clip.url())
                : "{ url: \"%s\", timestamps: \"%s\" }".formatted(clip.url(), clip.timestamps());
    }
}
