package dev.reelport.http.order;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.provider.Providers;
import dev.reelport.domain.provider.VideoProvider;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which models may make a film, by what the configuration says; there from the start, so that a
 * mistake in it is told then. Thread-safe.
 */
@Context
public final class Routing {
    private final Providers providers;
    private final List<Route> routes;

    /**
     * @throws ConfigurationException when a route leads to a model that nobody offers
     */
    public Routing(Providers providers, List<Route> routes) {
        this.providers = providers;
        this.routes = List.copyOf(routes);
        this.routes.forEach(this::models);
    }

    /**
     * The models to ask, in order.
     *
     * <p>A client that forces a provider gets that one. Otherwise the first route that fits
     * decides. Without one, the models of that name do, wherever they are; and where only one
     * provider is configured, all of its models. A provider is never guessed: another one means
     * other prices.
     *
     * @param provider that the client forces; absent: none
     * @param model as the client names it; absent: it names none
     * @param format that the client speaks
     * @return empty where nothing leads anywhere
     */
    public List<Model> models(@Nullable String provider, @Nullable String model, String format) {
        if (provider != null) {
            return providers.find(provider).map(only -> of(only, model)).orElse(List.of());
        }
        Optional<Route> route = routes.stream().filter(one -> one.fits(model, format)).findFirst();
        if (route.isPresent()) {
            return models(route.get());
        }
        List<Model> named = named(providers.models(), model);
        return named.isEmpty() && providers.names().size() == 1 ? providers.models() : named;
    }

    /** Every model there is, in the order of the configuration. */
    public List<Model> all() {
        return providers.models();
    }

    private static List<Model> of(VideoProvider provider, @Nullable String model) {
        List<Model> named = named(provider.models(), model);
        return named.isEmpty() ? provider.models() : named;
    }

    private static List<Model> named(List<Model> models, @Nullable String name) {
        return models.stream().filter(model -> model.name().equals(name)).toList();
    }

    private List<Model> models(Route route) {
        return Stream.ofNullable(route.to()).flatMap(List::stream).map(this::model).toList();
    }

    private Model model(String address) {
        return find(address)
                .orElseThrow(
                        () ->
                                new ConfigurationException(
                                        "reelport.routes: nobody offers «%s»; there is %s"
                                                .formatted(address, offer())));
    }

    /** The model of an address {@code provider/model}; empty where nobody offers it (any more). */
    Optional<Model> find(String address) {
        return providers.models().stream()
                .filter(model -> address.equals(address(model)))
                .findFirst();
    }

    /** The address {@code provider/model}. */
    static String address(Model model) {
        return model.provider() + "/" + model.name();
    }

    /** Everything that is offered, for messages. */
    public String offer() {
        return String.join(", ", providers.models().stream().map(Routing::address).toList());
    }
}
