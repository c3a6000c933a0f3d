package dev.reelport.duomi

import static java.time.Duration.ofMillis
import static java.time.Duration.ofSeconds

import dev.reelport.domain.video.Character
import dev.reelport.domain.video.CharacterSource.FromClip
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.TimeRange
import dev.reelport.wire.Asked
import dev.reelport.wire.json.UnreadableException
import dev.reelport.wire.message.Body
import groovy.json.JsonOutput
import spock.lang.Specification

class DuomiReadingSpec extends Specification {

    static final CLIP = [url: 'https://a.example/one.mp4', timestamps: '0,3']

    static Asked asked(Map<String, Object> body) {
        new DuomiReader(new Body.Json(JsonOutput.toJson([model: 'sora-2', prompt: 'a cat'] + body))).asked()
    }

    static List<String> problems(Map<String, Object> body) {
        try {
            asked(body)
            []
        } catch (UnreadableException refused) {
            refused.problems()*.toString()
        }
    }

    static List<String> findings(Asked asked) {
        asked.findings().collect { it.code() + ' ' + it.path() }
    }

    static Character character(int position, String url, TimeRange range) {
        new Character("character$position", new FromClip(Link.web(url), range))
    }

    def "characters are read however they are written: #written"() {
        expect:
        asked(characters: written).request().characters() == [
            character(1, 'https://a.example/one.mp4', new TimeRange(ofSeconds(0), ofSeconds(3))),
            character(2, 'https://a.example/two.mp4?a=1,2&b=%7B%7D', null),
        ]

        where:
        written << [
            [CLIP, [url: 'https://a.example/two.mp4?a=1,2&b=%7B%7D']],
            '[{ url: "https://a.example/one.mp4", timestamps: "0,3" }, { url: "https://a.example/two.mp4?a=1,2&b=%7B%7D" }]',
            '[{"url":"https://a.example/one.mp4","timestamps":"0, 3"},{"url":"https://a.example/two.mp4?a=1,2&b=%7B%7D"}]',
            ' [ {url:"https:\\/\\/a.example/one.mp4",timestamps:"0.0,3.0"} , {url:"https://a.example/two.mp4?a=1,2&b=%7B%7D",timestamps:null} ] ',
        ]
    }

    def "nobody is read where nobody is given: #written"() {
        expect:
        with(asked(characters: written)) {
            request().characters() == []
            findings() == []
        }

        where:
        written << [null, [], '', ' ', '[]']
    }

    def "a position becomes a mention: #prompt"() {
        expect:
        asked(prompt: prompt, characters: [CLIP, CLIP]).request().script().text() == read

        where:
        prompt                            || read
        '@character1 waves'               || '@{character1} waves'
        '@character2跑向@character1。'     || '@{character2}跑向@{character1}。'
        '@Character1 waves'               || '@{character1} waves'
        'me@character1.example'           || 'me@{character1}.example'
        'character1 and @characters'      || 'character1 and @characters'
    }

    def "a position that refers to nobody is refused, with its place: #prompt"() {
        expect:
        problems(prompt: prompt, characters: [CLIP] * characters) == expected

        where:
        prompt                      | characters || expected
        '@character1 waves'         | 0          || ['prompt: @character1 refers to nobody: characters count from 1, and there are none']
        '@character3 @character3 !' | 2          || ['prompt: @character3 refers to nobody: characters count from 1, and they end at 2']
        '@character0 waves'         | 1          || ['prompt: @character0 refers to nobody: characters count from 1, and they end at 1']
        '@character01 waves'        | 1          || ['prompt: @character01 refers to nobody: characters count from 1, and they end at 1']
        '@character12'              | 2          || ['prompt: @character12 refers to nobody: characters count from 1, and they end at 2']
        '@character99999999999999'  | 1          || ['prompt: @character99999999999999 refers to nobody: characters count from 1, and they end at 1']
        '@{character1} waves'       | 1          || ['prompt: a character is mentioned as @character1, not as @{character1}']
    }

    def "the deprecated pair is one more character where there is no list"() {
        given:
        def read = asked(prompt: '@character1 waves', characters: list, character_url: 'https://a.example/old.mp4', character_timestamps: '1,2.5')

        expect:
        read.request().characters() == [character(1, 'https://a.example/old.mp4', new TimeRange(ofSeconds(1), ofMillis(2500)))]
        read.request().script().text() == '@{character1} waves'
        read.findings() == []

        where:
        list << [null, [], '']
    }

    def "the deprecated pair gives way to a list, and says so"() {
        given:
        def read = asked(characters: [CLIP], character_url: 'https://a.example/old.mp4?sign=canary', character_timestamps: '1,2')

        expect:
        read.request().characters()*.source()*.link()*.uri()*.path == ['/one.mp4']
        findings(read) == ['field.dropped character_url', 'field.dropped character_timestamps']
        !read.findings().toString().contains('canary')
    }

    def "seconds of no clip are told: #url"() {
        expect:
        findings(asked(character_url: url, character_timestamps: '1,2')) == ['field.dropped character_timestamps']

        where:
        url << [null, '']
    }

    def "empty fields, as clients send those they do not use, say nothing"() {
        given:
        def read = asked(aspect_ratio: '', duration: null, image_urls: [], characters: '', callback_url: '', character_url: '', character_timestamps: '')

        expect:
        read.request() == asked([:]).request()
        read.findings() == []
    }

    def "what is not understood has a place: #body"() {
        expect:
        problems(body) == expected

        where:
        body                                        || expected
        [prompt: ' ']                               || ['prompt: there is nothing to show: a prompt is needed']
        [characters: [[timestamps: '0,3']]]         || ['characters[0].url: a character is taken from a clip: its address is needed']
        [characters: '[{timestamps: "0,3"}]']       || ['characters[0].url: a character is taken from a clip: its address is needed']
        [characters: [CLIP + [timestamps: '3,0']]]  || ['characters[0].timestamps: a time range ends after it starts, not from 3s to 0s']
        [characters: [CLIP, 'two']]                 || ['characters[1]: an object was expected']
        [characters: '[{ url: "https://a.example']  || ['characters: this is not JSON that can be read: line 1, column 27']
        [characters: '{ url: "https://a.example" }'] || ['characters: a list was expected']
        [characters: 'nobody']                      || ['characters: this is not JSON that can be read: line 1, column 1']
        [duration: 0]                               || ['duration: a film lasts from one second to a day']
        [duration: 10.5]                            || ['duration: a whole number was expected']
        [image_urls: 'https://a.example/a.png']     || ['image_urls: a list was expected']
    }

    def "all that is wrong is told at once"() {
        expect:
        problems(aspect_ratio: 'wide', duration: 'long', image_urls: ['a.png'], callback_url: 'ftp://a.example', characters: [[:]])*.replaceAll(/:.*/, '') as Set ==
                ['aspect_ratio', 'duration', 'image_urls', 'callback_url', 'characters[0].url'] as Set
    }

    def "a field within a character that nobody knows is told"() {
        expect:
        findings(asked(characters: [CLIP + [name: 'hero']], seed: 7)) == ['field.unknown seed', 'field.unknown characters[0].name']
    }
}
