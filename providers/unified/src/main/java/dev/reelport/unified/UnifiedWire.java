package dev.reelport.unified;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.reelport.wire.Lengths;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vendor's JSON on one page, in the order in which its documents print it. */
final class UnifiedWire {
    private UnifiedWire() {}

    /** The create body of spec A. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Create(
            List<String> images,
            String model,
            @Nullable String orientation,
            String prompt,
            @Nullable Integer duration,
            @JsonProperty("character_url") @Nullable String characterUrl,
            @JsonProperty("character_timestamps") @Nullable String characterTimestamps,
            @Nullable String size) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** The create body of spec D: all eight fields are required. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CreatePro(
            List<String> images,
            String model,
            @Nullable String orientation,
            String prompt,
            @Nullable String size,
            @Nullable Integer duration,
            @Nullable Boolean watermark,
            @JsonProperty("private") @Nullable Boolean isPrivate) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** What answers a create and a query. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Task(
            String id,
            String status,
            @JsonProperty("video_url") @Nullable String videoUrl,
            @JsonProperty("thumbnail_url") @Nullable String thumbnailUrl,
            @Nullable Integer width,
            @Nullable Integer height,
            @JsonProperty("status_update_time") @Nullable Long statusUpdateTime,
            @Nullable Detail detail,
            @Nullable Error error) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** How far a task is. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Detail(@JsonProperty("pending_info") Pending pendingInfo) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** The task of the maker behind the vendor. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pending(String status, @JsonProperty("progress_pct") @Nullable Double progressPct) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** What answers a request that fails. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refusal(Error error) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** Why. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Error(String message, @JsonProperty("message_zh") String messageZh, String type) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }
}
