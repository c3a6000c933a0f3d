package dev.reelport.openai

import dev.reelport.domain.capability.SettingKind
import dev.reelport.domain.video.Content
import dev.reelport.domain.video.Frame
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.Setting
import dev.reelport.wire.Choices
import dev.reelport.wire.WireCodec
import dev.reelport.wire.http.WireFormat
import dev.reelport.wire.json.UnreadableException
import dev.reelport.wire.message.Body
import dev.reelport.wire.message.Part
import dev.reelport.wire.message.WireRequest
import spock.lang.Specification

/** What clients send that has a film made, and why it is refused. */
class OpenAiReadingSpec extends Specification {
    static final WireFormat C = new OpenAiStoryboardFormat()
    static final WireFormat O = new OpenAiFormat()
    static final WireFormat SGLANG = new SglangFormat()
    static final WireFormat VLLM = new VllmOmniFormat()

    static WireCodec codec(WireFormat format) {
        format.codec(Choices.standard(format.switches()))
    }

    static read(WireFormat format, String json, String path = '/v1/videos') {
        codec(format).asked(WireRequest.post(path, json))
    }

    static read(WireFormat format, List<Part> parts, String path = '/v1/videos') {
        codec(format).asked(WireRequest.post(path, new Body.Form(parts)))
    }

    static Part text(String name, String value) {
        new Part.Text(name, value)
    }

    static Part file(String name, String fileName, String type = 'image/png') {
        new Part.File(name, fileName, type, new Content.OfBytes('png'.bytes))
    }

    def "a body is refused with every reason and its place: #json"() {
        when:
        read(format, json, path)

        then:
        def refused = thrown(UnreadableException)
        refused.problems()*.toString() == problems

        where:
        format | path                         | json                                                             || problems
        O      | '/v1/videos'                 | '{}'                                                             || ['prompt: there is nothing to show: a prompt is needed']
        O      | '/v1/videos'                 | '{"prompt": " ", "seconds": "8s", "size": "auto"}'               || ['seconds: a whole number was expected', 'size: a size in pixels is width x height such as 1280x720, not «auto»', 'prompt: there is nothing to show: a prompt is needed']
        O      | '/v1/videos'                 | '{"prompt": "a", "seconds": 0}'                                  || ['seconds: a film lasts from one second to a day']
        O      | '/v1/videos'                 | '{"prompt": "a", "seconds": 86401}'                              || ['seconds: a film lasts from one second to a day']
        O      | '/v1/videos'                 | '{"prompt": "a", "input_reference": {}}'                         || ['input_reference: either image_url or file_id was expected']
        O      | '/v1/videos'                 | '{"prompt": "a", "input_reference": {"image_url": "https://a.example/b", "file_id": "c"}}' || ['input_reference: either image_url or file_id was expected']
        O      | '/v1/videos'                 | '{"prompt": "a", "input_reference": {"image_url": "data:image/png;base64,?"}}' || ['input_reference.image_url: the bytes of the image are not base64', 'input_reference: either image_url or file_id was expected']
        O      | '/v1/videos'                 | '{"prompt": "a", "input_reference": {"image_url": "data:text/plain;base64,AAAA"}}' || ['input_reference.image_url: an image within a text is data:image/png;base64, and its bytes', 'input_reference: either image_url or file_id was expected']
        O      | '/v1/videos'                 | '{"prompt": "a", "characters": [{"name": "x"}]}'                 || ['characters[0].id: the id of a character is needed']
        SGLANG | '/v1/videos'                 | '{"prompt": "a", "input_reference": "/etc/passwd"}'              || ['input_reference: a link begins with a scheme such as https:, unlike «/etc/passwd»']
        SGLANG | '/v1/videos'                 | '{"prompt": "a", "reference_url": "file:///etc/passwd"}'         || ['reference_url: a link begins with http:// or https:// and names a host, unlike «file:/etc/passwd»']
        SGLANG | '/v1/videos'                 | '{"prompt": "a", "seed": "x", "fps": true}'                      || ['seed: a number was expected', 'fps: a number was expected']
        VLLM   | '/v1/videos'                 | '{"prompt": "a", "width": 832}'                                  || ['width: width and height go together']
        VLLM   | '/v1/videos'                 | '{"prompt": "a", "width": 832, "height": 0}'                     || ['width: a picture is at least 1 pixel wide and high, not 832x0']
        O      | '/v1/videos/edits'           | '{"prompt": "a"}'                                                || ['video: the id of the film\'s task is needed']
        O      | '/v1/videos/extensions'      | '{"video": {"id": ""}}'                                          || ['video: the id of the film\'s task is needed', 'prompt: there is nothing to show: a prompt is needed']
        C      | '/v1/videos/%20/remix'       | '{"prompt": "a"}'                                                || ['id: the identifier of a task has at least one visible character']
        C      | '/v1/videos'                 | '{"prompt": "a", "watermark": "maybe", "character_timestamps": "3,1"}' || ['watermark: true or false was expected', 'character_timestamps: a time range ends after it starts, not from 3s to 1s']
        C      | '/v1/videos'                 | '{"prompt": "a", "character_create": {"save_to_library": true}}' || ['character_create: a text was expected']
    }

