package dev.reelport.domain.rule;

import dev.reelport.domain.video.CharacterCreation;
import dev.reelport.domain.video.Frame;
import dev.reelport.domain.video.Mentions;
import dev.reelport.domain.video.Script;
import dev.reelport.domain.video.Storyboard;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.domain.video.Visibility;
import dev.reelport.domain.video.Watermark;
import java.util.EnumSet;
import java.util.Set;

/** What a request may say something of. */
public enum Part {
    /** It is there in every request. */
    WHOLE,
    /** Shots instead of a prompt. */
    STORYBOARD,
    /** A text with an {@code @}. */
    SIGN,
    /** A text with what may be a mention. */
    MENTION,
    /** A shape or a resolution. */
    FRAME,
    /** At least one character. */
    CHARACTERS,
    /** At least one image. */
    IMAGES,
    /** Existing film. */
    EDIT,
    /** Something about the watermark. */
    WATERMARK,
    /** Who may see the film. */
    VISIBILITY,
    /** Whether a character is made. */
    CHARACTER_CREATION,
    /** How many films. */
    VARIANTS,
    /** A look by its name. */
    STYLE,
    /** Somebody to call. */
    CALLBACK,
    /** A text to hand back. */
    METADATA,
    /** A setting that only some models know. */
    SETTINGS;

    /** All that a request says something of. */
    static Set<Part> of(VideoRequest request) {
        Set<Part> said = EnumSet.of(WHOLE);
        tell(request.script(), said);
        add(FRAME, !isOpen(request.frame()), said);
        add(CHARACTERS, !request.characters().isEmpty(), said);
        add(IMAGES, !request.images().isEmpty(), said);
        add(EDIT, request.edit() != null, said);
        add(WATERMARK, request.watermark() != Watermark.UNSPECIFIED, said);
        add(VISIBILITY, request.visibility() != Visibility.UNSPECIFIED, said);
        add(CHARACTER_CREATION, request.characterCreation() != CharacterCreation.UNSPECIFIED, said);
        add(VARIANTS, request.variants() != null, said);
        add(STYLE, request.style() != null, said);
        add(CALLBACK, request.callback() != null, said);
        add(METADATA, request.metadata() != null, said);
        add(SETTINGS, !request.settings().isEmpty(), said);
        return said;
    }

    private static void tell(Script script, Set<Part> said) {
        add(STORYBOARD, script instanceof Storyboard, said);
        add(SIGN, script.says(text -> text.indexOf('@') >= 0), said);
        add(MENTION, script.says(Mentions::areIn), said);
    }

    private static void add(Part part, boolean isThere, Set<Part> said) {
        if (isThere) {
            said.add(part);
        }
    }

    private static boolean isOpen(Frame frame) {
        return frame.aspectRatio() == null && frame.resolution() == null;
    }
}
