package dev.reelport.openai;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.provider.Cancellation;
import dev.reelport.domain.video.Frame;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.domain.video.VideoRequestBuilder;
import dev.reelport.wire.Asked;
import dev.reelport.wire.BodyVerdict;
import dev.reelport.wire.Receipt;
import dev.reelport.wire.RefusalStatus;
import dev.reelport.wire.TaskReport;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.json.JsonText;
import dev.reelport.wire.message.WireAnswer;
import dev.reelport.wire.message.WireRequest;
import java.util.List;
import java.util.Optional;

/** Between OpenAI's format, as its dialect speaks it, and our language. */
final class OpenAiCodec implements WireCodec {
    private static final int OK = 200;

    private final OpenAiDialect dialect;
    private final OpenAiWriter writer;
    private final OpenAiAnswers answers;

    OpenAiCodec(OpenAiDialect dialect) {
        this.dialect = dialect;
        this.writer = new OpenAiWriter(dialect.asking());
        this.answers = new OpenAiAnswers(dialect.answering());
    }

    @Override
    public String createPath() {
        return OpenAiPaths.CREATE;
    }

    @Override
    public WireRequest create(VideoRequest request, String model) {
        return writer.write(request, model);
    }

    @Override
    public Asked asked(WireRequest request) {
        return new OpenAiReader(dialect.asking(), request).asked();
    }

    @Override
    public VideoRequest assumed(VideoRequest asked) {
        OpenAiDialect.Usual usual = dialect.usual();
        if (usual == null || asked.edit() != null) {
            return asked;
        }
        VideoRequestBuilder said = asked.but();
        if (asked.length().isEmpty()) {
            said.duration(usual.duration());
        }
        if (asked.frame().shape().isEmpty()) {
            said.frame(new Frame(null, usual.size()));
        }
        return said.build();
    }

    @Override
    public Optional<String> usualModel() {
        return Optional.ofNullable(dialect.usual()).map(OpenAiDialect.Usual::model);
    }

    @Override
    public Receipt created(WireAnswer answer) {
        return answers.created(answer);
    }

    @Override
    public WireRequest look(String id) {
        return WireRequest.get(OpenAiPaths.task(id));
    }

    @Override
    public Optional<Failure> lookFailure(WireAnswer answer) {
        return BodyVerdict.ofLook(answer);
    }

    @Override
    public TaskReport task(String id, WireAnswer answer) {
        return answers.task(id, answer);
    }

    @Override
    public Optional<WireRequest> cancel(String id) {
        return dialect.answering().deleteCancels()
                ? Optional.of(WireRequest.delete(OpenAiPaths.task(id)))
                : Optional.empty();
    }

    /** vLLM-Omni's DELETE, the only one that stops a task, erases a finished film. */
    @Override
    public boolean cancelErases() {
        return dialect.answering().deleteCancels();
    }

    @Override
    public Cancellation cancelled(WireAnswer answer) {
        return answers.cancelled(answer);
    }

    @Override
    public WireAnswer accepted(TaskReport task) {
        return written(dialect.answering().video().accepted(task));
    }

    @Override
    public WireAnswer report(TaskReport task) {
        return written(dialect.answering().video().report(task));
    }

    @Override
    public WireAnswer refusal(Failure failure) {
        return WireAnswer.json(
                RefusalStatus.of(failure.kind()),
                JsonText.write(dialect.answering().error().write(failure)));
    }

    @Override
    public Optional<WireAnswer> list(List<TaskReport> tasks, boolean more) {
        return dialect.answering().list().write(tasks, more).map(OpenAiCodec::written);
    }

    @Override
    public Optional<WireAnswer> removed(String id) {
        return dialect.answering().removal().write(id).map(OpenAiCodec::written);
    }

    private static WireAnswer written(Object record) {
        return WireAnswer.json(OK, JsonText.write(record));
    }
}
