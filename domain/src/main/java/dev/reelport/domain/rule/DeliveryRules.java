package dev.reelport.domain.rule;

import dev.reelport.domain.capability.Capabilities;
import dev.reelport.domain.capability.Feature;
import dev.reelport.domain.capability.SettingKind;
import dev.reelport.domain.rule.Finding.Adjustment;
import dev.reelport.domain.rule.Finding.Notice;
import dev.reelport.domain.rule.Finding.Violation;
import dev.reelport.domain.video.Setting;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.domain.video.Visibility;
import dev.reelport.domain.video.Watermark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the film is delivered, and what only some models understand. */
final class DeliveryRules {
    static final Rule A_WATERMARK_IS_ASKED_FOR_AS_NEARLY_AS_THE_MODEL_UNDERSTANDS =
            Rule.adjusting(
                    "a watermark is asked for as nearly as the model understands",
                    Part.WATERMARK,
                    DeliveryRules::watermark);

    static final Rule A_PRIVATE_FILM_IS_NEVER_LEFT_TO_CHANCE =
            Rule.adjusting(
                    "a private film is never left to chance",
                    Part.VISIBILITY,
                    DeliveryRules::visibility);

    static final Rule A_PRIVATE_FILM_THAT_IS_CLEANED_BY_PUBLISHING_IS_TOLD_OF =
            Rule.named(
                    "a private film that is cleaned by publishing is told of",
                    Part.VISIBILITY,
                    DeliveryRules::cleanedByPublishing);

    static final Rule THERE_ARE_NO_MORE_VARIANTS_THAN_THE_MODEL_MAKES =
            Rule.adjusting(
                    "there are no more variants than the model makes",
                    Part.VARIANTS,
                    DeliveryRules::variants);

    static final Rule A_STYLE_IS_DROPPED_WHERE_A_MODEL_DOES_NOT_OFFER_IT =
            Rule.adjusting(
                    "a style is dropped where a model does not offer it",
                    Part.STYLE,
                    DeliveryRules::style);

    static final Rule A_CALLBACK_IS_DROPPED_WHERE_A_MODEL_CALLS_NOBODY =
            Rule.adjusting(
                    "a callback is dropped where a model calls nobody",
                    Part.CALLBACK,
                    DeliveryRules::callback);

    static final Rule METADATA_IS_DROPPED_WHERE_A_MODEL_KEEPS_NONE =
            Rule.adjusting(
                    "metadata is dropped where a model keeps none",
                    Part.METADATA,
                    DeliveryRules::metadata);

    static final Rule A_SETTING_IS_DROPPED_WHERE_A_MODEL_DOES_NOT_KNOW_IT =
            Rule.adjusting(
                    "a setting is dropped where a model does not know it",
                    Part.SETTINGS,
                    DeliveryRules::settings);

    static final Rule A_SETTING_HAS_A_VALUE_OF_ITS_KIND =
            Rule.named(
                    "a setting has a value of its kind", Part.SETTINGS, DeliveryRules::wrongKinds);

    static final List<Rule> ALL =
            List.of(
                    A_WATERMARK_IS_ASKED_FOR_AS_NEARLY_AS_THE_MODEL_UNDERSTANDS,
                    NeedRules.A_MODEL_IS_TOLD_ABOUT_ITS_WATERMARK_WHERE_IT_MUST_BE,
                    A_PRIVATE_FILM_IS_NEVER_LEFT_TO_CHANCE,
                    NeedRules.A_MODEL_IS_TOLD_WHO_MAY_SEE_THE_FILM_WHERE_IT_MUST_BE,
                    A_PRIVATE_FILM_THAT_IS_CLEANED_BY_PUBLISHING_IS_TOLD_OF,
                    THERE_ARE_NO_MORE_VARIANTS_THAN_THE_MODEL_MAKES,
                    A_STYLE_IS_DROPPED_WHERE_A_MODEL_DOES_NOT_OFFER_IT,
                    A_CALLBACK_IS_DROPPED_WHERE_A_MODEL_CALLS_NOBODY,
                    METADATA_IS_DROPPED_WHERE_A_MODEL_KEEPS_NONE,
                    A_SETTING_IS_DROPPED_WHERE_A_MODEL_DOES_NOT_KNOW_IT,
                    A_SETTING_HAS_A_VALUE_OF_ITS_KIND);

    private DeliveryRules() {}

    private static @Nullable Judgement watermark(VideoRequest request, Capabilities model) {
        Watermark asked = request.watermark();
        if (asked == Watermark.UNSPECIFIED || model.watermarks().contains(asked)) {
            return null;
        }
        if (asked == Watermark.REQUIRED && !model.watermarks().isEmpty()) {
            return new Judgement(request, List.of(cannotBeRequired(model)));
        }
        Watermark nearest = nearest(model);
        return new Judgement(
                request.but().watermark(nearest).build(),
                List.of(
                        new Adjustment(
                                "watermark.unsupported",
                                "watermark",
                                "this model cannot be told " + asked + " about its watermark",
                                asked.toString(),
                                nearest == Watermark.UNSPECIFIED
                                        ? "whatever the model does"
                                        : nearest.toString())));
    }

    /** A model that only knows how to leave a watermark out would do the opposite. */
    private static Finding cannotBeRequired(Capabilities model) {
        return new Violation(
                "watermark.cannot-be-required",
                "watermark",
                "this model cannot be told to put a watermark on the film",
                model.watermarks().stream()
                        .map(Watermark::toString)
                        .collect(Collectors.joining(", ")));
    }

