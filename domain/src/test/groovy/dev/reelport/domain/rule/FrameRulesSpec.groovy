package dev.reelport.domain.rule

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.generousBut
import static dev.reelport.domain.Examples.prompting

import dev.reelport.domain.capability.Model
import dev.reelport.domain.capability.PixelSizes
import dev.reelport.domain.video.AspectRatio
import dev.reelport.domain.video.Frame
import dev.reelport.domain.video.Pixels
import dev.reelport.domain.video.Quality

class FrameRulesSpec extends RuleSpec {

    static final CINEMA = new AspectRatio(21, 9)
    static final PLAIN = generousBut(qualities: [] as Set, pixelSizes: PixelSizes.none())

    static final CHOICES = PixelSizes.oneOf(new Pixels(720, 1280), new Pixels(1280, 720), new Pixels(1792, 1024), new Pixels(1920, 1080))
    static final PRO = PixelSizes.oneOf(new Pixels(720, 1280), new Pixels(1280, 720), new Pixels(1024, 1792), new Pixels(1792, 1024))
    static final SQUARES = PixelSizes.oneOf(new Pixels(480, 480), new Pixels(1920, 1080), new Pixels(720, 720), new Pixels(1080, 1920))
    static final BOUNDS = new PixelSizes.Within(480, 1920, 2, [new Pixels(854, 480), new Pixels(720, 1280)])

    static Model knowing(PixelSizes sizes, Quality... qualities) {
        generousBut(qualities: qualities as Set, pixelSizes: sizes)
    }

    static Finding filled(String part, String pixels) {
        notice('resolution.filled-in', "frame.$part", "this model only knows pixels; it is told $pixels")
    }

    static Finding noFiner(String pixels) {
        adjustment('resolution.unsupported', 'frame.resolution', "this model only knows pixels, and no finer ones of this shape than $pixels", 'HIGH', pixels)
    }

    static Finding unasked(String pixels, String ratio) {
        adjustment('resolution.unsupported', 'frame.resolution', "this model cannot be asked for exact pixels ($pixels)", pixels, "the model's own resolution, $ratio")
    }

    static Model shaping(AspectRatio... ratios) {
        generousBut(aspectRatios: ratios as Set, pixelSizes: PixelSizes.none())
    }

    def "a shape becomes pixels where a model only knows pixels"() {
        given:
        def asked = prompting().frame(frame).build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == asked.but().frame(kept).build()
        judgement.findings() == told

        where:
        frame                                         | model                                 || kept                                  | told
        Frame.of(AspectRatio.LANDSCAPE)               | knowing(CHOICES)                      || Frame.of(new Pixels(1280, 720))       | [filled('aspectRatio', '1280x720')]
        Frame.of(AspectRatio.PORTRAIT)                | knowing(CHOICES)                      || Frame.of(new Pixels(720, 1280))       | [filled('aspectRatio', '720x1280')]
        new Frame(AspectRatio.LANDSCAPE, Quality.STANDARD) | knowing(CHOICES)                 || Frame.of(new Pixels(1280, 720))       | [filled('resolution', '1280x720')]
        new Frame(AspectRatio.LANDSCAPE, Quality.HIGH) | knowing(CHOICES)                     || Frame.of(new Pixels(1920, 1080))      | [filled('resolution', '1920x1080')]
        new Frame(null, Quality.HIGH)                 | knowing(CHOICES)                      || Frame.of(new Pixels(720, 1280))       | [noFiner('720x1280')]
        new Frame(null, Quality.STANDARD)             | knowing(CHOICES)                      || Frame.of(new Pixels(720, 1280))       | [filled('resolution', '720x1280')]
        new Frame(null, Quality.HIGH)                 | knowing(PRO)                          || Frame.of(new Pixels(1024, 1792))      | [filled('resolution', '1024x1792')]
        new Frame(null, Quality.STANDARD)             | knowing(PRO)                          || Frame.of(new Pixels(720, 1280))       | [filled('resolution', '720x1280')]
        new Frame(null, Quality.HIGH)                 | knowing(SQUARES)                      || Frame.of(new Pixels(720, 720))        | [filled('resolution', '720x720')]
        new Frame(null, Quality.STANDARD)             | knowing(BOUNDS)                       || Frame.of(new Pixels(854, 480))        | [filled('resolution', '854x480')]
        new Frame(AspectRatio.LANDSCAPE, Quality.HIGH) | knowing(PRO)                         || Frame.of(new Pixels(1280, 720))       | [noFiner('1280x720')]
        new Frame(AspectRatio.PORTRAIT, Quality.HIGH) | knowing(PRO)                          || Frame.of(new Pixels(720, 1280))       | [noFiner('720x1280')]
        new Frame(new AspectRatio(7, 4), Quality.HIGH) | knowing(PRO)                         || Frame.of(new Pixels(1792, 1024))      | [noFiner('1792x1024')]
        new Frame(AspectRatio.LANDSCAPE, Quality.STANDARD) | knowing(PRO)                     || Frame.of(new Pixels(1280, 720))       | [filled('resolution', '1280x720')]
        Frame.of(new AspectRatio(7, 4))               | knowing(CHOICES)                      || Frame.of(new Pixels(1792, 1024))      | [filled('aspectRatio', '1792x1024')]
        Frame.of(AspectRatio.LANDSCAPE)               | knowing(BOUNDS)                       || Frame.of(new Pixels(854, 480))        | [filled('aspectRatio', '854x480')]
        Frame.of(AspectRatio.SQUARE)                  | knowing(CHOICES)                      || Frame.of(AspectRatio.SQUARE)          | []
        Frame.of(AspectRatio.LANDSCAPE)               | knowing(new PixelSizes.Within(8, 9, 1)) || Frame.of(AspectRatio.LANDSCAPE)     | []
        new Frame(null, Quality.HIGH)                 | knowing(new PixelSizes.Within(8, 9, 1)) || new Frame(null, Quality.HIGH)       | []
        new Frame(null, Quality.HIGH)                 | PLAIN                                 || new Frame(null, Quality.HIGH)         | []
        Frame.of(new Pixels(1920, 1080))              | knowing(CHOICES)                      || Frame.of(new Pixels(1920, 1080))      | []
        Frame.UNSPECIFIED                             | knowing(CHOICES)                      || Frame.UNSPECIFIED                     | []
        Frame.of(AspectRatio.LANDSCAPE)               | knowing(CHOICES, Quality.HIGH)        || Frame.of(AspectRatio.LANDSCAPE)       | []
        new Frame(null, Quality.STANDARD)             | knowing(CHOICES, Quality.HIGH)        || new Frame(null, Quality.STANDARD)     | []
    }

