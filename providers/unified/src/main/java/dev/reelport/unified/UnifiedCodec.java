package dev.reelport.unified;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.video.AspectRatio;
import dev.reelport.domain.video.Character;
import dev.reelport.domain.video.CharacterSource.FromClip;
import dev.reelport.domain.video.Prompt;
import dev.reelport.domain.video.Quality;
import dev.reelport.domain.video.TimeRange;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.domain.video.Visibility;
import dev.reelport.wire.Asked;
import dev.reelport.wire.BodyVerdict;
import dev.reelport.wire.ClipRange;
import dev.reelport.wire.Receipt;
import dev.reelport.wire.TaskReport;
import dev.reelport.wire.UsualFields;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.json.JsonText;
import dev.reelport.wire.message.Paths;
import dev.reelport.wire.message.WireAnswer;
import dev.reelport.wire.message.WireRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the format of specs A and D and our language. */
final class UnifiedCodec implements WireCodec {
    private static final String CREATE = "/v1/video/create";
    private static final String QUERY = "/v1/video/query?id=";

    private final UnifiedDialect dialect;

    UnifiedCodec(UnifiedDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String createPath() {
        return CREATE;
    }

    @Override
    public WireRequest create(VideoRequest request, String model) {
        return WireRequest.post(
                CREATE, JsonText.write(dialect.pro() ? pro(request, model) : body(request, model)));
    }

    /** Images always: spec D demands the field, and the example of spec A prints it empty. */
    private static UnifiedWire.Create body(VideoRequest request, String model) {
        FromClip clip = clip(request.characters());
        TimeRange range = clip == null ? null : clip.range();
        return new UnifiedWire.Create(
                UsualFields.imageLinks(request),
                model,
                orientation(request),
                ((Prompt) request.script()).text(),
                UsualFields.seconds(request),
                clip == null ? null : clip.link().uri().toString(),
                range == null ? null : ClipRange.write(range),
                size(request));
    }

    private static @Nullable FromClip clip(List<Character> characters) {
        return characters.isEmpty() ? null : (FromClip) characters.getFirst().source();
    }

    private UnifiedWire.CreatePro pro(VideoRequest request, String model) {
        return new UnifiedWire.CreatePro(
                UsualFields.imageLinks(request),
                model,
                orientation(request),
                ((Prompt) request.script()).text(),
                size(request),
                UsualFields.seconds(request),
                dialect.written(request.watermark()).orElse(null),
                request.visibility() == Visibility.UNSPECIFIED
                        ? null
                        : request.visibility() == Visibility.PRIVATE);
    }

    private static @Nullable String orientation(VideoRequest request) {
        return request.frame()
                .shape()
                .map(ratio -> ratio.equals(AspectRatio.PORTRAIT) ? "portrait" : "landscape")
                .orElse(null);
    }

    private static @Nullable String size(VideoRequest request) {
        return request.frame().resolution() instanceof Quality quality
                ? quality == Quality.HIGH ? "large" : "small"
                : null;
    }

    @Override
    public Asked asked(WireRequest request) {
        return new UnifiedReader(dialect, request.body()).asked();
    }

    @Override
    public Receipt created(WireAnswer answer) {
        return UnifiedAnswers.created(answer);
    }

    @Override
    public WireRequest look(String id) {
        return WireRequest.get(QUERY + Paths.encoded(id));
    }

    @Override
    public Optional<Failure> lookFailure(WireAnswer answer) {
        return BodyVerdict.ofLook(answer);
    }

    @Override
    public TaskReport task(String id, WireAnswer answer) {
        return UnifiedAnswers.task(id, answer);
    }

    @Override
    public WireAnswer accepted(TaskReport task) {
        return UnifiedAnswers.write(task);
    }

    @Override
    public WireAnswer report(TaskReport task) {
        return UnifiedAnswers.write(task);
    }

    @Override
    public WireAnswer refusal(Failure failure) {
        return UnifiedAnswers.write(failure);
    }
}
