package dev.reelport.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.reelport.duomi.DuomiFormat;
import dev.reelport.openai.OpenAiFormat;
import dev.reelport.openai.OpenAiStoryboardFormat;
import dev.reelport.turbo.TurboFormat;
import dev.reelport.unified.UnifiedFormat;
import dev.reelport.unified.UnifiedProFormat;
import dev.reelport.wire.http.WireFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A create of each format, as its document shows one, and the answer to it; and the records that
 * hold them, for who reads and writes them without knowing what they mean.
 */
@SuppressWarnings("MissingJavadoc")
public enum Sample {
    UNIFIED(
            new UnifiedFormat(),
            UnifiedCreate.class,
            """
            {"images":[],"model":"sora-2","orientation":"portrait","prompt":"make animate","size":"large",\
            "duration":15,"character_url":"https://filesystem.site/cdn/20251030/a.mp4",\
            "character_timestamps":"1,3"}\
            """,
            UnifiedTask.class,
            """
            {"id":"sora-2:task_01k777hjrbfrgs2060q5zvf2a5","status":"pending","status_update_time":1760079923000}\
            """),
    UNIFIED_PRO(
            new UnifiedProFormat(),
            UnifiedCreate.class,
            """
            {"images":["https://filesystem.site/cdn/20250612/a.png"],"model":"sora-2-pro","orientation":"portrait",\
            "prompt":"make animate","size":"large","duration":15,"watermark":false,"private":true}\
            """,
            UnifiedTask.class,
            """
            {"id":"sora-2:task_01k777hjrbfrgs2060q5zvf2a5","status":"pending","status_update_time":1760079923000}\
            """),
    DUOMI(
            new DuomiFormat(),
            DuomiCreate.class,
            """
            {"model":"sora-2","prompt":"a cat plays the piano","aspect_ratio":"16:9","duration":15,\
            "image_urls":["https://filesystem.site/cdn/20250612/a.png"]}\
            """,
            DuomiTask.class,
            """
            {"id":"3e9a5a9b-94c1-4a0f-9e0f-6e9d1d8c2b11"}\
            """),
    OPENAI_STORYBOARD(
            new OpenAiStoryboardFormat(),
            OpenAiCreate.class,
            """
            {"model":"sora-2","prompt":"a cat plays the piano","seconds":"15","size":"720x1280"}\
            """,
            OpenAiTask.class,
            """
            {"id":"video_69095b4ce0048190893a01510c0c98b0","object":"video","model":"sora-2","status":"queued",\
            "progress":0,"created_at":1762215756,"seconds":"15","size":"720x1280"}\
            """),
    TURBO(
            new TurboFormat(),
            TurboCreate.class,
            """
            {"model":"turbo","type":"video_gen","operation":"simple_compose","prompt":"a cat plays the piano",\
            "n_frames":150,"n_variants":1,"width":480,"height":480}\
            """,
            TurboTask.class,
            """
            {"code":200,"message":"success","data":"task_01jq4h1sf7e5zr9t0q6ddg8m4j"}\
            """),
    OPENAI(
            new OpenAiFormat(),
            OpenAiCreate.class,
            """
            {"model":"sora-2","prompt":"a cat plays the piano","seconds":"8","size":"720x1280"}\
            """,
            OpenAiTask.class,
            """
            {"id":"video_69095b4ce0048190893a01510c0c98b0","object":"video","model":"sora-2","status":"queued",\
            "progress":0,"created_at":1762215756,"seconds":"8","size":"720x1280"}\
            """);

    final WireFormat format;
    final Class<?> create;
    final String request;
    final Class<?> task;
    final String answer;

    Sample(WireFormat format, Class<?> create, String request, Class<?> task, String answer) {
        this.format = format;
        this.create = create;
        this.request = request;
        this.task = task;
        this.answer = answer;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnifiedCreate(
            @Nullable List<String> images,
            String model,
            @Nullable String orientation,
            String prompt,
            @Nullable String size,
            @Nullable Integer duration,
            @Nullable Boolean watermark,
            @JsonProperty("private") @Nullable Boolean isPrivate,
            @JsonProperty("character_url") @Nullable String characterUrl,
            @JsonProperty("character_timestamps") @Nullable String characterTimestamps) {}

    record UnifiedTask(
            String id, String status, @JsonProperty("status_update_time") long statusUpdateTime) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DuomiCreate(
            String model,
            String prompt,
            @JsonProperty("aspect_ratio") @Nullable String aspectRatio,
            @Nullable Integer duration,
            @JsonProperty("image_urls") @Nullable List<String> imageUrls) {}

    record DuomiTask(String id) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpenAiCreate(
            String model, String prompt, @Nullable String seconds, @Nullable String size) {}

    record OpenAiTask(
            String id,
            String object,
            String model,
            String status,
            int progress,
            @JsonProperty("created_at") long createdAt,
            String seconds,
            String size) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TurboCreate(
            String model,
            String type,
            String operation,
            String prompt,
            @JsonProperty("n_frames") @Nullable Integer frames,
            @JsonProperty("n_variants") @Nullable Integer variants,
            @Nullable Integer width,
            @Nullable Integer height) {}

    record TurboTask(int code, String message, String data) {}
}