    def "a form is refused with every reason and its place: #problems"() {
        when:
        read(O, [text('prompt', 'a')] + parts, path)

        then:
        def refused = thrown(UnreadableException)
        refused.problems()*.toString() == problems

        where:
        path               | parts                                                                                        || problems
        '/v1/videos'       | [text('prompt', 'b')]                                                                        || ['prompt: this part is there more than once']
        '/v1/videos'       | [file('input_reference', 'a.png'), text('input_reference', 'https://a.example/b')]           || ['input_reference: this part is there more than once']
        '/v1/videos'       | [file('input_reference', 'a.png'), file('input_reference', 'b.png')]                         || ['input_reference: this part is there more than once']
        '/v1/videos'       | [text('input_reference[file_id]', 'a'), text('input_reference[file_id]', 'b')]               || ['input_reference[file_id]: this part is there more than once']
        '/v1/videos'       | [text('input_reference', '{"file_id"')]                                                      || ['input_reference: a link is an address such as https://example.org/film.mp4; this one is broken at character 1: Illegal character in path']
        '/v1/videos'       | [file('input_reference', 'a.mp4', 'video/mp4')]                                              || ['input_reference: a reference image has a media type such as image/png, not «video/mp4»']
        '/v1/videos'       | [file('input_reference', 'a', 'application/octet-stream')]                                   || ['input_reference: a reference image has a media type such as image/png, not «application/octet-stream»']
        '/v1/videos/edits' | [file('video', 'a.mp4', 'video/mp4')]                                                        || ['video: a film is edited by the id of its task, and not uploaded']
    }

    def "parts that nobody reads are told"() {
        expect:
        read(O, [text('prompt', 'a'), file('mask', 'a.png'), text('n', '2')]).findings()*.path() == ['n', 'mask']
    }

    def "one image comes from #source"() {
        expect:
        read(format, parts).request().images()*.source() == [source]

        where:
        format | parts                                                                                     || source
        O      | [text('prompt', 'a'), file('input_reference', 'a.webp', 'application/octet-stream')]      || new ImageSource.Upload('a.webp', 'image/webp', new Content.OfBytes('png'.bytes))
        O      | [text('prompt', 'a'), file('input_reference', '/pictures/a.jpg', '')]                          || new ImageSource.Upload('a.jpg', 'image/jpeg', new Content.OfBytes('png'.bytes))
        O      | [text('prompt', 'a'), text('input_reference', 'DATA:image/PNG;name=x;base64,cG5n')]       || new ImageSource.Upload('image.png', 'image/png', new Content.OfBytes('png'.bytes))
        VLLM   | [text('prompt', 'a'), text('image_reference[file_id]', 'file-1')]                         || new ImageSource.Stored('file-1')
    }

    def "a prompt with shots that cannot be read stays as it is"() {
        expect:
        read(C, '{"prompt": "Shot 2: a door"}').request().script() == new Prompt('Shot 2: a door')
        read(O, '{"prompt": "Shot 1:\\nduration: 5sec\\nScene: a"}').request().script() instanceof Prompt
    }

    def "a setting is read by its kind: #json"() {
        expect:
        read(SGLANG, "{\"prompt\": \"a\", $json}").request().settings() == settings

        where:
        json                                  || settings
        '"seed": 0'                           || [seed: new Setting.Number(0.0)]
        '"seed": "-1"'                        || [seed: new Setting.Number(-1.0)]
        '"guidance_scale": "4.50"'            || [guidance_scale: new Setting.Number(4.5)]
        '"negative_prompt": ""'               || [negative_prompt: new Setting.Text('')]
        '"seed": null, "fps": " "'            || [:]
    }

    def "a number is written in full, whatever its size"() {
        given:
        def request = read(SGLANG, '{"prompt": "a", "seed": 1e20, "guidance_scale": 0.5}').request()

        expect:
        (codec(SGLANG).create(request, 'default').body() as Body.Json).text() == '{"prompt":"a","seed":100000000000000000000,"guidance_scale":0.5}'
    }

    def "sides that agree with the size are told of by nobody"() {
        given:
        def asked = read(VLLM, '{"prompt": "a", "size": "832x480", "width": 832, "height": 480}')

        expect:
        asked.findings() == []
        asked.request().frame() != Frame.UNSPECIFIED
    }

    def "settings have kinds"() {
        expect:
        OpenAiSettings.sglang().every { name, kind -> kind == (name == 'negative_prompt' ? SettingKind.TEXT : SettingKind.NUMBER) }
    }
}
