package dev.reelport.duomi;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Character;
import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.wire.Asked;
import dev.reelport.wire.Receipt;
import dev.reelport.wire.TaskReport;
import dev.reelport.wire.UsualFields;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.json.JsonText;
import dev.reelport.wire.message.Paths;
import dev.reelport.wire.message.WireAnswer;
import dev.reelport.wire.message.WireRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between the format of spec B and our language. What a callback brings is what {@link #report}
 * writes.
 */
final class DuomiCodec implements WireCodec {
    private static final String CREATE = "/v1/videos/generations";
    private static final String QUERY = "/v1/videos/tasks/";

    /** Spec B: the default of {@code duration}. */
    private static final Duration USUAL = Duration.ofSeconds(10);

    private final DuomiDialect dialect;

    DuomiCodec(DuomiDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String authorization(String key) {
        return dialect.bearer() ? WireCodec.super.authorization(key) : key;
    }

    @Override
    public String createPath() {
        return CREATE;
    }

    @Override
    public WireRequest create(VideoRequest request, String model) {
        return WireRequest.post(CREATE, JsonText.write(body(request, model)));
    }

    private DuomiWire.Create body(VideoRequest request, String model) {
        List<Character> characters = request.characters();
        String prompt = ((Prompt) request.script()).text();
        return new DuomiWire.Create(
                model,
                DuomiMentions.written(prompt, characters),
                request.frame().shape().map(AspectRatio::toString).orElse(null),
                UsualFields.seconds(request),
                images(request),
                characters.isEmpty() ? null : DuomiCharacters.written(characters, dialect),
                Optional.ofNullable(request.callback())
                        .map(link -> link.uri().toString())
                        .orElse(null));
    }

    private static @Nullable List<String> images(VideoRequest request) {
        return request.images().isEmpty() ? null : UsualFields.imageLinks(request);
    }

    @Override
    public Asked asked(WireRequest request) {
        return new DuomiReader(request.body()).asked();
    }

    @Override
    public VideoRequest assumed(VideoRequest asked) {
        return asked.length().isEmpty() ? asked.but().duration(USUAL).build() : asked;
    }

    @Override
    public Receipt created(WireAnswer answer) {
        return DuomiAnswers.created(answer);
    }

    @Override
    public WireRequest look(String id) {
        return WireRequest.get(QUERY + Paths.encoded(id));
    }

    @Override
    public Optional<Failure> lookFailure(WireAnswer answer) {
        return DuomiAnswers.lookFailure(answer);
    }

    @Override
    public TaskReport task(String id, WireAnswer answer) {
        return DuomiAnswers.task(id, answer, dialect);
    }

    @Override
    public WireAnswer accepted(TaskReport task) {
        return DuomiAnswers.accepted(task);
    }

    @Override
    public WireAnswer report(TaskReport task) {
        return DuomiAnswers.report(task);
    }

    @Override
    public WireAnswer refusal(Failure failure) {
        return DuomiAnswers.refusal(failure);
    }
}
