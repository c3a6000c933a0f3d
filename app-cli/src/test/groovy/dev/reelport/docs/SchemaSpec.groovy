package dev.reelport.docs

import dev.reelport.language.request.RequestReader
import dev.reelport.language.document.Words
import dev.reelport.domain.video.CharacterCreation
import dev.reelport.domain.video.Quality
import dev.reelport.domain.video.Visibility
import dev.reelport.domain.video.Watermark
import groovy.transform.Memoized
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** The schema that editors use and the reader that the tool uses say the same about every file. */
class SchemaSpec extends Specification {

    static final Map SCHEMA = Documents.SCHEMA_TREE

    /** For each object of the schema: where it stands in a file, and a smallest one with each property. */
    static final Map<String, Closure<String>> WRAPPED = [
        request        : { String inner -> inner.contains('script:') ? inner : "script: {prompt: a fox}\n$inner" },
        script         : { String inner -> "script: {$inner}" },
        shot           : { String inner -> "script: {shots: [{$inner}]}" },
        frame          : { String inner -> "script: {prompt: a fox}\nframe: {$inner}" },
        character      : { String inner -> "script: {prompt: a fox}\ncharacters: [{$inner}]" },
        characterSource: { String inner -> "script: {prompt: a fox}\ncharacters: [{name: Ada, source: {$inner}}]" },
        image          : { String inner -> "script: {prompt: a fox}\nimages: [{$inner}]" },
        imageSource    : { String inner -> "script: {prompt: a fox}\nimages: [{source: {$inner}}]" },
        placement      : { String inner -> "script: {prompt: a fox}\nimages: [{source: {stored: p}, placement: {$inner}}]" },
        edit           : { String inner -> "script: {prompt: a fox}\nedit: {$inner}" },
        film           : { String inner -> "script: {prompt: a fox}\nedit: {remix: {$inner}}" },
    ]

    static final Map<String, Map<String, String>> SMALLEST = [
        request        : [
            '$schema'        : '$schema: ../schema/video-request.schema.json',
            provider         : 'provider: sandbox',
            model            : 'model: animatic',
            script           : 'script: {prompt: a fox}',
            duration         : 'duration: 5s',
            frame            : 'frame: {}',
            characters       : 'characters: []',
            images           : 'images: []',
            edit             : 'edit: {remix: {task: t1}}',
            watermark        : 'watermark: none',
            visibility       : 'visibility: public',
            characterCreation: 'characterCreation: create',
            variants         : 'variants: 1',
            style            : 'style: natural',
            callback         : 'callback: https://example.org/hook',
            metadata         : 'metadata: take 3',
            settings         : 'settings: {}',
        ],
        script         : [
            prompt     : 'prompt: a fox',
            shots      : 'shots: [{duration: 5s, scene: a fox}]',
            instruction: 'instruction: muted, shots: [{duration: 5s, scene: a fox}]',
        ],
        shot           : [duration: 'duration: 5s, scene: a fox', scene: 'scene: a fox, duration: 5s'],
        frame          : [aspectRatio: 'aspectRatio: "16:9"', resolution: 'resolution: high'],
        character      : [name: 'name: Ada, source: {stored: c1}', source: 'source: {stored: c1}, name: Ada'],
        characterSource: [
            clip  : 'clip: https://example.org/a.mp4',
            task  : 'task: t1',
            stored: 'stored: c1',
            range : 'clip: https://example.org/a.mp4, range: 1s to 3s',
        ],
        image          : [source: 'source: {stored: p}', placement: 'source: {stored: p}, placement: {at: 0s}'],
        imageSource    : [file: 'file: picture.png', url: 'url: https://example.org/a.png', stored: 'stored: p'],
        placement      : [at: 'at: 0s', sourceStart: 'sourceStart: 0s', sourceEnd: 'sourceEnd: 1s'],
        edit           : [
            remix    : 'remix: {task: t1}',
            strength : 'remix: {task: t1}, strength: 1',
            blend    : 'blend: [{task: t1}, {stored: f1}]',
            extension: 'extension: {task: t1}',
        ],
        film           : [task: 'task: t1', stored: 'stored: f1', upload: 'stored: f1, upload: m1'],
    ]

