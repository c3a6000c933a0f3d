package dev.reelport.http.api;

import dev.reelport.domain.capability.Model;
import dev.reelport.domain.order.Scope;
import dev.reelport.domain.provider.Providers;
import dev.reelport.http.security.OpenTo;
import dev.reelport.language.report.ModelReport;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells who can be asked, and for what. Asks nobody. */
@Controller("/api")
@Tag(name = "catalogue")
@AnswersProblems
@OpenTo({Scope.CREATE, Scope.READ, Scope.ADMIN})
final class CatalogueController {
    private final Providers providers;

    CatalogueController(Providers providers) {
        this.providers = providers;
    }

    /** Lists the providers that are configured, in the order of the configuration. */
    @Get("/providers")
    ProviderList providers() {
        return new ProviderList(
                providers.names().stream().map(providers::named).map(ProviderReport::of).toList());
    }

    /**
     * Lists the models that can be asked for, and what each can make.
     *
     * @param provider only those of this provider; absent: all
     */
    @Get("/models")
    ModelList models(@QueryValue @Nullable String provider) {
        return new ModelList(of(provider).stream().map(ModelReport::of).toList());
    }

    private List<Model> of(@Nullable String provider) {
        if (provider == null) {
            return providers.models();
        }
        return providers
                .find(provider)
                .orElseThrow(
                        () ->
                                ProblemException.unreadable(
                                        "provider",
                                        "no provider is named «%s»; there is %s"
                                                .formatted(
                                                        provider,
                                                        String.join(", ", providers.names()))))
                .models();
    }
}