    def "sizes that differ far beyond what an int can count are compared rightly"() {
        given:
        def model = knowing(PixelSizes.oneOf(new Pixels(1000, 1000), new Pixels(65_536, 65_536)))

        expect:
        Rulebook.standard().check(prompting().frame(new Frame(null, Quality.HIGH)).build(), model, Fidelity.STRICT, NOW).request().frame() ==
                Frame.of(new Pixels(65_536, 65_536))
    }

    def "a shape that no pixels have is told by the other rules: #codes"() {
        expect:
        Rulebook.standard().check(prompting().frame(frame).build(), model, Fidelity.LENIENT, NOW).findings()*.code() == codes

        where:
        frame                                       | model                                                               || codes
        Frame.of(AspectRatio.SQUARE)                | generousBut(aspectRatios: [] as Set, qualities: [] as Set, pixelSizes: CHOICES) || ['aspect-ratio.not-offered']
        new Frame(null, Quality.HIGH)               | knowing(new PixelSizes.Within(8, 9, 1))                             || ['resolution.unsupported']
        new Frame(AspectRatio.SQUARE, Quality.HIGH) | generousBut(aspectRatios: [] as Set, qualities: [] as Set, pixelSizes: CHOICES) || ['resolution.unsupported', 'aspect-ratio.not-offered']
        Frame.of(AspectRatio.LANDSCAPE)             | generousBut(aspectRatios: [] as Set, qualities: [] as Set, pixelSizes: CHOICES) || ['resolution.filled-in']
    }

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
        Frame.of(new Pixels(1792, 1024))             | PLAIN      || Frame.of(AspectRatio.LANDSCAPE) | [unasked('1792x1024', '16:9')]
        Frame.of(new Pixels(1024, 1792))             | PLAIN      || Frame.of(AspectRatio.PORTRAIT)  | [unasked('1024x1792', '9:16')]
        Frame.of(new Pixels(1792, 1024))             | shaping(AspectRatio.LANDSCAPE, CINEMA) || Frame.of(new AspectRatio(7, 4)) | [unasked('1792x1024', '7:4')]
        Frame.of(new Pixels(2100, 900))              | shaping(AspectRatio.LANDSCAPE, CINEMA) || Frame.of(CINEMA)            | [unasked('2100x900', '21:9')]
        Frame.of(new Pixels(1792, 1024))             | shaping(AspectRatio.PORTRAIT, AspectRatio.SQUARE) || Frame.of(new AspectRatio(7, 4)) | [unasked('1792x1024', '7:4')]
        Frame.of(new Pixels(500, 500))               | PLAIN      || Frame.of(AspectRatio.SQUARE)    | [unasked('500x500', '1:1')]
        new Frame(new AspectRatio(7, 4), Quality.HIGH) | PLAIN    || Frame.of(new AspectRatio(7, 4)) | [adjustment('resolution.unsupported', 'frame.resolution', 'this model cannot be asked for a class of resolution (HIGH)', 'HIGH', "the model's own resolution, 7:4")]
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
