package dev.reelport.duomi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.reelport.wire.Lengths;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vendor's JSON on one page, in the order in which its documents list it. */
final class DuomiWire {
    private DuomiWire() {}

    /**
     * The create body, without the two fields that its document calls deprecated.
     *
     * @param characters a list of {@link Clip}, or the text that the schema declares
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Create(
            String model,
            String prompt,
            @JsonProperty("aspect_ratio") @Nullable String aspectRatio,
            @Nullable Integer duration,
            @JsonProperty("image_urls") @Nullable List<String> imageUrls,
            @Nullable Object characters,
            @JsonProperty("callback_url") @Nullable String callbackUrl) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** One of the characters. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Clip(String url, @Nullable String timestamps) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** What answers a create. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Created(String id) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** What answers a look, and what a callback brings. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Task(
            String id,
            String state,
            @JsonProperty("data") Films films,
            int progress,
            @JsonProperty("create_time") @Nullable Long createTime,
            @JsonProperty("update_time") @Nullable Long updateTime,
            String message,
            String action) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** What was made. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Films(List<Film> videos) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** One film. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Film(String url) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }

    /** What answers a request that fails. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refusal(int code, String message) {
        @Override
        public String toString() {
            return Lengths.of(this);
        }
    }
}