    @TempDir
    Path folder

    def setup() {
        Files.copy(Documents.EXAMPLES.resolve('lighthouse.png'), folder.resolve('picture.png'))
    }

    def "the schema follows JSON Schema 2020-12 and needs nothing but itself"() {
        expect:
        SCHEMA.'$schema' == 'https://json-schema.org/draft/2020-12/schema'
        SCHEMA.'$id'.startsWith('urn:')
        Documents.problemsOfTheSchemaItself() == []
        everywhere(SCHEMA).findAll { it.'$ref' instanceof String }.every { it.'$ref'.startsWith('#/$defs/') }
    }

    def "nothing is fetched to validate a file"() {
        when:
        Documents.schemaAt('https://example.org/schema.json')

        then:
        def refused = thrown(IllegalStateException)
        refused.message == 'a test reaches for https://example.org/schema.json'
    }

    def "every object is closed, and everything an editor can show is described"() {
        expect:
        objects().every { name, object -> object.additionalProperties == false && object.description }
        objects().every { name, object -> object.properties.every { it.value.description } }
        SCHEMA.'$defs'.values().every { it.description }
    }

    def "every description of a part that may be absent says what absence means"() {
        given:
        def mayBeAbsent = objects().collectMany { name, object ->
            def chosen = (object.required ?: []) + (object.oneOf ?: []).collectMany { it.required }
            object.properties.findAll { !(it.key in chosen) }.collect { [path: "$name.${it.key}", description: it.value.description] }
        }

        expect:
        mayBeAbsent.size() > 20
        mayBeAbsent.findAll { !(it.description =~ /Absent( or empty)?: |Not part of/) }*.path == []
    }

    def "every example in the schema is valid where it stands"() {
        expect:
        examples().size() > 20
        examples().findAll { Documents.problemsOfSchema(it.value) }.keySet() == [] as Set
    }

    def "the names at the top are those of the reader"() {
        expect:
        SCHEMA.properties.keySet() == RequestReader.NAMES
    }

    def "the table of smallest files has every property of every object"() {
        expect:
        SMALLEST.collectEntries { [it.key, it.value.keySet()] } == objects().collectEntries { [it.key, it.value.properties.keySet()] }
    }

    def "#object.#property is known to both"() {
        expect:
        verdicts(WRAPPED[object](SMALLEST[object][property])) == [schema: [], reader: []]

        where:
        [object, property] << SMALLEST.collectMany { name, files -> files.keySet().collect { [name, it] } }
    }

    def "a name that nobody knows is refused by both in #object"() {
        given:
        def smallest = SMALLEST[object].values().first()
        def comma = object == 'request' ? '\n' : ', '

        expect:
        refusedByBoth(WRAPPED[object](smallest + comma + 'unheard: of'))

        where:
        object << SMALLEST.keySet()
    }

    def "the words of #property are those of the reader, and each is explained"() {
        given:
        def words = type.enumConstants.collect { Words.of(it) } - 'unspecified'
        def part = property == 'resolution' ? SCHEMA.'$defs'.frame.properties.resolution : SCHEMA.properties[property]

        expect:
        (part.enum ?: part.anyOf[0].enum) == words
        words.every { part.description.contains("$it:") }

        and: 'that nothing is said cannot be said'
        property == 'resolution' || refusedByBoth("script: {prompt: a fox}\n$property: unspecified")

        where:
        property            | type
        'watermark'         | Watermark
        'visibility'        | Visibility
        'characterCreation' | CharacterCreation
        'resolution'        | Quality
    }

