package dev.reelport.wire.http;

import dev.reelport.domain.capability.Model;
import dev.reelport.wire.http.WireSettings.ModelName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The models of an account: those of the documents, or those that the configuration names. */
final class ModelNames {
    private ModelNames() {}

    static List<Model> of(
            List<Model> documented, List<ModelName> configured, Map<String, String> problems) {
        if (configured.isEmpty()) {
            return documented;
        }
        List<Model> models = new ArrayList<>();
        for (ModelName name : configured) {
            documented(name, documented)
                    .ifPresentOrElse(
                            like -> models.add(named(name.name(), like)),
                            () -> problems.put(WireSettings.MODELS, unknown(name, documented)));
        }
        return models;
    }

    private static Optional<Model> documented(ModelName name, List<Model> documented) {
        String like = name.like() == null ? name.name() : name.like();
        Optional<Model> same =
                documented.stream().filter(model -> model.name().equals(like)).findFirst();
        boolean onlyOne = name.like() == null && documented.size() == 1;
        return same.or(() -> onlyOne ? Optional.of(documented.getFirst()) : Optional.empty());
    }

    private static Model named(String name, Model like) {
        return new Model(like.provider(), name, like.capabilities(), like.lifespan());
    }

    private static String unknown(ModelName name, List<Model> documented) {
        return "%s is not documented; say which model it is like: %s=%s"
                .formatted(
                        name.name(),
                        name.name(),
                        documented.stream().map(Model::name).collect(Collectors.joining("|")));
    }
}
