package dev.reelport.domain.order;

/**
 * Keeps secrets that all replicas of a service share, such as the one that signs links. A port. May
 * be called from any thread.
 */
public interface SharedSecrets {
    /**
     * The secret of a name.
     *
     * @param name what it is for
     * @param candidate becomes the secret where there is none yet
     * @return the same bytes for everybody, for ever; the caller's own copy
     */
    byte[] named(String name, byte[] candidate);
}