    def "both accept #part"() {
        expect:
        verdicts(file(part)) == [schema: [], reader: []]

        where:
        part << [
            'duration: 15s', 'duration: 2.5s', 'duration: 800ms', 'duration: 5sec', 'duration: 5 secs',
            'duration: 5 SECONDS', 'duration: 1 second', 'duration: 1min', 'duration: 0.5 minutes',
            'duration: 5.0sec', 'duration: PT15S', 'duration: pt1m2.5s', 'duration: P1D', 'duration: +PT1S',
            'duration: 0.000001ms', 'duration: 0.000000001s', 'duration: 1.500000000ms', 'duration: " 15s "',
            'duration: 000000015s',
            'script: {shots: [{duration: 1.25 s, scene: 1984}], instruction: 16mm}',
            'script: {prompt: 2026}', 'script: {prompt: 2026-11-21}', 'script: {prompt: "true"}',
            'script: {prompt: "\\u96ea"}', 'script: {prompt: "第一行\\n第二行"}',
            'frame: {aspectRatio: "16:9"}', 'frame: {aspectRatio: 16:9}', 'frame: {aspectRatio: 9x16}',
            'frame: {aspectRatio: 16/9}', 'frame: {aspectRatio: 16 × 9}', 'frame: {aspectRatio: "21 : 9"}',
            'frame: {aspectRatio: "10000:1"}', 'frame: {aspectRatio: 016x09}',
            'frame: {resolution: standard}', 'frame: {resolution: 1280x720}', 'frame: {resolution: 1280 × 720}',
            'frame: {resolution: 1280*720}', 'frame: {resolution: 1x1}',
            'frame: {aspectRatio: "16:9", resolution: 854x480}',
            source('clip: https://example.org/a.mp4, range: 1s to 3s'),
            source('clip: https://example.org/a.mp4, range: 0ms to 0.5min'),
            source('task: t1, range: "  PT1S   to\\t3 seconds "'),
            source('task: sandbox/a/b:c'), source('task: 4711'), source('stored: "@hero_01"'),
            link('http://localhost:8080/a?b=[1]&c=%20#t=1,3'), link('HTTPS://me:secret@example.org'),
            link('http://192.0.2.1/a'), link('http://[2001:db8::1]:80/'), link('https://xn--fiq228c.example./路/猫.png?q=é'),
            link('https://a-b.c--d.example.org?x'), link('https://my_bucket.example:8443/a'), link('https://例え.example/'),
            'characters: [{name: the keeper, source: {stored: c}}]', 'characters: [{name: 李雷, source: {stored: c}}]',
            "characters: [{name: ${'x' * 80}, source: {stored: c}}]", "characters: [{name: ${'🦊' * 80}, source: {stored: c}}]",
            'characters: [{name: 7, source: {stored: 8}}]',
            'images: [{source: {file: picture.png}}, {source: {file: ./picture.png}, placement: {at: 0s}}]',
            'images: [{source: {stored: p}, placement: {sourceStart: 1s, sourceEnd: 1s}}]',
            'edit: {remix: {stored: f, upload: u}, strength: 8}', 'edit: {remix: {task: a/b}, strength: "8"}',
            'edit: {blend: [{task: a}, {task: b}, {stored: c, upload: d}]}',
            'variants: 4', 'variants: "4"', 'variants: 2.0', 'variants: 1e1', 'variants: 2147483647',
            'style: 16mm', 'metadata: 42', 'metadata: "  kept  "',
            'settings: {seed: 7, cfg: 7.5, hd: true, mode: fast, empty: "", no: "yes"}',
            'settings: {"name with spaces": -1.5e3, half: 0.5, text: "7"}',
        ]
    }

