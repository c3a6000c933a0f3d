package dev.reelport.cli.request

import dev.reelport.cli.CliWorld
import dev.reelport.language.request.*
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class BadRequestSpec extends Specification {

    static final String SHOTS = '''\
        script:
          shots:
            - duration: 5s
              scene: one
        '''.stripIndent()

    @TempDir
    Path folder

    CliWorld world

    def setup() {
        world = new CliWorld(folder)
    }

    def "what can be read is judged by the rules in the same breath, and so is the configuration"() {
        given:
        world.file('half.yaml', '''\
            script: {prompt: "@{nobody} waves"}
            duration: 20min
            watermark: noone
            variants: 99
            '''.stripIndent())

        when:
        def run = world.run('create', 'half.yaml')

        then:
        run.status == 2
        run.errors == '''\
            half.yaml:1:10: script.prompt: @{nobody} is mentioned, but no character has that name (no characters are given)
            half.yaml:2:1: duration: this model makes no film of 1200s (0.1s to 600s)
            half.yaml:3:1: watermark: this is one of required, none, prefer-none, force-none (or left out), not «noone»
            half.yaml:4:1: variants: 99 films are asked for, more than the model makes at once (at most 4)
            4 problems; nothing was done.
            '''.stripIndent().readLines()

        when:
        world.file('reelport.yml', 'reelport: {providers: {box: {format: sandpit}}}')
        def both = world.run('plan', 'half.yaml')

        then:
        both.status == 2
        both.errors.any { it.startsWith('half.yaml:3:1: watermark: ') }
        both.errors.any { it.contains('reelport.providers.box.format: a format is one of ') }
    }

    def "a rule says nothing of what it cannot know because a part is unreadable"() {
        given:
        world.file('part.yaml', '''\
            script: {shots: [{duration: 5s, scene: "@{mo} waves"}, {duration: soon, scene: two}]}
            duration: 10s
            variants: 99
            '''.stripIndent())

        when:
        def run = world.run('create', 'part.yaml')

        then:
        run.status == 2
        run.errors*.replaceAll(/: .*/, '') == ['part.yaml:1:57', 'part.yaml:3:1', '2 problems; nothing was done.']
    }

    def "every problem is told at once, with its place, its path and what would be right"() {
        given:
        world.file('notes.png', 'not a picture')
        world.file('ten.yaml', '''\
            scrpt: {}
            script:
              prompt: a cat
              shots:
                - duration: -5s
                  scene: one
                - duration: 5 parsecs
            duration: 15
            duration: 16s
            frame: {aspectRatio: wide, resolution: 720p}
            watermark: noone
            callback: "ht tp://x?sig=SECRET"
            images:
              - source: {file: nothing.png}
              - source: {file: notes.png}
              - source: https://x.y/z.png?sig=SECRET
              - source: {file: "https://x.y/z.png?sig=SECRET"}
              - {}
            settings: {a: yes, b: 16:9, c: .inf}
            variants: two
            edit: {remix: {task: a}, extension: {task: b}}
            characters: [{name: Mo}, {name: "{", source: {stored: x}}]
            '''.stripIndent())

        when:
        def run = world.run('create', 'ten.yaml')

        then:
        run.status == 2
        run.out.empty
        !run.err.contains('SECRET')
        run.errors == '''\
            ten.yaml:1:1: scrpt: there is no «scrpt»; did you mean «script»?
            ten.yaml:2:1: script: a script is either a prompt or shots, not both
            ten.yaml:5:7: script.shots[0].duration: a duration is a number with its unit, such as 15s, 2.5s or 800ms, not «-5s»
            ten.yaml:7:7: script.shots[1].duration: a duration is a number with its unit, such as 15s, 2.5s or 800ms, not «5 parsecs»
            ten.yaml:7:7: script.shots[1]: a shot has a scene
            ten.yaml:8:1: duration: a duration is a number with its unit, such as 15s, 2.5s or 800ms, not «15»
            ten.yaml:9:1: duration: this was said before, at ten.yaml:8:1
            ten.yaml:10:9: frame.aspectRatio: an aspect ratio is two whole numbers such as 16:9, not «wide»
            ten.yaml:10:28: frame.resolution: a resolution is standard, high or exact pixels such as 1280x720, not «720p»
            ten.yaml:11:1: watermark: this is one of required, none, prefer-none, force-none (or left out), not «noone»
            ten.yaml:12:1: callback: a link is an address such as https://example.org/film.mp4; this one is broken at character 3: Illegal character in scheme name
            ten.yaml:14:14: images[0].source.file: there is no image file nothing.png
            ten.yaml:15:14: images[1].source.file: this file is not a PNG, JPEG, WebP or GIF image
            ten.yaml:16:5: images[2].source: names and values belong here, not a single value
            ten.yaml:17:14: images[3].source.file: there is no image file https://x.y/z.png?…
            ten.yaml:18:5: images[4]: an image has a source
            ten.yaml:19:12: settings.a: say true or false, or put it in quotes if it is a word: «yes»
            ten.yaml:19:20: settings.b: a number is written as 7, -1 or 0.5; put it in quotes if it is a word: «16:9»
            ten.yaml:19:29: settings.c: a number is written as 7, -1 or 0.5; put it in quotes if it is a word: «.inf»
            ten.yaml:20:1: variants: a number of films is a whole number such as 2, not «two»
            ten.yaml:21:1: edit: an edit is one of remix, blend, extension
            ten.yaml:22:14: characters[0]: a character has a source
            ten.yaml:22:27: characters[1].name: the name of a character has no braces, line breaks or control characters
            23 problems; nothing was done.
            '''.stripIndent().readLines()
        world.journalLines().empty
    }

    def "#what is a problem at #place"() {
        given:
        world.file('a.yaml', text.stripIndent())

        when:
        def run = world.run('plan', 'a.yaml')

        then:
        run.status == 2
        run.errors.any { it.startsWith("a.yaml:$place: ") && it.contains(words) }

        where:
        what                    | text                                                             || place | words
        'a missing script'      | 'duration: 5s'                                                   || '1:1' | 'there is no script'
        'neither of both'       | 'script: {}'                                                     || '1:1' | 'here is neither'
        'an empty prompt'       | 'script: {prompt: " "}'                                          || '1:10' | 'script.prompt: '
        'a prompt of nothing'   | 'script: {prompt: }'                                             || '1:10' | 'a value belongs here, not nothing'
        'a list of words'       | 'script: [a, b]'                                                 || '1:1' | 'names and values belong here, not a list'
        'no shots'              | 'script: {shots: []}'                                            || '1:1' | 'a storyboard has at least one shot'
        'shots of one word'     | 'script: {shots: one}'                                           || '1:10' | 'a list belongs here'
        'a shot of no time'     | 'script: {shots: [{duration: 0s, scene: x}]}'                    || '1:19' | 'script.shots[0].duration: '
        'the same and no scene' | 'script: {shots: [{duration: 0s, scene: " "}]}'                  || '1:19' | 'script.shots[0].duration: '
        'no scene and no time'  | 'script: {shots: [{duration: 0s, scene: " "}]}'                  || '1:33' | 'script.shots[0].scene: '
        'an instruction alone'  | 'script: {prompt: x, instruction: y}'                            || '1:1' | 'an instruction stands beside shots'
        'two shapes'            | 'script: {prompt: x}\nframe: {aspectRatio: 1:1, resolution: 1280x720}' || '2:1' | 'a frame has one shape'
        'a range backwards'     | 'script: {prompt: x}\ncharacters: [{name: a, source: {clip: "http://a.b", range: 3s to 1s}}]' || '2:53' | 'ends after it starts'
        'a range of one'        | 'script: {prompt: x}\ncharacters: [{name: a, source: {clip: "http://a.b", range: 3s}}]' || '2:53' | '1s to 3s'
        'a stored range'        | 'script: {prompt: x}\ncharacters: [{name: a, source: {stored: b, range: 1s to 3s}}]' || '2:44' | 'a stored character has no range'
        'a clip from disk'      | 'script: {prompt: x}\ncharacters: [{name: a, source: {clip: "file:///x"}}]' || '2:33' | 'http'
        'a strength of a blend' | 'script: {prompt: x}\nedit: {extension: {task: a}, strength: 1}' || '2:30' | 'only a remix has a strength'
        'a blend of one'        | 'script: {prompt: x}\nedit: {blend: [{task: a}]}'                || '2:8' | 'at least two films'
        'an unknown name'       | 'script: {prompt: x}\naspectRatio: 16:9'                         || '2:1' | 'there is no «aspectRatio»; there is $schema, callback'
        'a bare no'             | 'script: {prompt: x}\nstyle: no'                                 || '2:1' | 'if it shall be «no», put it in quotes'
        'a merge key'           | 'script:\n  <<: {prompt: x}'                                     || '2:3' | '«<<»'
        'a list as a name'      | 'script: {prompt: x}\n? [a]\n: b'                                || '2:3' | 'a name is one word'
    }

    def "what a rule finds has the line it is about"() {
        given:
        world.file('a.yaml', text)

        when:
        def run = world.run('create', 'a.yaml')

        then:
        run.status == 2
        run.errors[0].startsWith(start)
        run.errors[-1].startsWith('sandbox/animatic cannot make this; nothing was handed over.')

        and: 'the same for programs'
        with(world.run('create', 'a.yaml', '--json').json) {
            problems[0].path == path
            problems[0].line == (start =~ /:(\d+):/)[0][1] as int
            problems[0].code
        }

        where:
        text                                                        || start                                          | path
        SHOTS + '    - duration: 1ms\n      scene: two\n'           || 'a.yaml:5:7: script.shots[1].duration: '       | 'script.shots[1].duration'
        SHOTS + 'duration: 6s\n'                                    || 'a.yaml:5:1: duration: the shots last 5s'      | 'duration'
        SHOTS + '    - scene: "@{Mo} runs"\n      duration: 1s\n'   || 'a.yaml:5:7: script.shots[1].scene: @{Mo} is'  | 'script.shots[1].scene'
        SHOTS + 'settings:\n  seed: 7\n'                            || 'a.yaml:6:3: settings.seed: '                  | 'settings.seed'
    }

    def "flags alone are a request, and are named in what is wrong with them: #flags"() {
        when:
        def run = world.run(*(['create'] + flags))

        then:
        run.status == 2
        run.errors.any { it.startsWith(start) }

        where:
        flags                                                          || start
        ['--prompt', 'x', '--duration', 'long']                        || '--duration: duration: a duration is a number'
        ['--prompt', 'x', '--aspect-ratio', '16']                      || '--aspect-ratio: frame.aspectRatio: an aspect ratio'
        ['--prompt', 'x', '--resolution', 'tall']                      || '--resolution: frame.resolution: '
        ['--prompt', 'x', '--watermark', 'all']                        || '--watermark: watermark: this is one of required,'
        ['--prompt', 'x', '--variants', '-1']                          || '--variants: variants: at least 1 film'
        ['--prompt', 'x', '--image', 'none.png']                       || '--image: images[0].source.file: there is no image file none.png'
        ['--prompt', 'x', '--image', 'ftp://a.b/c?sig=SECRET']         || '--image: images[0].source.url: a link begins with http'
        ['--prompt', 'x', '--character', 'https://a.b/c']              || '--character: characters[0]: a character has a name'
        ['--prompt', 'x', '--character', 'Mo=https://a.b/c#t=3,1']     || '--character: characters[0].source.range: a time range ends'
        ['--prompt', 'x', '--setting', 'seed=7']                       || '--setting: settings.seed: '
        ['--duration', '5s']                                           || 'command line: there is no script: --prompt TEXT'
        []                                                             || 'command line: there is no request: give a FILE or --prompt TEXT'
    }

    def "a signed link is in no message, no journal and no JSON"() {
        given:
        def link = 'https://user:PASS@a.b/c.png?sig=SECRET'

        when:
        def runs = [
            world.run('create', '--prompt', "as in $link", '--image', link, '--setting', 'outcome=refused'),
            world.run('create', '--prompt', "as in $link", '--image', link, '--json'),
            world.run('plan', '--prompt', "@{Mo} as in $link", '--character', "Al=$link", '--json'),
            world.run('plan', '--prompt', 'x', '--style', link, '--setting', "$link=1"),
            world.run('plan', '--prompt', 'x', '--style', link, '--fidelity', 'lenient'),
            world.run('plan', '--prompt', 'x', '--style', link, '--setting', "a=$link", '--fidelity', 'lenient', '--json'),
            world.run('create', '--prompt', 'x', '--style', link, '--setting', "a=$link", '--fidelity', 'lenient'),
            world.run('create', '--prompt', 'x', '--aspect-ratio', link),
            world.run('create', 'a.yaml', link, '--json'),
            world.run('create', '--fidelity', link, '--json'),
            world.run('status', link),
            world.run('create', '--prompt', 'x', '--provider', link, '--json'),
            world.run('create', '--prompt', 'x', '--model', link, '--json'),
            world.run('create', link),
            world.run('journal'),
            world.run('journal', '--json'),
        ]

        then:
        runs.every { !(it.out + it.err).contains('SECRET') }
        runs.every { !(it.out + it.err).contains('PASS') }
        !world.journal.toFile().text.contains('SECRET')
        !world.journal.toFile().text.contains('PASS')
    }
}
