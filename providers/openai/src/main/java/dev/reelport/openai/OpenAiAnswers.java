package dev.reelport.openai;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.job.Progress;
import dev.reelport.domain.provider.Cancellation;
import dev.reelport.domain.video.Link;
import dev.reelport.domain.video.Pixels;
import dev.reelport.wire.Amounts;
import dev.reelport.wire.BodyVerdict;
import dev.reelport.wire.FilmReport;
import dev.reelport.wire.MakersTask;
import dev.reelport.wire.Receipt;
import dev.reelport.wire.TaskBody;
import dev.reelport.wire.TaskReport;
import dev.reelport.wire.TaskReport.Status;
import dev.reelport.wire.json.Fields;
import dev.reelport.wire.json.JsonText;
import dev.reelport.wire.json.UnreadableException;
import dev.reelport.wire.message.WireAnswer;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers by content: spec C's one look has two shapes, OpenAI's video object when the film
 * is done and the unified task of spec A before. Paths of a server, as engines print them, are
 * never an address.
 */
final class OpenAiAnswers {
    private static final List<String> CHANGED =
            List.of("completed_at", "failed_at", "status_update_time");

    private final OpenAiDialect.Answering dialect;

    OpenAiAnswers(OpenAiDialect.Answering dialect) {
        this.dialect = dialect;
    }

    Receipt created(WireAnswer answer) {
        TaskBody body = TaskBody.of(answer);
        Optional<Failure> refusal = BodyVerdict.refusal(body, answer);
        if (refusal.isPresent()) {
            return new Receipt.Refused(refusal.get());
        }
        if (body.id() == null) {
            throw UnreadableException.at("id", "there is no id of a task");
        }
        return new Receipt.Taken(report(body.id(), body.task()));
    }

    TaskReport task(String id, WireAnswer answer) {
        TaskBody body = TaskBody.of(answer);
        if (!body.hasStatus() && body.id() == null) {
            throw UnreadableException.at("status", "there is no status");
        }
        return report(id, body.task());
    }

    private TaskReport report(String id, Fields fields) {
        MakersTask made = MakersTask.of(fields);
        String word = Objects.requireNonNullElse(fields.text("status"), "");
        List<String> addresses = made.addresses(fields);
        Status status = made.status(word, fields, addresses.isEmpty());
        Progress progress = made.progress();
        TaskReport report =
                TaskReport.of(id, status, word)
                        .progress(
                                progress == null
                                        ? Amounts.progress(fields.node("progress"))
                                        : progress)
                        .times(Amounts.time(fields.node("created_at")), changed(fields))
                        .asked(
                                fields.filled("model"),
                                Amounts.seconds(fields.node("seconds")),
                                size(fields))
                        .source(fields.filled("remixed_from_video_id"));
        return switch (status) {
            case SUCCEEDED -> report.films(List.of(film(report, addresses, fields)));
            case FAILED -> report.failure(made.failure(word, fields));
            default -> report;
        };
    }

    private static @Nullable Instant changed(Fields fields) {
        for (String name : CHANGED) {
            Instant changed = Amounts.time(fields.node(name));
            if (changed != null) {
                return changed;
            }
        }
        return null;
    }

    private static @Nullable Pixels size(Fields fields) {
        return fields.value("size", Pixels::read);
    }

    private FilmReport film(TaskReport task, List<String> addresses, Fields fields) {
        Pixels size = Amounts.pixels(fields.whole("width"), fields.whole("height"));
        return new FilmReport(
                addresses.isEmpty() ? OpenAiPaths.content(task.id()) : addresses.getFirst(),
                null,
                fields.value("thumbnail_url", Link::web),
                dialect.measured() ? task.size() : size,
                dialect.measured() ? task.length() : null,
                Amounts.time(fields.node("expires_at")));
    }

    Cancellation cancelled(WireAnswer answer) {
        JsonNode deleted = Fields.of(read(answer)).node("deleted");
        boolean kept = deleted != null && deleted.isBoolean() && !deleted.getBooleanValue();
        return kept ? Cancellation.TOO_LATE : Cancellation.DONE;
    }

    /** What a DELETE answers says little; an empty body is as good. */
    private static JsonNode read(WireAnswer answer) {
        try {
            JsonNode node = JsonText.read(answer.text());
            return node.isObject() ? node : JsonNode.createObjectNode(java.util.Map.of());
        } catch (UnreadableException nothing) {
            return JsonNode.createObjectNode(java.util.Map.of());
        }
    }
}
