package dev.reelport.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.reelport.wire.Lengths;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is answered, on one page. Requests are no records: the same fields travel as JSON and as
 * forms, and engines add their own; see {@link OpenAiWriter}.
 */
final class OpenAiWire {
    static final String VIDEO = "video";
    static final String LIST = "list";
    static final String DELETED = "video.deleted";

    private OpenAiWire() {}

    /**
     * OpenAI's video object: its schema requires every field, and what is not known is {@code
     * null}.
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Video(
            String id,
            String object,
            @Nullable String model,
            String status,
            int progress,
            @JsonProperty("created_at") @Nullable Long createdAt,
            @JsonProperty("completed_at") @Nullable Long completedAt,
            @JsonProperty("expires_at") @Nullable Long expiresAt,
            @Nullable String prompt,
            @Nullable String size,
            @Nullable String seconds,
            @JsonProperty("remixed_from_video_id") @Nullable String remixedFromVideoId,
            @Nullable VideoError error) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** The same where only what is known is printed: spec C and its family, SGLang. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SparseVideo(
            String id,
            String object,
            @Nullable String model,
            String status,
            @Nullable Integer progress,
            @JsonProperty("created_at") @Nullable Long createdAt,
            @Nullable String seconds,
            @Nullable String size,
            @JsonProperty("video_url") @Nullable String videoUrl,
            @JsonProperty("completed_at") @Nullable Long completedAt,
            @JsonProperty("failed_at") @Nullable Long failedAt,
            @JsonProperty("remixed_from_video_id") @Nullable String remixedFromVideoId,
            @Nullable VideoError error) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** Why a task failed. */
    @Serdeable
    record VideoError(String code, String message) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** OpenAI's list. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Page(
            String object,
            List<Video> data,
            @JsonProperty("first_id") @Nullable String firstId,
            @JsonProperty("last_id") @Nullable String lastId,
            @JsonProperty("has_more") boolean hasMore) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** SGLang's list. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PlainPage(List<SparseVideo> data, String object) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** OpenAI's answer to DELETE. */
    @Serdeable
    record Removed(String id, boolean deleted, String object) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** OpenAI's refusal. */
    @Serdeable
    record Refusal(RefusalError error) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** Why; every field is required, two of them may be null. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RefusalError(
            String message, String type, @Nullable String param, @Nullable String code) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** The refusal of spec C's vendor. */
    @Serdeable
    record RelayRefusal(RelayError error) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** Why, in two languages. */
    @Serdeable
    record RelayError(String message, @JsonProperty("message_zh") String messageZh, String type) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** FastAPI's refusal. */
    @Serdeable
    record Detail(String detail) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }
}
