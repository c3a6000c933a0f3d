package dev.reelport.turbo

import dev.reelport.domain.capability.FrameRate
import dev.reelport.domain.rule.Fidelity
import dev.reelport.domain.rule.Rulebook
import dev.reelport.domain.rule.Verdict
import dev.reelport.domain.video.AspectRatio
import dev.reelport.domain.video.Edit
import dev.reelport.domain.video.FilmSource
import dev.reelport.domain.video.Frame
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.Pixels
import dev.reelport.domain.video.Placement
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.Quality
import dev.reelport.domain.video.ReferenceImage
import dev.reelport.domain.video.Shot
import dev.reelport.domain.video.Storyboard
import dev.reelport.domain.video.Strength
import dev.reelport.domain.video.VideoRequest
import dev.reelport.wire.Asked
import dev.reelport.wire.Choices
import dev.reelport.wire.json.UnreadableException
import dev.reelport.wire.message.Body
import dev.reelport.wire.message.WireRequest
import java.time.Duration
import java.time.Instant
import spock.lang.Specification

class TurboReadingSpec extends Specification {
    static final NOW = Instant.parse('2026-01-01T00:00:00Z')

    def format = new TurboFormat()
    def codec = format.codec(Choices.standard(format.switches()))
    def model = format.models('account', Choices.standard(format.switches())).first()

    Asked asked(String body) {
        codec.asked(WireRequest.post('/sora/v1/videos', body))
    }

    def "what cannot be read is refused with every reason: #body"() {
        when:
        asked(body)

        then:
        def refused = thrown(UnreadableException)
        refused.problems()*.toString() == problems

        where:
        body                                                                                                       || problems
        '{}'                                                                                                       || ['prompt: there is nothing to show: a prompt or actions are needed']
        '{"prompt":" ","actions":[]}'                                                                              || ['prompt: there is nothing to show: a prompt or actions are needed']
        '{"actions":[{"time":0,"description":"a"}]}'                                                               || ['n_frames: actions say when each begins, not when the last one ends: without n_frames its length would be lost']
        '{"actions":[{"time":1,"description":"a"}],"n_frames":150}'                                                || ['actions: these start times are no storyboard: the first scene begins at 1s and nothing is said of the time before']
        '{"actions":[{"time":0,"description":"a"},{"time":5,"description":"b"}],"n_frames":150}'                   || ['actions: these start times are no storyboard: scene 2 begins at 5s, but the film ends at 5s']
        '{"actions":[{"time":-1,"description":"a"}],"n_frames":150}'                                               || ['actions[0].time: the start of a scene is zero seconds or later, not -1s']
        '{"actions":[{"time":0.0000000001,"description":"a"}],"n_frames":150}'                                     || ['actions[0].time: a time in seconds has at most nine decimals and lies within a day']
        '{"actions":[{"description":"a"},{"time":"soon","description":""}],"n_frames":150}'                        || ['actions[0].time: an action begins at a time in seconds', 'actions[1].time: a number was expected', 'actions[1].description: there is nothing to show']
        '{"prompt":"a","n_frames":0}'                                                                              || ['n_frames: 1 to 2592000 frames were expected']
        '{"prompt":"a","n_frames":2592001}'                                                                        || ['n_frames: 1 to 2592000 frames were expected']
        '{"prompt":"a","n_frames":150.5}'                                                                          || ['n_frames: a whole number was expected']
        '{"prompt":"a","width":1280}'                                                                              || ['height: width and height go together; there is no height']
        '{"prompt":"a","height":720}'                                                                              || ['width: width and height go together; there is no width']
        '{"prompt":"a","width":0,"height":720}'                                                                    || ['width: a picture is at least 1 pixel wide and high, not 0x720']
        '{"prompt":"a","n_variants":0}'                                                                            || ['n_variants: at least 1 film is made, not 0']
        '{"prompt":"a","type":"image_gen"}'                                                                        || ['type: video_gen was expected, not «image_gen»']
        '{"prompt":"a","operation":"recut"}'                                                                       || ['operation: simple_compose, storyboard or remix was expected, not «recut»']
        '{"prompt":"a","operation":"remix"}'                                                                       || ['operation: a remix says in sdedit which film it changes']
        '{"prompt":"a","operation":"blend"}'                                                                       || ['operation: the documents do not say which fields carry the two films of a blend, so a blend cannot be read']
        '{"prompt":"a","sdedit":{"amount":1}}'                                                                     || ['sdedit.source_generation_id: a remix says which film it changes']
        '{"prompt":"a","sdedit":{"amount":0,"source_generation_id":"g"}}'                                          || ['sdedit.amount: 1 to 8 was expected, not 0']
        '{"prompt":"a","sdedit":{"amount":9,"source_generation_id":"g"}}'                                          || ['sdedit.amount: 1 to 8 was expected, not 9']
        '{"prompt":"a","sdedit":{"amount":1.5,"source_generation_id":"g"}}'                                        || ['sdedit.amount: a whole number was expected']
        '{"prompt":"a","inpaint_items":[{"type":"image","frame_index":0}]}'                                        || ['inpaint_items[0].url: an image has a url or an upload_media_id']
        '{"prompt":"a","inpaint_items":[{"type":"video","upload_media_id":"m"}]}'                                  || ['inpaint_items[0].type: image was expected, not «video»']
        '{"prompt":"a","inpaint_items":[{"upload_media_id":"m","frame_index":-1}]}'                                || ['inpaint_items[0].frame_index: 0 to 2592000 frames were expected']
        '{"prompt":"a","inpaint_items":[{"upload_media_id":"m","source_start_frame":30,"source_end_frame":0}]}'    || ["inpaint_items[0].source_end_frame: an image's source does not end (0s) before it starts (1s)"]
        '{"width":1,"n_variants":0,"operation":"blend"}'                                                           || ['prompt: there is nothing to show: a prompt or actions are needed', 'height: width and height go together; there is no height', 'n_variants: at least 1 film is made, not 0', 'operation: the documents do not say which fields carry the two films of a blend, so a blend cannot be read']
    }