    def "both refuse #part"() {
        expect:
        refusedByBoth(file(part))

        where:
        part << [
            'duration: 15', 'duration: "15"', 'duration: 0s', 'duration: 0.0 min', 'duration: PT0S', 'duration: -5s',
            'duration: PT', 'duration: P', 'duration: P1DT', 'duration: -PT5S', 'duration: PT-5S', 'duration: 5h',
            'duration: five seconds', 'duration: 1,5s', 'duration: 5s 5s', 'duration: .5s', 'duration: 5.s', 'duration: 5 µs',
            'duration: 0.0000001ms', 'duration: 0.0000000001s', 'duration: 0000000015s', 'duration: [5s]', 'duration:',
            'duration: {seconds: 5}', 'duration: true', 'duration: ""',
            'script: a fox', 'script: {}', 'script: []', 'script:', 'script: {prompt: ""}', 'script: {prompt: "  \\n "}',
            'script: {prompt: a, shots: [{duration: 5s, scene: b}]}', 'script: {prompt: a, instruction: b}',
            'script: {instruction: b}', 'script: {shots: []}', 'script: {shots: {duration: 5s, scene: a}}',
            'script: {shots: [{scene: a}]}', 'script: {shots: [{duration: 5s}]}', 'script: {shots: [{duration: 0s, scene: a}]}',
            'script: {shots: [{duration: 5s, scene: ""}]}', 'script: {shots: [{duration: 5s, scene: a}], instruction: " "}',
            'script: {shots: [null]}', 'script: {shots: [a fox]}', 'script: {prompt: [a, b]}', 'script: {prompt: true}',
            'frame: "16:9"', 'frame:', 'frame: {aspectRatio: "0:9"}', 'frame: {aspectRatio: wide}',
            'frame: {aspectRatio: 1.78}', 'frame: {aspectRatio: "16:9:1"}', 'frame: {aspectRatio: "123456:1"}',
            'frame: {aspectRatio: "-16:9"}', 'frame: {resolution: large}', 'frame: {resolution: HIGH}',
            'frame: {resolution: 720p}', 'frame: {resolution: 0x720}', 'frame: {resolution: 1280/720}',
            'frame: {resolution: 123456x720}', 'frame: {resolution: 720}', 'frame: {resolution: }',
            'characters: {name: a, source: {stored: c}}', 'characters:', 'characters: [{name: a}]',
            'characters: [{source: {stored: c}}]', 'characters: [{name: "", source: {stored: c}}]',
            'characters: [{name: "{a}", source: {stored: c}}]', 'characters: [{name: "a\\nb", source: {stored: c}}]',
            'characters: [{name: "a\\u0007b", source: {stored: c}}]',
            "characters: [{name: ${'x' * 81}, source: {stored: c}}]",
            source(''), source('stored: ""'), source('clip: https://example.org/a.mp4, stored: c'),
            source('clip: https://example.org/a.mp4, task: t'), source('stored: c, range: 1s to 3s'),
            source('task: t, range: 1s-3s'), source('task: t, range: 1s'), source('task: t, range: 1,3'),
            source('task: t, range: 1s to 3'), source('task: t, range: 1s to 0s'), source('task: t, range: 1s TO 3s'),
            source('task: t, range: 1s to 2s to 3s'), source('range: 1s to 3s'),
            source('task: sandbox/'), source('task: " "'), source('task: " /t"'),
            link('example.org/a.mp4'), link('ftp://example.org/a'), link('file:///a.mp4'), link('https://'),
            link('https:///a'), link('https://example.org:eighty/'), link('https://a b.example/'),
            link('https://example.org/a b'), link('https://example.org/100%'), link('https://example.org/%zz'),
            link('https://example.org/a|b'), link('https://example.org/[a]'), link('https://example.org/#a#b'),
            link('"https://example.org/\\\\"'), link('5'),
            'images: [picture.png]', 'images: [{}]', 'images: [{source: picture.png}]', 'images: [{source: {}}]',
            'images: [{source: {file: ""}}]', 'images: [{source: {file: picture.png, stored: p}}]',
            'images: [{source: {stored: p}, placement: {}}]', 'images: [{source: {stored: p}, placement: 0s}]',
            'images: [{source: {stored: p}, placement: {at: 0}}]', 'images: [{source: {stored: p}, placement: {at: -1s}}]',
            'images: [{placement: {at: 0s}}]',
            'edit: {}', 'edit: remix', 'edit: {strength: 1}', 'edit: {remix: t1}', 'edit: {remix: {}}',
            'edit: {remix: {task: a}, extension: {task: a}}', 'edit: {remix: {task: a, stored: b}}',
            'edit: {remix: {upload: a}}', 'edit: {remix: {task: a, upload: b}}',
            'edit: {remix: {task: a}, strength: 0}', 'edit: {remix: {task: a}, strength: 1.5}',
            'edit: {remix: {task: a}, strength: weak}', 'edit: {extension: {task: a}, strength: 1}',
            'edit: {blend: [{task: a}, {task: b}], strength: 1}', 'edit: {blend: [{task: a}]}', 'edit: {blend: {task: a}}',
            'edit: {blend: []}',
            'watermark: false', 'watermark: NONE', 'watermark: prefer_none', 'watermark: no', 'watermark:', 'watermark: [none]',
            'visibility: hidden', 'visibility: true', 'characterCreation: true', 'characterCreation: maybe',
            'variants: 0', 'variants: -1', 'variants: 1.5', 'variants: two', 'variants: "0"', 'variants: true',
            'variants: 2147483648', 'variants: ""', 'style: ""', 'style: [natural]', 'style: false',
            'callback: example.org', 'metadata: {take: 3}', 'metadata: ""', 'edit: {remix: {stored: f, upload: ""}, strength: 8}', 'metadata: true', 'metadata:',
            'settings: []', 'settings: seed', 'settings: {seed: null}', 'settings: {seed: [7]}', 'settings: {seed: {a: 7}}',
            'aspectRatio: "16:9"', 'Duration: 5s', 'prompt: a fox',
        ]
    }

