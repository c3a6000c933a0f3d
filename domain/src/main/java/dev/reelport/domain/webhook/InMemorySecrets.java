package dev.reelport.domain.webhook;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Keeps secrets for as long as the process lives. Safe for any number of threads. */
public final class InMemorySecrets implements Secrets {
    private final Map<String, byte[]> secrets = new ConcurrentHashMap<>();

    /** No secrets. */
    public InMemorySecrets() {}

    @Override
    public byte[] named(String name, Supplier<byte[]> proposal) {
        return secrets.computeIfAbsent(name, unknown -> proposal.get()).clone();
    }
}
