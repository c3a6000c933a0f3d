package dev.reelport.duomi;

import dev.reelport.domain.rule.Finding;
import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Character;
import dev.reelport.domain.video.CharacterSource.FromClip;
import dev.reelport.domain.video.Frame;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.ReferenceImage;
import dev.reelport.domain.video.TimeRange;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.wire.Asked;
import dev.reelport.wire.ClipRange;
import dev.reelport.wire.Dropped;
import dev.reelport.wire.UsualFields;
import dev.reelport.wire.json.Fields;
import dev.reelport.wire.message.Body;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the create body of a client. For one body. */
final class DuomiReader {
    private static final String CLIP = "character_url";
    private static final String SECONDS = "character_timestamps";

    private final Fields fields;
    private final List<Finding> findings = new ArrayList<>();

    DuomiReader(Body body) {
        this.fields = Fields.ofBody(body);
    }

    Asked asked() {
        String model = fields.filled("model");
        List<Fields> listed = fields.objectsOrText("characters");
        List<Character> characters = listed.isEmpty() ? deprecated() : characters(listed);
        Prompt prompt = prompt(Math.max(listed.size(), characters.size()));
        AspectRatio ratio = fields.value("aspect_ratio", AspectRatio::read);
        Duration duration = UsualFields.seconds(fields, "duration");
        List<ReferenceImage> images = UsualFields.imageLinks(fields, "image_urls");
        Link callback = fields.value("callback_url", Link::web);
        fields.refuseProblems();
        Dropped.unknownFields(fields, findings);
        VideoRequest request =
                VideoRequest.of(Objects.requireNonNull(prompt))
                        .characters(characters)
                        .frame(new Frame(ratio, null))
                        .duration(duration)
                        .images(images)
                        .callback(callback)
                        .build();
        return new Asked(model, request, findings);
    }

    private @Nullable Prompt prompt(int characters) {
        String text = fields.filled("prompt");
        if (text == null) {
            fields.problem("prompt", "there is nothing to show: a prompt is needed");
            return null;
        }
        List<String> problems = DuomiMentions.problems(text, characters);
        problems.forEach(problem -> fields.problem("prompt", problem));
        return problems.isEmpty() ? new Prompt(DuomiMentions.read(text)) : null;
    }

    private List<Character> characters(List<Fields> listed) {
        giveWay(CLIP);
        giveWay(SECONDS);
        List<Character> characters = new ArrayList<>();
        for (Fields one : listed) {
            Link link = one.value("url", Link::web);
            TimeRange range = one.value("timestamps", ClipRange::read);
            if (link != null) {
                characters.add(character(characters.size() + 1, link, range));
            } else if (one.isEmpty("url")) {
                one.problem("url", "a character is taken from a clip: its address is needed");
            }
        }
        return characters;
    }

    private static Character character(int position, Link link, @Nullable TimeRange range) {
        return new Character(DuomiMentions.name(position), new FromClip(link, range));
    }

    private void giveWay(String name) {
        if (!fields.isEmpty(name)) {
            drop(name, name + " is deprecated and gives way to characters");
        }
    }

    private void drop(String name, String sentence) {
        findings.add(Dropped.field(name, sentence, "the field " + name, "no such character"));
    }

    /** The one character of clients that were written before there was a list. */
    private List<Character> deprecated() {
        Link link = fields.value(CLIP, Link::web);
        TimeRange range = fields.value(SECONDS, ClipRange::read);
        if (range != null && fields.isEmpty(CLIP)) {
            drop(SECONDS, "seconds of a clip are given, but no " + CLIP);
        }
        return link == null ? List.of() : List.of(character(1, link, range));
    }
}
