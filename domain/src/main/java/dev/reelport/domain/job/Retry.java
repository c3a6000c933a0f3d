package dev.reelport.domain.job;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether asking the same again makes sense. Says nothing about whether it is paid for again. */
public sealed interface Retry {
    /** The answer would be the same. */
    record Never() implements Retry {}

    /**
     * Later it may work.
     *
     * @param after how long the provider wants to be left alone; absent: it did not say
     */
    record Later(@Nullable Duration after) implements Retry {}
}
