package dev.reelport.openai;

import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.video.Character;
import dev.reelport.domain.video.CharacterCreation;
import dev.reelport.domain.video.CharacterSource;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.TaskReference;
import dev.reelport.domain.video.TimeRange;
import dev.reelport.domain.video.Visibility;
import dev.reelport.domain.video.Watermark;
import dev.reelport.wire.ClipRange;
import dev.reelport.wire.Dropped;
import dev.reelport.wire.Lengths;
import dev.reelport.wire.json.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the fields that only some dialects have. Empty texts are unused fields (spec C). */
final class RelayReader {
    /** What they say. */
    record Told(
            Watermark watermark,
            Visibility visibility,
            CharacterCreation creation,
            List<Character> characters,
            @Nullable String metadata) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }

        /** They are not there. */
        static final Told NOTHING =
                new Told(
                        Watermark.UNSPECIFIED,
                        Visibility.UNSPECIFIED,
                        CharacterCreation.UNSPECIFIED,
                        List.of(),
                        null);
    }

    private final Fields fields;
    private final List<Finding> findings;

    RelayReader(Fields fields, List<Finding> findings) {
        this.fields = fields;
        this.findings = findings;
    }

    Told read() {
        return new Told(
                chosen("watermark", Watermark.UNSPECIFIED, Watermark.REQUIRED, Watermark.NONE),
                chosen("private", Visibility.UNSPECIFIED, Visibility.PRIVATE, Visibility.PUBLIC),
                chosen(
                        "character_create",
                        CharacterCreation.UNSPECIFIED,
                        CharacterCreation.CREATE,
                        CharacterCreation.NONE),
                characters(),
                fields.filled("metadata"));
    }

    private <T> T chosen(String name, T unsaid, T yes, T no) {
        Boolean flag = fields.filled(name) == null ? null : fields.flag(name);
        if (flag == null) {
            return unsaid;
        }
        return flag ? yes : no;
    }

    private List<Character> characters() {
        Link link = fields.value("character_url", Link::web);
        TaskReference task = fields.value("character_from_task", id -> new TaskReference(null, id));
        TimeRange range = fields.value("character_timestamps", ClipRange::read);
        List<Character> characters = new ArrayList<>();
        if (link != null) {
            characters.add(named(characters, new CharacterSource.FromClip(link, range)));
        }
        if (task != null) {
            TimeRange rest = link == null ? range : null;
            characters.add(named(characters, new CharacterSource.FromTask(task, rest)));
        }
        if (range != null && characters.isEmpty()) {
            findings.add(unusedRange(range));
        }
        return characters;
    }

    private static Character named(List<Character> before, CharacterSource source) {
        return new Character("character" + (before.size() + 1), source);
    }

    private static Finding unusedRange(TimeRange range) {
        return Dropped.field(
                "character_timestamps",
                "seconds are given, but neither character_url nor character_from_task",
                range.toString(),
                "no character");
    }

    /** OpenAI's guide: characters that were made before, by their ids. */
    List<Character> stored() {
        List<Character> characters = new ArrayList<>();
        for (Fields one : fields.objects("characters")) {
            CharacterSource source = one.value("id", CharacterSource.Stored::new);
            if (source == null) {
                one.problem("id", "the id of a character is needed");
            } else {
                characters.add(named(characters, source));
            }
        }
        return characters;
    }
}
