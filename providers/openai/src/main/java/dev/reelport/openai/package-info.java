/** Spec C, OpenAI and its relatives. Start at {@link dev.reelport.openai.OpenAiCodec}. */
@NullMarked
package dev.reelport.openai;

import org.jspecify.annotations.NullMarked;
