package dev.reelport.openai;

import dev.reelport.domain.video.ShotText;
import dev.reelport.domain.video.Storyboard;

/** How the shots of a storyboard stand in a prompt. Reading takes either kind of break. */
enum ShotLines {
    /** They do not: {@code Shot 1:} is a part of the prompt like any other. */
    NONE,
    /** In lines. */
    LINES,
    /** Where lines would end stand the two characters {@code \n}. */
    ESCAPED;

    /** A storyboard, which the rules let pass only where a model makes one. */
    String write(Storyboard storyboard) {
        String lines = ShotText.write(storyboard);
        return this == ESCAPED ? lines.replace("\n", "\\n") : lines;
    }
}
