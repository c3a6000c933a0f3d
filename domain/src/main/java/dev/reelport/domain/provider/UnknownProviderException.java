package dev.reelport.domain.provider;

import java.util.List;

/** Nobody configured a provider of that name. */
public final class UnknownProviderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param name what was asked for
     * @param names what there is
     */
    public UnknownProviderException(String name, List<String> names) {
        super(
                "no provider is named %s; there %s"
                        .formatted(
                                name,
                                names.isEmpty() ? "is none" : "is " + String.join(", ", names)));
    }
}
