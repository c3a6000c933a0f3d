package culprit.domain.job;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Breaks the wall, once in each method: time and chance come from outside. */
public final class AsksTheSystem {
    private AsksTheSystem() {}

    static Instant now() {
        return Instant.now();
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("UTC"));
    }

    static long milliseconds() {
        return System.currentTimeMillis();
    }

    static long nanoseconds() {
        return System.nanoTime();
    }

    static Clock clock() {
        return Clock.systemUTC();
    }

    static InstantSource source() {
        return InstantSource.system();
    }

    static UUID id() {
        return UUID.randomUUID();
    }

    static Random random() {
        return new Random(1);
    }

    static SecureRandom secureRandom() {
        return new SecureRandom();
    }

    static int dice() {
        return ThreadLocalRandom.current().nextInt(6);
    }

    static double chance() {
        return Math.random();
    }

    static String environment() {
        return System.getenv("HOME") + System.getProperty("user.home");
    }
}