    def "a link that is broken is refused without being quoted"() {
        when:
        asked('{"prompt":"a","inpaint_items":[{"url":"https://[/a.png?sign=canary"}]}')

        then:
        def refused = thrown(UnreadableException)
        refused.problems()*.path() == ['inpaint_items[0].url']
        !refused.message.contains('canary')
    }

    def "what gives way is named, and a signature is not: #code"() {
        when:
        def finding = asked(body).findings().first()

        then:
        finding.path() == path
        finding.sentence() == sentence
        !finding.toString().contains('canary')

        where:
        code << ['twice', 'operation', 'generation']
        body << [
                '{"prompt":"a","inpaint_items":[{"url":"https://x.example/a.png?sign=canary","upload_media_id":"m"}]}',
                '{"prompt":"a","sdedit":{"amount":1,"source_generation_id":"g"},"operation":"simple_compose"}',
                '{"prompt":"a","inpaint_items":[{"upload_media_id":"m","generation_id":"https://x.example/a?sign=canary"}]}',
        ]
        path << ['inpaint_items[0].url', 'operation', 'inpaint_items[0].generation_id']
        sentence << [
                'url and upload_media_id name one image twice',
                'operation simple_compose is contradicted by sdedit, which makes a remix',
                'this format knows no generation_id but null',
        ]
    }

    def "a remix that does not say how far is read, and the rulebook refuses it"() {
        given:
        def read = asked('{"prompt":"a","sdedit":{"source_generation_id":"g","source_upload_media_id":null}}').request()

        expect:
        read.edit() == new Edit.Remix(new FilmSource.Stored('g', null), null)
        refusals(read) == ['strength.missing']
    }

    def "a request has one operation: a storyboard that remixes is refused, or told in words"() {
        given:
        def request = VideoRequest.of(Storyboard.of(new Shot(Duration.ofSeconds(5), 'a')))
                .edit(new Edit.Remix(new FilmSource.Stored('g', null), new Strength(1)))
                .build()

        expect:
        refusals(request) == ['storyboard.unsupported']
        (check(request, Fidelity.LENIENT) as Verdict.Accepted).request().script() instanceof Prompt
    }

    def "every frame of a film is written as its number and read back as its time"() {
        expect:
        (0..299).every { frame ->
            def request = VideoRequest.of(new Prompt('a'))
                    .image(new ReferenceImage(new ImageSource.Stored('m'), Placement.at(new FrameRate(30).time(frame))))
                    .duration(Duration.ofSeconds(10))
                    .build()
            def written = codec.create((check(request, Fidelity.STRICT) as Verdict.Accepted).request(), 'turbo')
            assert (written.body() as Body.Json).text().contains("\"frame_index\":$frame,")
            codec.asked(written).request() == request
        }
    }

    def "a shape becomes the finest size of it, and a quality the size it means: #frame"() {
        expect:
        (check(VideoRequest.of(new Prompt('a')).frame(frame).build(), Fidelity.STRICT) as Verdict.Accepted).request().frame() == Frame.of(pixels)

        where:
        frame                                           || pixels
        Frame.of(AspectRatio.LANDSCAPE)                 || new Pixels(1280, 720)
        Frame.of(AspectRatio.PORTRAIT)                  || new Pixels(720, 1280)
        Frame.of(AspectRatio.SQUARE)                    || new Pixels(720, 720)
        new Frame(AspectRatio.PORTRAIT, Quality.STANDARD) || new Pixels(480, 854)
        new Frame(AspectRatio.SQUARE, Quality.HIGH)     || new Pixels(720, 720)
        new Frame(null, Quality.STANDARD)               || new Pixels(854, 480)
    }

    def "what the model does not make is refused by its rule: #code"() {
        expect:
        refusals(asked(body).request()) == [code]

        where:
        body                                                                     || code
        '{"prompt":"a","n_frames":151}'                                          || 'duration.not-offered'
        '{"prompt":"a","width":480,"height":1280}'                               || 'resolution.not-offered'
        '{"prompt":"a","n_variants":5}'                                          || 'variants.too-many'
        '{"prompt":"a","style":"noir"}'                                          || 'style.unsupported'
        '{"actions":[{"time":0,"description":"a"},{"time":0.01,"description":"b"}],"n_frames":150}' || 'shot.too-short'
    }

    def "how many films one request can ask for is configured"() {
        given:
        def one = format.models('account', Choices.of(format.switches(), ['most-variants': most])).first()

        expect:
        Rulebook.standard().check(VideoRequest.of(new Prompt('a')).variants(asked).build(), one, Fidelity.STRICT, NOW).class == verdict

        where:
        most | asked || verdict
        '1'  | 1     || Verdict.Accepted
        '1'  | 2     || Verdict.Refused
        '10' | 10    || Verdict.Accepted
    }

    Verdict check(VideoRequest request, Fidelity fidelity) {
        Rulebook.standard().check(request, model, fidelity, NOW)
    }

    List<String> refusals(VideoRequest request) {
        (check(request, Fidelity.STRICT) as Verdict.Refused).findings()*.code()
    }
}
