package dev.reelport.language.request

import dev.reelport.language.document.Words
import dev.reelport.language.document.Document
import dev.reelport.domain.video.AspectRatio
import dev.reelport.domain.video.Character
import dev.reelport.domain.video.CharacterCreation
import dev.reelport.domain.video.CharacterSource
import dev.reelport.domain.video.Edit
import dev.reelport.domain.video.FilmSource
import dev.reelport.domain.video.Frame
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Pixels
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.Quality
import dev.reelport.domain.video.Setting
import dev.reelport.domain.video.Shot
import dev.reelport.domain.video.Storyboard
import dev.reelport.domain.video.Strength
import dev.reelport.domain.video.TaskReference
import dev.reelport.domain.video.TimeRange
import dev.reelport.domain.video.VideoRequest
import dev.reelport.domain.video.Visibility
import dev.reelport.domain.video.Watermark
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.Specification
import spock.lang.TempDir

class RequestReaderSpec extends Specification {

    static final Duration SECOND = Duration.ofSeconds(1)

    @TempDir
    Path folder

    def "#key is read from YAML: #yaml"() {
        expect:
        part(read('request.yaml', "script: {prompt: a cat}\n$yaml\n")) == value

        where:
        key                 | yaml                                                              | part                          || value
        'a prompt'          | ''                                                                | { it.script() }               || new Prompt('a cat')
        'duration'          | 'duration: 2.5s'                                                  | { it.duration() }             || Duration.ofMillis(2500)
        'no duration'       | ''                                                                | { it.duration() }             || null
        'aspect ratio'      | 'frame: {aspectRatio: "9:16"}'                                    | { it.frame() }                || Frame.of(AspectRatio.PORTRAIT)
        'a bare 16:9'       | 'frame:\n  aspectRatio: 16:9'                                     | { it.frame() }                || Frame.of(AspectRatio.LANDSCAPE)
        'a bare 21:9'       | 'frame:\n  aspectRatio: 21:9'                                     | { it.frame() }                || Frame.of(new AspectRatio(21, 9))
        'quality'           | 'frame: {resolution: high}'                                       | { it.frame() }                || new Frame(null, Quality.HIGH)
        'pixels'            | 'frame: {resolution: 1280x720}'                                   | { it.frame() }                || Frame.of(new Pixels(1280, 720))
        'watermark'         | 'watermark: prefer-none'                                          | { it.watermark() }            || Watermark.PREFER_NONE
        'no watermark said' | ''                                                                | { it.watermark() }            || Watermark.UNSPECIFIED
        'visibility'        | 'visibility: private'                                             | { it.visibility() }           || Visibility.PRIVATE
        'variants'          | 'variants: 2'                                                     | { it.variants() }             || 2
        'variants as text'  | 'variants: "2"'                                                   | { it.variants() }             || 2
        'style'             | 'style: natural'                                                  | { it.style() }                || 'natural'
        'callback'          | 'callback: https://a.b/c?k=v'                                     | { it.callback() }             || Link.web('https://a.b/c?k=v')
        'metadata'          | 'metadata: 0042'                                                  | { it.metadata() }             || '0042'
        'settings'          | 'settings: {t: word, q: "yes", n: 0.50, f: false, z: 0, e: ""}'   | { it.settings() }             || [t: new Setting.Text('word'), q: new Setting.Text('yes'), n: new Setting.Number(0.5), f: new Setting.Flag(false), z: new Setting.Number(0.0), e: new Setting.Text('')]
        'a clip'            | 'characters: [{name: Mo, source: {clip: "https://a.b/c", range: 1s to 3s}}]' | { it.characters() } || [new Character('Mo', new CharacterSource.FromClip(Link.web('https://a.b/c'), new TimeRange(SECOND, Duration.ofSeconds(3))))]
        'a task'            | 'characters: [{name: Mo, source: {task: box/1/2}}]'               | { it.characters() }           || [new Character('Mo', new CharacterSource.FromTask(new TaskReference('box', '1/2'), null))]
        'a stored figure'   | 'characters: [{name: Mo, source: {stored: "@mo"}}]'               | { it.characters() }           || [new Character('Mo', new CharacterSource.Stored('@mo'))]
        'an image link'     | 'images: [{source: {url: "https://a.b/c.png"}}]'                  | { it.images()[0].source() }   || new ImageSource.FromUrl(Link.web('https://a.b/c.png'))
        'a stored image'    | 'images: [{source: {stored: f1}}]'                                | { it.images()[0].source() }   || new ImageSource.Stored('f1')
        'a placement'       | 'images: [{source: {stored: f1}, placement: {at: 0s, sourceEnd: 1s}}]' | { it.images()[0].placement().with { p -> [p.at(), p.sourceStart(), p.sourceEnd()] } } || [Duration.ZERO, null, SECOND]
        'a remix'           | 'edit: {remix: {task: 42}, strength: 3}'                          | { it.edit() }                 || new Edit.Remix(new FilmSource.OfTask(new TaskReference(null, '42')), new Strength(3))
        'a blend'           | 'edit: {blend: [{task: box/1}, {stored: g, upload: u}]}'          | { it.edit() }                 || new Edit.Blend([new FilmSource.OfTask(new TaskReference('box', '1')), new FilmSource.Stored('g', 'u')])
        'an extension'      | 'edit: {extension: {stored: g}}'                                  | { it.edit() }                 || new Edit.Extension(new FilmSource.Stored('g', null))
    }

