package dev.reelport.domain.video

import spock.lang.Specification

class FrameSpec extends Specification {

    def "a ratio is kept in lowest terms: #text is #words"() {
        expect:
        AspectRatio.read(text).toString() == words

        where:
        text        || words
        '16:9'      || '16:9'
        ' 32 : 18 ' || '16:9'
        '1280x720'  || '16:9'
        '1280X720'  || '16:9'
        '9/16'      || '9:16'
        '21×9'      || '21:9'
        '42:18'     || '21:9'
        '720:720'   || '1:1'
    }

    def "#ratio is landscape: #landscape, portrait: #portrait"() {
        expect:
        ratio.isLandscape() == landscape
        ratio.isPortrait() == portrait

        where:
        ratio                 || landscape | portrait
        AspectRatio.LANDSCAPE || true      | false
        AspectRatio.PORTRAIT  || false     | true
        AspectRatio.SQUARE    || false     | false
    }

    def "ratios are nearly the same to within one part in 200: #pixels and #ratio"() {
        expect:
        pixels.aspectRatio().isNearly(ratio) == same

        where:
        pixels                 | ratio                     || same
        new Pixels(854, 480)   | AspectRatio.LANDSCAPE     || true
        new Pixels(1280, 720)  | AspectRatio.LANDSCAPE     || true
        new Pixels(201, 200)   | AspectRatio.SQUARE        || true
        new Pixels(1006, 1000) | AspectRatio.SQUARE        || false
        new Pixels(996, 1000)  | AspectRatio.SQUARE        || true
        new Pixels(994, 1000)  | AspectRatio.SQUARE        || false
        new Pixels(720, 1280)  | AspectRatio.LANDSCAPE     || false
    }

    def "pixels are read from #text"() {
        expect:
        Pixels.read(text) == new Pixels(1280, 720)
        Pixels.read(text).toString() == '1280x720'

        where:
        text << ['1280x720', '1280X720', ' 1280 x 720 ', '1280×720', '1280*720']
    }

    def "a ratio beside pixels is not kept, for the pixels say it"() {
        expect:
        new Frame(AspectRatio.LANDSCAPE, new Pixels(854, 480)) == Frame.of(new Pixels(854, 480))
        new Frame(AspectRatio.LANDSCAPE, Quality.HIGH).aspectRatio() == AspectRatio.LANDSCAPE
    }

    def "the shape of a frame is the ratio that was said, or that its pixels have"() {
        expect:
        frame.shape() == Optional.ofNullable(shape)

        where:
        frame                                                    || shape
        Frame.UNSPECIFIED                                        || null
        new Frame(null, Quality.HIGH)                            || null
        Frame.of(AspectRatio.PORTRAIT)                           || AspectRatio.PORTRAIT
        Frame.of(new Pixels(1280, 720))                          || AspectRatio.LANDSCAPE
        new Frame(AspectRatio.LANDSCAPE, new Pixels(854, 480))   || new AspectRatio(427, 240)
        new Frame(AspectRatio.PORTRAIT, Quality.STANDARD)        || AspectRatio.PORTRAIT
    }
}
