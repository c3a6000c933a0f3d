package dev.reelport.unified

import static java.time.Duration.ofSeconds

import dev.reelport.domain.video.AspectRatio
import dev.reelport.domain.video.Quality
import dev.reelport.domain.video.Visibility
import dev.reelport.domain.video.Watermark
import dev.reelport.wire.Asked
import dev.reelport.wire.Choices
import dev.reelport.wire.http.WireFormat
import dev.reelport.wire.json.UnreadableException
import dev.reelport.wire.message.WireRequest
import spock.lang.Specification

/** What is made of the bodies that clients send beyond the documents' examples. */
class UnifiedReadingSpec extends Specification {
    static final WireFormat A = new UnifiedFormat()
    static final WireFormat D = new UnifiedProFormat()

    static Asked asked(WireFormat format, String json, Map<String, String> settings = [:]) {
        format.codec(Choices.of(format.switches(), settings)).asked(WireRequest.post('/v1/video/create', json))
    }

    def "a wrong field of #format.name() is refused with its reason: #field"() {
        when:
        asked(format, "{\"prompt\":\"a\",$field}")

        then:
        def refused = thrown(UnreadableException)
        refused.problems()*.toString() == [reason]

        where:
        format | field                                 || reason
        A      | '"images":"https://a.example/1.png"'  || 'images: a list was expected'
        A      | '"images":[7]'                        || 'images[0]: a text was expected'
        D      | '"images":["/1.png"]'                 || 'images: a link begins with a scheme such as https:, unlike «/1.png»'
        A      | '"model":{}'                          || 'model: a text was expected'
        A      | '"orientation":"square"'              || 'orientation: portrait or landscape was expected, not «square»'
        D      | '"orientation":9'                     || 'orientation: portrait or landscape was expected, not «9»'
        A      | '"size":"1280x720"'                   || 'size: large or small was expected, not «1280x720»'
        D      | '"size":"huge"'                       || 'size: large or small was expected, not «huge»'
        A      | '"duration":"long"'                   || 'duration: a whole number was expected'
        D      | '"duration":1.5'                      || 'duration: a whole number was expected'
        A      | '"duration":0'                        || 'duration: a film lasts from one second to a day'
        D      | '"duration":90000'                    || 'duration: a film lasts from one second to a day'
        A      | '"character_url":"clip.mp4"'          || 'character_url: a link begins with a scheme such as https:, unlike «clip.mp4»'
        A      | '"character_url":"https://a.example/c.mp4","character_timestamps":"one"' || 'character_timestamps: a part of a clip is two times in seconds such as 1,3, not «one»'
        D      | '"watermark":"maybe"'                 || 'watermark: true or false was expected'
        D      | '"private":7'                         || 'private: true or false was expected'
    }

    def "a prompt is needed: #json"() {
        when:
        asked(format, json)

        then:
        def refused = thrown(UnreadableException)
        refused.problems()*.path() == ['prompt']

        where:
        format | json
        A      | '{}'
        D      | '{"prompt":" "}'
        A      | '{"prompt":null}'
    }

    def "everything that is wrong is told at once"() {
        when:
        asked(D, '{"orientation":"up","size":"huge","watermark":"maybe"}')

        then:
        def refused = thrown(UnreadableException)
        refused.problems()*.path().toSet() == ['prompt', 'orientation', 'size', 'watermark'].toSet()
    }

    def "what is missing stays unsaid: #format.name()"() {
        when:
        def read = asked(format, '{"prompt":"a"}')

        then:
        read.model() == null
        read.findings() == []
        with(read.request()) {
            images() == []
            characters() == []
            length().empty
            frame().shape().empty
            frame().resolution() == null
            watermark() == Watermark.UNSPECIFIED
            visibility() == Visibility.UNSPECIFIED
        }

        where:
        format << [A, D]
    }

    def "spec D in small and for ten seconds is read, whatever its models make"() {
        when:
        def request = asked(D, '{"prompt":"a","size":"small","duration":10,"orientation":"landscape"}').request()

        then:
        request.length().get() == ofSeconds(10)
        request.frame().resolution() == Quality.STANDARD
        request.frame().shape().get() == AspectRatio.LANDSCAPE
    }

    def "watermark means what is configured: #choice, #flag"() {
        expect:
        asked(D, "{\"prompt\":\"a\",\"watermark\":$flag}", [watermark: choice]).request().watermark() == watermark

        where:
        choice     | flag  || watermark
        'removal'  | true  || Watermark.PREFER_NONE
        'removal'  | false || Watermark.FORCE_NONE
        'presence' | true  || Watermark.REQUIRED
        'presence' | false || Watermark.NONE
    }

    def "private is read: #flag"() {
        expect:
        asked(D, "{\"prompt\":\"a\",\"private\":$flag}").request().visibility() == visibility

        where:
        flag    || visibility
        true    || Visibility.PRIVATE
        '"false"' || Visibility.PUBLIC
    }

    def "a field that #format.name() does not have is told: #field"() {
        expect:
        asked(format, "{\"prompt\":\"a\",$field}").findings().collect { it.code() + ' ' + it.path() } == findings

        where:
        format | field                                                          || findings
        A      | '"watermark":true,"private":true'                              || ['field.unknown watermark', 'field.unknown private']
        D      | '"character_url":"https://a.example/c.mp4","seed":1'           || ['field.unknown character_url', 'field.unknown seed']
        A      | '"character_timestamps":"1,3"'                                 || ['field.dropped character_timestamps']
        A      | '"character_url":"","character_timestamps":"1,3"'              || ['field.dropped character_timestamps']
        A      | '"character_url":null,"character_timestamps":"1,3"'            || ['field.dropped character_timestamps']
        A      | '"character_url":"","character_timestamps":""'                 || []
    }
}
