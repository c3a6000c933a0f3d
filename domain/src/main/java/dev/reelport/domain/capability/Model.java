package dev.reelport.domain.capability;

import dev.reelport.domain.video.Edit;
import org.jspecify.annotations.Nullable;

/**
 * A model that a named provider offers.
 *
 * @param provider the name of the provider in the configuration
 * @param name the provider's own name for the model
 * @param capabilities what it can make
 * @param lifespan how long it lives
 */
public record Model(String provider, String name, Capabilities capabilities, Lifespan lifespan) {
    /**
     * @throws IllegalArgumentException when the provider or the model has no name, or the
     *     provider's name has a slash
     */
    public Model {
        if (provider.isBlank() || name.isBlank() || provider.contains("/")) {
            throw new IllegalArgumentException(
                    "a model is addressed as provider/model, unlike «"
                            + provider
                            + "/"
                            + name
                            + "»");
        }
    }

    /** A model without an announced end. */
    public static Model of(String provider, String name, Capabilities capabilities) {
        return new Model(provider, name, capabilities, Lifespan.OPEN);
    }

    /** The same model with the capabilities that hold for a request with this edit, or none. */
    public Model making(@Nullable Edit edit) {
        return edit == null ? this : new Model(provider, name, capabilities.making(edit), lifespan);
    }

    /** {@code provider/model}. */
    @Override
    public String toString() {
        return provider + "/" + name;
    }
}
