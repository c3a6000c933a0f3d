package dev.reelport.domain.order;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps secrets for as long as the process lives. Safe for any number of threads. */
public final class InMemorySharedSecrets implements SharedSecrets {
    private final Map<String, byte[]> secrets = new ConcurrentHashMap<>();

    /** No secrets. */
    public InMemorySharedSecrets() {}

    @Override
    public byte[] named(String name, byte[] candidate) {
        return secrets.computeIfAbsent(name, first -> candidate.clone()).clone();
    }
}
