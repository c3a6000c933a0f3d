package dev.reelport.openai

import dev.reelport.domain.rule.Fidelity
import dev.reelport.domain.rule.Rulebook
import dev.reelport.domain.rule.Verdict
import dev.reelport.domain.video.AspectRatio
import dev.reelport.domain.video.Character
import dev.reelport.domain.video.CharacterSource
import dev.reelport.domain.video.Frame
import dev.reelport.domain.video.Pixels
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.Quality
import dev.reelport.domain.video.VideoRequest
import dev.reelport.wire.Choices
import dev.reelport.wire.http.WireFormat
import java.time.Instant
import spock.lang.Specification

/** What the rules make of requests for the models of these formats, by what the models say of themselves. */
class OpenAiJudgementSpec extends Specification {

    static Verdict judged(VideoRequest request, Fidelity fidelity, WireFormat format, Map<String, String> settings = [:]) {
        def model = format.models('any', Choices.of(format.switches(), settings)).find { it.name() == 'sora-2-pro' }
        Rulebook.standard().check(request, model, fidelity, Instant.EPOCH)
    }

    static VideoRequest framed(Frame frame) {
        VideoRequest.of(new Prompt('a fox')).frame(frame).build()
    }

    static VideoRequest playing(String text) {
        VideoRequest.of(new Prompt(text)).character(new Character('Mossy', new CharacterSource.Stored('char_123'))).build()
    }

    def "a high quality of one shape is refused where there is one size of it: #ratio"() {
        given:
        def request = framed(new Frame(ratio, Quality.HIGH))

        expect:
        judged(request, Fidelity.STRICT, new OpenAiFormat()).violations()*.code() == ['resolution.unsupported']
        judged(request, Fidelity.LENIENT, new OpenAiFormat()).request().frame() == Frame.of(told)

        where:
        ratio                 || told
        AspectRatio.LANDSCAPE || new Pixels(1280, 720)
        AspectRatio.PORTRAIT  || new Pixels(720, 1280)
    }

    def "a high quality is kept where there is a finer size: #settings"() {
        expect:
        judged(framed(new Frame(ratio, Quality.HIGH)), Fidelity.STRICT, new OpenAiFormat(), settings).request().frame() == Frame.of(told)

        where:
        ratio                 | settings         || told
        null                  | [:]              || new Pixels(1024, 1792)
        AspectRatio.LANDSCAPE | [sizes: 'guide'] || new Pixels(1920, 1080)
    }

    def "pixels of 7:4 become the wide format of spec C, by consent"() {
        given:
        def request = framed(Frame.of(new Pixels(1792, 1024)))

        expect:
        judged(request, Fidelity.STRICT, new OpenAiStoryboardFormat()).violations()*.sentence()*.endsWith("; lenient: the model's own resolution, 16:9") == [true]
        judged(request, Fidelity.LENIENT, new OpenAiStoryboardFormat()).request().frame() == Frame.of(AspectRatio.LANDSCAPE)
    }

    def "a stored character is known by its bare name, and left out without it: #text"() {
        given:
        def verdict = judged(playing(text), Fidelity.STRICT, new OpenAiFormat(), [characters: 'true'])

        expect:
        verdict.findings()*.code() == codes
        (verdict instanceof Verdict.Accepted) == (sent != null)
        sent == null || verdict.request().script() == new Prompt(sent)

        where:
        text             || codes                     | sent
        '@{Mossy} walks' || ['mention.by-name']       | 'Mossy walks'
        'Mossy walks'    || []                        | 'Mossy walks'
        'a frog walks'   || ['character.unmentioned'] | null
    }
}
