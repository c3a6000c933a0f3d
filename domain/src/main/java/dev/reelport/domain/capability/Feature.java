package dev.reelport.domain.capability;

import dev.reelport.domain.video.Edit;

/**
 * Something a model can be asked for, or that it does with what it is asked. Limits (how many, how
 * long) are numbers of {@link Capabilities}.
 */
public enum Feature {
    /** Takes shots with durations as a thing of their own. */
    STORYBOARD("a storyboard"),
    /** Takes, beside the shots, an instruction that holds for all of them. */
    STORYBOARD_INSTRUCTION("an instruction for the whole storyboard"),
    /** Reads a prompt that contains {@code Shot 1:} as a storyboard, asked or not. */
    SHOT_TEXT("shots told as text"),
    /** Knows which character is meant where a script mentions one. */
    MENTIONS("mentions of characters"),
    /**
     * Reads {@code @character1} in a text as a mention of the first character in the list (spec B);
     * one that does also has {@link #MENTIONS}.
     */
    POSITIONAL_MENTIONS("characters by their position in the list"),
    /**
     * Knows a character by its bare name in a text, which is the name that the provider keeps it
     * under, and leaves out whom no text names (OpenAI's guide: the name verbatim, without an
     * {@code @}).
     */
    NAMED_CHARACTERS("characters by their bare name"),
    /** Puts a character into the film though nobody mentions it. */
    UNMENTIONED_CHARACTERS("characters nobody mentions"),
    /** Takes a character from a clip. */
    CHARACTER_FROM_CLIP("a character from a clip"),
    /** Takes a character from the film of a finished task. */
    CHARACTER_FROM_TASK("a character from a finished task"),
    /** Takes it from a part of that film, beside {@link #CHARACTER_FROM_TASK}. */
    CHARACTER_FROM_PART_OF_TASK("a character from a part of a finished task's film"),
    /** Takes a character that the provider keeps. */
    STORED_CHARACTER("a stored character"),
    /** Makes a stored character from the finished film, or refrains, as asked. */
    CHARACTER_CREATION("making a character from the film"),
    /** Fetches a reference image from a link. */
    IMAGE_FROM_URL("a reference image by link"),
    /** Takes a reference image with the request. */
    IMAGE_UPLOAD("an uploaded reference image"),
    /** Takes a reference image that the provider keeps. */
    STORED_IMAGE("a stored reference image"),
    /** Lets a reference image appear at a time. */
    IMAGE_PLACEMENT("the placement of a reference image in time"),
    /** Changes an existing film. */
    REMIX("a remix"),
    /** Changes it as far as asked. */
    REMIX_STRENGTH("the strength of a remix"),
    /** Must be told how far; one that must also has {@link #REMIX_STRENGTH}. */
    REMIX_NEEDS_STRENGTH("a remix only with a strength"),
    /** Goes over from one film to another. */
    BLEND("a blend"),
    /** Goes on where a film ends. */
    EXTENSION("an extension"),
    /** Edits the film of a task. */
    FILM_FROM_TASK("the film of a task"),
    /** Edits a film that the provider keeps under an identifier of its own. */
    STORED_FILM("a stored film"),
    /**
     * Is said to take a watermark off by publishing the film for a moment; whether it spares a
     * private one, no document says (spec D combines the two in its example).
     */
    CLEANED_BY_PUBLISHING("a clean film by publishing it for a moment"),
    /** Tells a callback how it goes. */
    CALLBACK("a callback"),
    /** Hands back a text unread. */
    METADATA("metadata");

    private final String words;

    Feature(String words) {
        this.words = words;
    }

    /** What it takes to make such an edit. */
    public static Feature of(Edit edit) {
        return switch (edit) {
            case Edit.Remix remix -> REMIX;
            case Edit.Blend blend -> BLEND;
            case Edit.Extension extension -> EXTENSION;
        };
    }

    /** What it is called in a sentence. */
    public String words() {
        return words;
    }
}
