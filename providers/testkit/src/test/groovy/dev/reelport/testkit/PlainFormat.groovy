package dev.reelport.testkit

import dev.reelport.domain.capability.Capabilities
import dev.reelport.domain.capability.Durations
import dev.reelport.domain.capability.Feature
import dev.reelport.domain.capability.Model
import dev.reelport.domain.job.Failure
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.VideoRequest
import dev.reelport.wire.Asked
import dev.reelport.wire.Choices
import dev.reelport.wire.FilmReport
import dev.reelport.wire.Receipt
import dev.reelport.wire.Switch
import dev.reelport.wire.TaskReport
import dev.reelport.wire.WireCodec
import dev.reelport.wire.http.WireFormat
import dev.reelport.wire.json.Fields
import dev.reelport.wire.message.Body
import dev.reelport.wire.message.Part
import dev.reelport.wire.message.WireAnswer
import dev.reelport.wire.message.WireRequest
import java.time.Duration

/** The smallest format there can be, to look at what all share. */
class PlainFormat implements WireFormat {
    String name() { 'plain' }

    List<Switch> switches() { [new Switch('tone', 'low', ['low', 'high'], 'for tests')] }

    WireCodec codec(Choices choices) { new PlainCodec() }

    List<Model> models(String provider, Choices choices) {
        [Model.of(provider, 'one', Capabilities.of(Durations.oneOf(Duration.ofSeconds(10))).images(1, Feature.IMAGE_UPLOAD).build())]
    }

    static class PlainCodec implements WireCodec {
        String createPath() { '/films' }

        WireRequest create(VideoRequest request, String model) {
            def texts = [new Part.Text('prompt', request.script().text())]
            def files = request.images().collect { image ->
                def upload = image.source() as ImageSource.Upload
                new Part.File('image', upload.fileName(), upload.mediaType(), upload.content())
            }
            WireRequest.post('/films', new Body.Form(texts + files))
        }

        Receipt created(WireAnswer answer) {
            new Receipt.Taken(TaskReport.of(Fields.ofAnswer(answer.text()).text('id'), TaskReport.Status.WAITING))
        }

        WireRequest look(String id) { WireRequest.get('/films/' + id) }

        Optional<WireRequest> cancel(String id) { Optional.of(WireRequest.delete('/films/' + id)) }

        TaskReport task(String id, WireAnswer answer) {
            TaskReport.of(id, TaskReport.Status.SUCCEEDED).films([FilmReport.at(Fields.ofAnswer(answer.text()).text('film'))])
        }

        Asked asked(WireRequest request) { throw new UnsupportedOperationException() }

        WireAnswer accepted(TaskReport task) { throw new UnsupportedOperationException() }

        WireAnswer report(TaskReport task) { throw new UnsupportedOperationException() }

        WireAnswer refusal(Failure failure) { throw new UnsupportedOperationException() }
    }
}
