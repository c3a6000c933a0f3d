package dev.reelport.turbo;

import dev.reelport.domain.job.Failure;
import dev.reelport.domain.video.Pixels;
import dev.reelport.domain.video.VideoRequest;
import dev.reelport.wire.Asked;
import dev.reelport.wire.Receipt;
import dev.reelport.wire.TaskReport;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.json.JsonText;
import dev.reelport.wire.message.Paths;
import dev.reelport.wire.message.WireAnswer;
import dev.reelport.wire.message.WireRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the format of spec E and our language. */
final class TurboCodec implements WireCodec {
    /** The only {@code type} there is, and always written. */
    static final String TYPE = "video_gen";

    private static final String CREATE = "/sora/v1/videos";

    @Override
    public String createPath() {
        return CREATE;
    }

    @Override
    public WireRequest create(VideoRequest request, String model) {
        return WireRequest.post(CREATE, JsonText.write(body(request, model)));
    }

    private static TurboWire.Create body(VideoRequest request, String model) {
        Pixels pixels = request.frame().resolution() instanceof Pixels exact ? exact : null;
        return new TurboWire.Create(
                TurboActions.write(request.script()),
                TurboImages.write(request.images()),
                TYPE,
                request.style(),
                TurboActions.prompt(request.script()),
                pixels == null ? null : pixels.width(),
                pixels == null ? null : pixels.height(),
                frames(request),
                request.variants(),
                TurboRemix.write(request.edit()),
                TurboOperation.of(request),
                model);
    }

    private static @Nullable Long frames(VideoRequest request) {
        return TurboFrames.write(request.length().orElse(null));
    }

    @Override
    public Asked asked(WireRequest request) {
        return new TurboReader(request.body()).asked();
    }

    @Override
    public Receipt created(WireAnswer answer) {
        return TurboAnswers.created(answer);
    }

    @Override
    public WireRequest look(String id) {
        return WireRequest.get(CREATE + "/" + Paths.encoded(id));
    }

    @Override
    public Optional<Failure> lookFailure(WireAnswer answer) {
        return TurboAnswers.lookFailure(answer);
    }

    @Override
    public TaskReport task(String id, WireAnswer answer) {
        return TurboAnswers.task(id, answer);
    }

    @Override
    public WireAnswer accepted(TaskReport task) {
        return TurboReports.accepted(task);
    }

    @Override
    public WireAnswer report(TaskReport task) {
        return TurboReports.report(task);
    }

    @Override
    public WireAnswer refusal(Failure failure) {
        return TurboReports.refusal(failure);
    }
}
