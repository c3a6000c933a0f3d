package dev.reelport.domain.rule

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.generousBut
import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.linked
import static dev.reelport.domain.Examples.prompting
import static dev.reelport.domain.Examples.seconds
import static dev.reelport.domain.Examples.shot
import static dev.reelport.domain.Examples.showing

import dev.reelport.domain.capability.Feature
import dev.reelport.domain.capability.Model
import dev.reelport.domain.capability.Needed
import dev.reelport.domain.capability.PixelSizes
import dev.reelport.domain.video.AspectRatio
import dev.reelport.domain.video.Frame
import dev.reelport.domain.video.Pixels
import dev.reelport.domain.video.Placement
import dev.reelport.domain.video.Quality
import dev.reelport.domain.video.Visibility
import dev.reelport.domain.video.Watermark

class NeedRulesSpec extends RuleSpec {

    static final ALL = new Needed(seconds(15), AspectRatio.LANDSCAPE, Quality.STANDARD, Watermark.NONE, Visibility.PUBLIC)
    static final DEMANDING = generousBut(needed: ALL)
    static final PIXELS = PixelSizes.oneOf(new Pixels(720, 1280), new Pixels(1280, 720))

    static Verdict check(request, Model model, Fidelity fidelity = Fidelity.LENIENT) {
        Rulebook.standard().check(request.build(), model, fidelity, NOW)
    }

    def "a model is told a duration where it must be"() {
        when:
        def judgement = judged(request.build(), model)

        then:
        judgement.request() == request.duration(kept).build()
        judgement.findings() == told

        where:
        request                           | model      || kept        | told
        prompting()                       | DEMANDING  || seconds(15) | [notice('duration.filled-in', 'duration', 'this model must be told a duration; it is told 15s')]
        prompting().duration(seconds(10)) | DEMANDING  || seconds(10) | []
        showing(shot(4), shot(5))         | DEMANDING  || null        | []
        prompting()                       | generous() || null        | []
    }

    def "a model is told a shape where it must be"() {
        given:
        def asked = prompting().frame(frame).build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == asked.but().frame(kept).build()
        judgement.findings() == told

        where:
        frame                           | model      || kept                                          | told
        Frame.UNSPECIFIED               | DEMANDING  || Frame.of(AspectRatio.LANDSCAPE)               | [notice('aspect-ratio.filled-in', 'frame.aspectRatio', 'this model must be told an aspect ratio; it is told 16:9')]
        new Frame(null, Quality.HIGH)   | DEMANDING  || new Frame(AspectRatio.LANDSCAPE, Quality.HIGH) | [notice('aspect-ratio.filled-in', 'frame.aspectRatio', 'this model must be told an aspect ratio; it is told 16:9')]
        Frame.of(AspectRatio.PORTRAIT)  | DEMANDING  || Frame.of(AspectRatio.PORTRAIT)                | []
        Frame.of(new Pixels(720, 720))  | DEMANDING  || Frame.of(new Pixels(720, 720))                | []
        Frame.UNSPECIFIED               | generous() || Frame.UNSPECIFIED                             | []
    }

    def "a model is told a quality where it must be"() {
        given:
        def asked = prompting().frame(frame).build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == asked.but().frame(kept).build()
        judgement.findings() == told

        where:
        frame                           | model      || kept                                              | told
        Frame.UNSPECIFIED               | DEMANDING  || new Frame(null, Quality.STANDARD)                 | [notice('quality.filled-in', 'frame.resolution', 'this model must be told a class of resolution; it is told STANDARD')]
        Frame.of(AspectRatio.PORTRAIT)  | DEMANDING  || new Frame(AspectRatio.PORTRAIT, Quality.STANDARD) | [notice('quality.filled-in', 'frame.resolution', 'this model must be told a class of resolution; it is told STANDARD')]
        new Frame(null, Quality.HIGH)   | DEMANDING  || new Frame(null, Quality.HIGH)                     | []
        Frame.of(new Pixels(720, 720))  | DEMANDING  || Frame.of(new Pixels(720, 720))                    | []
        Frame.UNSPECIFIED               | generous() || Frame.UNSPECIFIED                                 | []
    }

    def "a model is told about its watermark where it must be"() {
        given:
        def asked = prompting().watermark(wish).build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == asked.but().watermark(kept).build()
        judgement.findings() == told

        where:
        wish                  | model      || kept                  | told
        Watermark.UNSPECIFIED | DEMANDING  || Watermark.NONE        | [notice('watermark.filled-in', 'watermark', 'this model must be told something about its watermark; it is told NONE')]
        Watermark.REQUIRED    | DEMANDING  || Watermark.REQUIRED    | []
        Watermark.UNSPECIFIED | generous() || Watermark.UNSPECIFIED | []
    }