    /** The wish for a clean film that comes next: the plain one before those that go beyond it. */
    private static Watermark nearest(Capabilities model) {
        return Stream.of(Watermark.NONE, Watermark.PREFER_NONE, Watermark.FORCE_NONE)
                .filter(model.watermarks()::contains)
                .findFirst()
                .orElse(Watermark.UNSPECIFIED);
    }

    private static @Nullable Judgement visibility(VideoRequest request, Capabilities model) {
        Visibility asked = request.visibility();
        if (asked == Visibility.UNSPECIFIED || model.visibilities().contains(asked)) {
            return null;
        }
        if (asked == Visibility.PRIVATE) {
            return new Judgement(request, List.of(cannotBePrivate()));
        }
        return new Judgement(
                request.but().visibility(Visibility.UNSPECIFIED).build(),
                List.of(
                        new Adjustment(
                                "visibility.unsupported",
                                "visibility",
                                "this model cannot be told who may see the film",
                                asked.toString(),
                                "whatever the model does")));
    }

    /** What was published cannot be taken back, so no consent to adjustments covers this. */
    private static Finding cannotBePrivate() {
        return new Violation(
                "visibility.cannot-be-private",
                "visibility",
                "this model cannot be told to keep a film private",
                null);
    }

    /** Nothing is changed: the two may go together, and nobody knows. */
    private static List<Finding> cleanedByPublishing(VideoRequest request, Capabilities model) {
        boolean clean =
                switch (request.watermark()) {
                    case UNSPECIFIED, REQUIRED -> false;
                    case NONE, PREFER_NONE, FORCE_NONE -> true;
                };
        boolean told =
                clean
                        && request.visibility() == Visibility.PRIVATE
                        && model.can(Feature.CLEANED_BY_PUBLISHING);
        return told
                ? List.of(
                        new Notice(
                                "visibility.cleaned-by-publishing",
                                "visibility",
                                "a watermark is said to be taken off by publishing the film for a"
                                        + " moment; no document says whether a private one is"
                                        + " spared that"))
                : List.of();
    }

    private static @Nullable Judgement variants(VideoRequest request, Capabilities model) {
        Integer asked = request.variants();
        if (asked == null || (model.mostVariants() > 1 && asked <= model.mostVariants())) {
            return null;
        }
        if (asked == 1) {
            return new Judgement(
                    request.but().variants(null).build(),
                    List.of(
                            new Notice(
                                    "variants.needless",
                                    "variants",
                                    "this model always makes one film")));
        }
        return new Judgement(
                request,
                List.of(
                        new Violation(
                                "variants.too-many",
                                "variants",
                                "%s films are asked for, more than the model makes at once"
                                        .formatted(asked),
                                "at most " + model.mostVariants())));
    }

    private static @Nullable Judgement style(VideoRequest request, Capabilities model) {
        String asked = request.style();
        if (asked == null || model.styles().contains(asked)) {
            return null;
        }
        String offer =
                model.styles().isEmpty()
                        ? "this model offers no styles"
                        : "this model offers the styles " + String.join(", ", model.styles());
        return new Judgement(
                request.but().style(null).build(),
                List.of(new Adjustment("style.unsupported", "style", offer, asked, "no style")));
    }

    private static @Nullable Judgement callback(VideoRequest request, Capabilities model) {
        if (request.callback() == null || model.can(Feature.CALLBACK)) {
            return null;
        }
        return new Judgement(
                request.but().callback(null).build(),
                List.of(
                        new Adjustment(
                                "callback.unsupported",
                                "callback",
                                "this model calls nobody back",
                                request.callback().toString(),
                                "no callback")));
    }

    private static @Nullable Judgement metadata(VideoRequest request, Capabilities model) {
        if (request.metadata() == null || model.can(Feature.METADATA)) {
            return null;
        }
        return new Judgement(
                request.but().metadata(null).build(),
                List.of(
                        new Adjustment(
                                "metadata.unsupported",
                                "metadata",
                                "this model keeps no metadata",
                                "metadata",
                                "no metadata")));
    }

    private static @Nullable Judgement settings(VideoRequest request, Capabilities model) {
        if (request.settings().isEmpty()
                || model.settings().containsAll(request.settings().keySet())) {
            return null;
        }
        Map<String, Setting> known = new LinkedHashMap<>(request.settings());
        known.keySet().retainAll(model.settings());
        List<Finding> findings = new ArrayList<>();
        request.settings()
                .forEach(
                        (name, value) -> {
                            if (!known.containsKey(name)) {
                                findings.add(unknown(name, value, model));
                            }
                        });
        return new Judgement(request.but().settings(known).build(), findings);
    }

    private static List<Finding> wrongKinds(VideoRequest request, Capabilities model) {
        if (request.settings().isEmpty() || model.settingKinds().isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        request.settings()
                .forEach(
                        (name, value) -> {
                            SettingKind kind = model.settingKinds().get(name);
                            if (kind != null && kind != SettingKind.of(value)) {
                                findings.add(wrongKind(name, value, kind));
                            }
                        });
        return findings;
    }

    private static Finding wrongKind(String name, Setting value, SettingKind kind) {
        return new Violation(
                "setting.kind",
                "settings." + name,
                "the setting %s is %s, not %s"
                        .formatted(name, kind.words(), SettingKind.of(value).words()),
                kind.words());
    }

    private static Finding unknown(String name, Setting value, Capabilities model) {
        String offer =
                model.settings().isEmpty()
                        ? "this model has no settings of its own"
                        : "this model understands the settings "
                                + String.join(", ", model.settings());
        return new Adjustment(
                "setting.unknown",
                "settings." + name,
                offer + ", not " + name,
                value.toString(),
                "no such setting");
    }
}
