package dev.reelport.turbo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.reelport.wire.Lengths;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vendor's JSON on one page, in the order in which its documents print it. */
final class TurboWire {
    private TurboWire() {}

    /** The create body. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Create(
            @Nullable List<Action> actions,
            @JsonProperty("inpaint_items") @Nullable List<InpaintItem> inpaintItems,
            String type,
            @Nullable String style,
            @Nullable String prompt,
            @Nullable Integer width,
            @Nullable Integer height,
            @JsonProperty("n_frames") @Nullable Long frames,
            @JsonProperty("n_variants") @Nullable Integer variants,
            @Nullable Sdedit sdedit,
            String operation,
            String model) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** A scene, from its time in seconds until the next one. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Action(BigDecimal time, String description) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** An image; the frames are those of the film and of its source. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InpaintItem(
            String type,
            @Nullable String url,
            @JsonProperty("frame_index") @Nullable Long frame,
            @JsonProperty("upload_media_id") @Nullable String uploadId,
            @JsonProperty("source_start_frame") @Nullable Long sourceStart,
            @JsonProperty("source_end_frame") @Nullable Long sourceEnd) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** What a remix changes, and how far: all three keys are required, the last may be null. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Sdedit(
            int amount,
            @JsonProperty("source_generation_id") String generationId,
            @JsonProperty("source_upload_media_id") @Nullable String uploadId) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** What answers a create. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Created(String code, String message, String data) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** What answers a look. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Found(String code, String message, Task data) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** What answers a request that fails. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Refused(String code, String message, @Nullable String data) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** The relay's task; times in seconds since 1970, progress in percent with its sign. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Task(
            @JsonProperty("task_id") String id,
            String action,
            String status,
            @JsonProperty("fail_reason") @Nullable String failReason,
            @JsonProperty("submit_time") @Nullable Long submitTime,
            @JsonProperty("start_time") @Nullable Long startTime,
            @JsonProperty("finish_time") @Nullable Long finishTime,
            @Nullable String progress,
            @Nullable Upstream data) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** The task of the maker behind the relay. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Upstream(
            @JsonProperty("failure_reason") @Nullable String failureReason,
            @Nullable List<Generation> generations) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** One film. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Generation(
            @Nullable String id,
            String url,
            @Nullable Integer width,
            @Nullable Integer height,
            @JsonProperty("n_frames") @Nullable Long frames,
            Encodings encodings) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** The files of a film. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Encodings(Encoding source, @Nullable Encoding thumbnail) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** One file. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Encoding(
            String path, @JsonProperty("duration_secs") @Nullable BigDecimal durationSeconds) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }
}
