package dev.reelport.domain.rule

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.generousBut
import static dev.reelport.domain.Examples.prompting

import dev.reelport.domain.capability.PixelSizes
import dev.reelport.domain.video.AspectRatio
import dev.reelport.domain.video.Frame
import dev.reelport.domain.video.Pixels
import dev.reelport.domain.video.Quality

class FrameRulesSpec extends RuleSpec {

    static final PLAIN = generousBut(qualities: [] as Set, pixelSizes: PixelSizes.none())

    def "a resolution is dropped where a model knows none"() {
        given:
        def asked = prompting().frame(frame).build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == asked.but().frame(kept).build()
        judgement.findings() == told

        where:
        frame                                        | model      || kept                            | told
        new Frame(null, Quality.HIGH)                | PLAIN      || Frame.UNSPECIFIED               | [adjustment('resolution.unsupported', 'frame.resolution', 'this model cannot be asked for a class of resolution (HIGH)', 'HIGH', "the model's own resolution")]
        new Frame(AspectRatio.SQUARE, Quality.HIGH)  | PLAIN      || Frame.of(AspectRatio.SQUARE)    | [adjustment('resolution.unsupported', 'frame.resolution', 'this model cannot be asked for a class of resolution (HIGH)', 'HIGH', "the model's own resolution, 1:1")]
        Frame.of(new Pixels(1280, 720))              | PLAIN      || Frame.of(AspectRatio.LANDSCAPE) | [adjustment('resolution.unsupported', 'frame.resolution', 'this model cannot be asked for exact pixels (1280x720)', '1280x720', "the model's own resolution, 16:9")]
        Frame.of(new Pixels(854, 480))               | PLAIN      || Frame.of(AspectRatio.LANDSCAPE) | [adjustment('resolution.unsupported', 'frame.resolution', 'this model cannot be asked for exact pixels (854x480)', '854x480', "the model's own resolution, 16:9")]
        Frame.of(new Pixels(1000, 999))              | PLAIN      || Frame.of(new AspectRatio(1000, 999)) | [adjustment('resolution.unsupported', 'frame.resolution', 'this model cannot be asked for exact pixels (1000x999)', '1000x999', "the model's own resolution, 1000:999")]
        Frame.of(AspectRatio.SQUARE)                 | PLAIN      || Frame.of(AspectRatio.SQUARE)    | []
        Frame.UNSPECIFIED                            | PLAIN      || Frame.UNSPECIFIED               | []
        new Frame(null, Quality.HIGH)                | generous() || new Frame(null, Quality.HIGH)   | []
        Frame.of(new Pixels(1280, 720))              | generous() || Frame.of(new Pixels(1280, 720)) | []
        new Frame(null, Quality.STANDARD)            | generousBut(qualities: [Quality.HIGH] as Set) || Frame.UNSPECIFIED | [adjustment('resolution.unsupported', 'frame.resolution', 'this model cannot be asked for a class of resolution (STANDARD)', 'STANDARD', "the model's own resolution")]
    }

    def "a picture has a size the model makes"() {
        expect:
        findings(prompting().frame(frame).build(), model) == told

        where:
        frame                           | model                                                          || told
        Frame.of(new Pixels(1928, 720)) | generous()                                                     || [violation('resolution.not-offered', 'frame.resolution', 'this model makes no picture of 1928x720', 'sides of 480 to 1920 pixels, multiples of 8')]
        Frame.of(new Pixels(1920, 480)) | generous()                                                     || []
        Frame.of(new Pixels(720, 1280)) | generousBut(pixelSizes: PixelSizes.oneOf(new Pixels(1280, 720))) || [violation('resolution.not-offered', 'frame.resolution', 'this model makes no picture of 720x1280', '1280x720')]
        new Frame(null, Quality.HIGH)   | generous()                                                     || []
        Frame.UNSPECIFIED               | generous()                                                     || []
    }

    def "a picture has a shape the model makes"() {
        expect:
        findings(prompting().frame(frame).build(), generous()) == told

        where:
        frame                                                 || told
        Frame.of(AspectRatio.SQUARE)                          || [violation('aspect-ratio.not-offered', 'frame.aspectRatio', 'this model makes no picture of 1:1', '16:9, 9:16')]
        new Frame(AspectRatio.SQUARE, Quality.HIGH)           || [violation('aspect-ratio.not-offered', 'frame.aspectRatio', 'this model makes no picture of 1:1', '16:9, 9:16')]
        Frame.of(AspectRatio.PORTRAIT)                        || []
        Frame.of(new Pixels(720, 720))                        || []
        new Frame(AspectRatio.SQUARE, new Pixels(720, 720))   || []
        Frame.UNSPECIFIED                                     || []
    }

    def "a model that cannot be asked for a shape says so"() {
        expect:
        Rulebook.standard().check(prompting().frame(Frame.of(AspectRatio.SQUARE)).build(), generousBut(aspectRatios: [] as Set), Fidelity.STRICT, NOW).violations() ==
                [violation('aspect-ratio.not-offered', 'frame.aspectRatio', 'this model makes no picture of 1:1', 'no aspect ratio')]
    }
}