    def "a setting is for the reader what it is for an editor"() {
        given:
        def file = Files.writeString(folder.resolve('request.yaml'), """\
            script: {prompt: a fox}
            settings: {seed: 7, cfg: -1.5e1, half: 0.5, hd: true, sd: FALSE, mode: fast, quoted: "true"}
            """.stripIndent())
        def read = Documents.read(file).request().settings()

        expect:
        read.collectEntries { name, setting -> [name, setting.value()] } == Documents.parsed(file).settings
    }

    def "both refuse a file that is #whole"() {
        expect:
        refusedByBoth(whole)

        where:
        whole << ['[]', 'a fox', '7', '{}', 'duration: 5s', '- script: {prompt: a fox}']
    }

    /** The reader also minds YAML 1.1, in which yes is true; editors mind YAML 1.2, in which it is a word. */
    def "what takes a comparison, a look at the disk or an older YAML is for the reader alone: #part"() {
        when:
        def verdicts = verdicts(file(part))

        then:
        verdicts.schema == []
        verdicts.reader

        where:
        part << [
            'frame: {aspectRatio: "16:9", resolution: 720x1280}',
            source('task: t, range: 3s to 1s'),
            'images: [{source: {stored: p}, placement: {sourceStart: 2s, sourceEnd: 1s}}]',
            'images: [{source: {file: no-such-picture.png}}]',
            'script: {prompt: yes}',
        ]
    }

    private static String source(String inner) {
        "characters: [{name: Ada, source: {$inner}}]"
    }

    private static String link(String text) {
        text.startsWith('"') ? "callback: $text" : "callback: '$text'"
    }

    private static String file(String part) {
        part.startsWith('script:') ? part : "script: {prompt: a fox}\n$part"
    }

    private boolean refusedByBoth(String text) {
        def verdicts = verdicts(text)
        assert verdicts.schema
        assert verdicts.reader
        true
    }

    private Map verdicts(String text) {
        def file = Files.writeString(folder.resolve('request.yaml'), text)
        [schema: Documents.problemsOfSchema(Documents.parsed(file)), reader: Documents.problemsOfReader(file)]
    }

    @Memoized
    private static Map<String, Map> objects() {
        [request: SCHEMA] + SCHEMA.'$defs'.findAll { it.value.properties }
    }

    /** Each example as the whole file it would stand in. */
    private static Map<String, Object> examples() {
        Map<String, Object> found = [:]
        objects().each { object, definition ->
            definition.properties.each { property, part ->
                def target = part.'$ref' ? SCHEMA.'$defs'[part.'$ref'.substring('#/$defs/'.length())] : [:]
                ((part.examples ?: []) + (target.examples ?: [])).eachWithIndex { example, index ->
                    found["$object.$property $index".toString()] = whole(object, property, example)
                }
            }
        }
        found
    }

    private static Object whole(String object, String property, Object example) {
        def tree = Documents.parsedYaml(WRAPPED[object](SMALLEST[object][property]))
        def parent = everywhere(tree).find { it.containsKey(property) && objects()[object].properties.keySet().containsAll(it.keySet()) }
        parent[property] = example
        tree
    }

    private static List<Map> everywhere(Object tree) {
        switch (tree) {
            case Map: return [tree] + tree.values().collectMany { everywhere(it) }
            case Collection: return tree.collectMany { everywhere(it) }
            default: return []
        }
    }
}