    def "shots and an instruction are a storyboard, in YAML and in JSON"() {
        expect:
        read(name, text).script() == new Storyboard([new Shot(SECOND, 'one'), new Shot(Duration.ofMillis(800), 'two')], 'a look')

        where:
        name     | text
        'a.yaml' | 'script:\n  instruction: a look\n  shots:\n    - duration: 1s\n      scene: one\n    - {duration: 800ms, scene: two}'
        'a.json' | '{"script": {"instruction": "a look", "shots": [{"duration": "1s", "scene": "one"}, {"duration": "PT0.8S", "scene": "two"}]}}'
        'A.JSON' | '{"$schema": "x", "script": {"instruction": "a look", "shots": [{"duration": "1s", "scene": "one"}, {"duration": "0.8s", "scene": "two"}]}}'
    }

    def "every value of #type.simpleName has a word"() {
        expect:
        type.enumConstants.findAll { it.name() != 'UNSPECIFIED' }.every { Words.read(type, Words.of(it)) == it }

        when:
        Words.read(type, 'unspecified')

        then:
        thrown(IllegalArgumentException)

        where:
        type << [Watermark, Visibility, CharacterCreation]
    }

    def "provider and model are who shall make it, not what"() {
        given:
        Files.writeString(folder.resolve('a.yaml'), 'provider: box\nmodel: " one "\nscript: {prompt: x}')

        when:
        def asked = RequestReader.read(Document.read(folder.resolve('a.yaml'), 'a.yaml'), ImageFiles.of(folder, folder))

        then:
        asked.provider() == 'box'
        asked.model() == 'one'
    }

    def "an image file begins where the request file is, and is what its bytes say: #mediaType"() {
        given:
        Files.createDirectories(folder.resolve('pictures'))
        Files.write(folder.resolve('pictures/one.txt'), bytes)

        when:
        def source = read('a.yaml', 'script: {prompt: x}\nimages: [{source: {file: pictures/one.txt}}]').images()[0].source() as ImageSource.Upload

        then:
        source.mediaType() == mediaType
        source.fileName() == 'one.txt'

        where:
        mediaType << ['image/png', 'image/jpeg', 'image/gif', 'image/webp']
        bytes = PictureEndSpec.drawn(mediaType - 'image/')
    }

    def "an image file that breaks off is told with its place"() {
        given:
        Files.write(folder.resolve('half.png'), Arrays.copyOf(PictureEndSpec.drawn('png'), 50))
        Files.writeString(folder.resolve('a.yaml'), 'script: {prompt: x}\nimages: [{source: {file: half.png}}]')

        expect:
        RequestReader.read(Document.read(folder.resolve('a.yaml'), 'a.yaml'), ImageFiles.of(folder, folder)).problems()*.toString() ==
                ['a.yaml:2:20: images[0].source.file: this image breaks off: after 50 bytes its end is still to come']
    }

    def "a byte order mark is no part of the request"() {
        expect:
        read(name, '\uFEFF' + text).script() == new Prompt('猫')

        where:
        name     | text
        'a.yaml' | 'script: {prompt: 猫}'
        'a.json' | '{"script": {"prompt": "猫"}}'
    }

    def "a text that nobody can keep is a problem with its place: #path"() {
        given:
        def json = '{"script": {"prompt": "PROMPT"}, "settings": {"NAME": 1}, "style": "STYLE"}'
        def text = json.replace('PROMPT', prompt).replace('NAME', name).replace('STYLE', style)

        when:
        def asked = RequestReader.read(Document.json(text.bytes, 'body'), ImageFiles.of(folder, folder))

        then:
        asked.problems()*.path() == [path]
        asked.problems()[0].sentence().contains(words)

        where:
        prompt      | name        | style       || path                | words
        'a \\ud83d' | 'seed'      | 'natural'   || 'script.prompt'     | 'half a character'
        'a cat'     | 'a\\udc4d'  | 'natural'   || 'settings.a\ufffd'  | 'half a character'
        'a cat'     | 'seed'      | 'a\\u0000'  || 'style'             | 'U+0000'
    }

    def "a request that could not be read whole can be judged, but not handed over"() {
        given:
        Files.writeString(folder.resolve('a.yaml'), 'script: {prompt: " "}\nduration: 2s')
        def asked = RequestReader.read(Document.read(folder.resolve('a.yaml'), 'a.yaml'), ImageFiles.of(folder, folder))

        expect:
        !asked.whole
        asked.readablePart().duration() == Duration.ofSeconds(2)

        when:
        asked.request()

        then:
        thrown(IllegalStateException)
    }

    private VideoRequest read(String name, String text) {
        Files.writeString(folder.resolve(name), text)
        RequestReader.read(Document.read(folder.resolve(name), name), ImageFiles.of(folder, folder)).request()
    }
}