    def "a model is told who may see the film where it must be"() {
        given:
        def asked = prompting().visibility(wish).build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == asked.but().visibility(kept).build()
        judgement.findings() == told

        where:
        wish                   | model      || kept                   | told
        Visibility.UNSPECIFIED | DEMANDING  || Visibility.PUBLIC      | [notice('visibility.filled-in', 'visibility', 'this model must be told who may see the film; it is told PUBLIC')]
        Visibility.PRIVATE     | DEMANDING  || Visibility.PRIVATE     | []
        Visibility.UNSPECIFIED | generous() || Visibility.UNSPECIFIED | []
    }

    def "what is filled in needs no consent, is told once each, and is not filled in again"() {
        when:
        def verdict = check(prompting(), DEMANDING, Fidelity.STRICT)

        then:
        verdict instanceof Verdict.Accepted
        verdict.isExact()
        verdict.findings()*.code() == ['duration.filled-in', 'aspect-ratio.filled-in', 'quality.filled-in', 'watermark.filled-in', 'visibility.filled-in']
        verdict.findings()*.path() == ['duration', 'frame.aspectRatio', 'frame.resolution', 'watermark', 'visibility']
        verdict.request() == prompting().duration(seconds(15)).frame(new Frame(AspectRatio.LANDSCAPE, Quality.STANDARD))
                .watermark(Watermark.NONE).visibility(Visibility.PUBLIC).build()

        and:
        check(verdict.request().but(), DEMANDING, Fidelity.STRICT).findings() == []
    }

    def "what an adjustment leaves open is filled in after it: #codes"() {
        when:
        def verdict = check(request, model)

        then:
        verdict.request() == made.build()
        verdict.findings()*.code() == codes
        verdict.findings()*.path() == paths

        where:
        request                                        | model                                                                                                                       || made                                                                     | paths                                | codes
        prompting().watermark(Watermark.NONE)          | generousBut(watermarks: [Watermark.REQUIRED] as Set, needed: new Needed(null, null, null, Watermark.REQUIRED, null))        || prompting().watermark(Watermark.REQUIRED)                                | ['watermark'] * 2                    | ['watermark.unsupported', 'watermark.filled-in']
        prompting().visibility(Visibility.PUBLIC)      | generousBut(visibilities: [Visibility.PRIVATE] as Set, needed: new Needed(null, null, null, null, Visibility.PRIVATE))      || prompting().visibility(Visibility.PRIVATE)                               | ['visibility'] * 2                   | ['visibility.unsupported', 'visibility.filled-in']
        prompting().frame(Frame.of(new Pixels(720, 1280))) | generousBut(pixelSizes: PixelSizes.none(), needed: new Needed(null, AspectRatio.LANDSCAPE, Quality.STANDARD, null, null)) || prompting().frame(new Frame(AspectRatio.PORTRAIT, Quality.STANDARD))    | ['frame.resolution'] * 2             | ['resolution.unsupported', 'quality.filled-in']
        prompting()                                    | generousBut(qualities: [] as Set, pixelSizes: PIXELS, needed: new Needed(null, AspectRatio.LANDSCAPE, null, null, null))    || prompting().frame(Frame.of(new Pixels(1280, 720)))                       | ['frame.aspectRatio'] * 2            | ['aspect-ratio.filled-in', 'resolution.filled-in']
        prompting().frame(new Frame(null, Quality.HIGH)) | generousBut(qualities: [] as Set, pixelSizes: PIXELS, needed: new Needed(null, AspectRatio.LANDSCAPE, null, null, null))  || prompting().frame(Frame.of(new Pixels(1280, 720)))                       | ['frame.aspectRatio', 'frame.resolution'] | ['aspect-ratio.filled-in', 'resolution.unsupported']
        prompting('Shot 1: duration: 9s Scene: run')   | generousBut(features: [Feature.STORYBOARD, Feature.SHOT_TEXT] as Set, needed: new Needed(seconds(15), null, null, null, null)) || showing(shot(9, 'run'))                                               | ['script.prompt']                    | ['prompt.looks-like-storyboard']
        showing(shot(9, 'run'))                        | generousBut(features: [] as Set, needed: new Needed(seconds(15), null, null, null, null))                                   || prompting('From 0s to 9s: run').duration(seconds(9))                     | ['script']                           | ['storyboard.unsupported']
    }

    def "limits are held against the duration that is filled in"() {
        expect:
        check(prompting().image(linked(Placement.at(seconds(15)))), DEMANDING).violations()*.code() == ['placement.after-the-end']
    }
}
