package dev.reelport.openai;

import dev.reelport.domain.capability.SettingKind;
import dev.reelport.wire.Choices;
import dev.reelport.wire.Switch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be configured, and what the documents say against each other. */
final class OpenAiSettings {
    /** Spec C's example is 16x9 for a field "width x height"; its answers echo 1280x720. */
    static final Switch SIZE =
            new Switch(
                    "size",
                    "ratio",
                    List.of("ratio", "pixels"),
                    "how an orientation is written: 16x9, as the example of spec C, or 1280x720, as"
                            + " its answers echo; its numbers are ignored either way");

    /** Spec C's example prints the two characters; YAML does not unescape them where they stand. */
    static final Switch LINE_BREAKS =
            new Switch(
                    "line-breaks",
                    "real",
                    List.of("real", "escaped"),
                    "how the lines of a storyboard end in the prompt: as lines do, or by the two"
                            + " characters \\n, as the example of spec C prints them");

    /** Spec C ties the seconds to no field; clients of other vendors send them with a task too. */
    static final Switch TASK_TIMESTAMPS =
            Switch.flag(
                    "task-timestamps",
                    true,
                    "whether character_timestamps may go with character_from_task: clients of the"
                            + " format do so, spec C does not say");

    /** OpenAI's schema has three lengths, its guide five. */
    static final Switch SECONDS =
            new Switch(
                    "seconds",
                    "documented",
                    List.of("documented", "guide"),
                    "which lengths there are: 4, 8 and 12 seconds (OpenAI's schema) or 16 and 20"
                            + " beside them (OpenAI's guide)");

    /** OpenAI's schema has four sizes, its guide two more for sora-2-pro. */
    static final Switch SIZES =
            new Switch(
                    "sizes",
                    "documented",
                    List.of("documented", "guide"),
                    "which sizes sora-2-pro makes: those of OpenAI's schema, or 1080x1920 and"
                            + " 1920x1080 beside them (OpenAI's guide)");

    /** OpenAI's schema takes both; its own Java client always sends forms, relays often JSON. */
    static final Switch BODY =
            new Switch(
                    "body",
                    "auto",
                    List.of("auto", "json", "multipart"),
                    "how requests travel: auto is JSON, and a form where a file goes with it; with"
                            + " json no image can be uploaded");

    /** In OpenAI's guide; in neither its schema nor its clients. */
    static final Switch CHARACTERS =
            Switch.flag(
                    "characters",
                    false,
                    "whether up to two stored characters can be named: OpenAI's guide says so, its"
                            + " schema has no such field");

    /** OpenAI's reference calls remix legacy and edits its successor; relays only know remix. */
    static final Switch REMIX =
            new Switch(
                    "remix",
                    "remix",
                    List.of("remix", "edits"),
                    "where a remix goes: /videos/{id}/remix, or /videos/edits, which OpenAI's"
                            + " reference puts in its place");

    /**
     * Without {@code num_frames}: both engines let it win over the seconds, and no rule here holds
     * the two against each other.
     */
    private static final Map<String, SettingKind> SGLANG = new LinkedHashMap<>();

    private static final Map<String, SettingKind> VLLM_OMNI;

    static {
        SGLANG.put("negative_prompt", SettingKind.TEXT);
        for (String number :
                List.of(
                        "seed",
                        "num_inference_steps",
                        "guidance_scale",
                        "guidance_scale_2",
                        "fps")) {
            SGLANG.put(number, SettingKind.NUMBER);
        }
        VLLM_OMNI = new LinkedHashMap<>(SGLANG);
        for (String number : List.of("flow_shift", "boundary_ratio", "true_cfg_scale")) {
            VLLM_OMNI.put(number, SettingKind.NUMBER);
        }
        VLLM_OMNI.put("extra_params", SettingKind.TEXT);
    }

    private OpenAiSettings() {}

    static Map<String, SettingKind> sglang() {
        return SGLANG;
    }

    static Map<String, SettingKind> vllmOmni() {
        return VLLM_OMNI;
    }

    static BodyKind body(Choices choices) {
        return switch (choices.of(BODY)) {
            case "json" -> BodyKind.JSON;
            case "multipart" -> BodyKind.MULTIPART;
            default -> BodyKind.JSON_UNLESS_FILE;
        };
    }
}
