package dev.reelport.domain.video

import static dev.reelport.domain.Examples.shot

import spock.lang.Specification

class ShotTextSpec extends Specification {

    /** The example of spec C, as its document has it when the folded lines are joined: nothing is mended here. */
    static final SPEC_C = 'Shot 1:\\nduration: 5sec\\nScene: The fridge door opens. A cute, chubby purple monster comes out of it.' +
            '\\n\\nShot 2:\\nduration: 5sec\\nScene: the color of the monster to purple ' +
            'Shot 3:\\nduration: 5sec\\nScene: A second monster comes out right after'

    def "a storyboard is written with real line breaks and a blank line between shots"() {
        expect:
        ShotText.write(Storyboard.of(shot(5, 'The fridge door opens.'), shot(7.5, '怪物出来了。\n它跳舞。'))) == '''\
Shot 1:
duration: 5sec
Scene: The fridge door opens.

Shot 2:
duration: 7.5sec
Scene: 怪物出来了。
它跳舞。'''
    }

    def "an instruction stands before the first shot"() {
        expect:
        ShotText.write(new Storyboard([shot(0.5, 'a'), shot(10, 'b')], 'Black and white.')) == '''\
Black and white.

Shot 1:
duration: 0.5sec
Scene: a

Shot 2:
duration: 10sec
Scene: b'''
    }

    def "the example of spec C is read as its document prints it"() {
        expect:
        ShotText.read(SPEC_C) == Storyboard.of(
                shot(5, 'The fridge door opens. A cute, chubby purple monster comes out of it.'),
                shot(5, 'the color of the monster to purple'),
                shot(5, 'A second monster comes out right after'))
    }

    def "what is read from the example of spec C is written as it should have been"() {
        expect:
        ShotText.write(ShotText.read(SPEC_C)) == '''\
Shot 1:
duration: 5sec
Scene: The fridge door opens. A cute, chubby purple monster comes out of it.

Shot 2:
duration: 5sec
Scene: the color of the monster to purple

Shot 3:
duration: 5sec
Scene: A second monster comes out right after'''
        ShotText.survives(ShotText.read(SPEC_C))
    }

    def "a shot is read however its length is written: #length"() {
        expect:
        ShotText.read("Shot 1:\nduration: $length\nScene: x") == Storyboard.of(shot(seconds, 'x'))

        where:
        length        || seconds
        '5sec'        || 5
        '5.0sec'      || 5
        '5s'          || 5
        '5 s'         || 5
        '0.5s'        || 0.5
        '5secs'       || 5
        '5 second'    || 5
        '5 SECONDS'   || 5
        '5sec,'       || 5
        '5sec.'       || 5
        '5s;'         || 5
        '5sec\\n'      || 5
    }

    def "a shot is read however it is laid out"() {
        expect:
        ShotText.read(text) == new Storyboard([shot(5, 'a'), shot(6, 'b')], instruction)

        where:
        text                                                                      || instruction
        'shot 1:\nduration: 5s\nscene: a\nshot 2:\nduration: 6s\nscene: b'        || null
        'SHOT 1 :\nDURATION : 5S\nSCENE : a\n\nSHOT  2:\nDURATION:6S\nSCENE:b'    || null
        'Shot 1:\r\nduration: 5s\r\nScene: a\r\n\r\nShot 2:\r\nduration: 6s\r\nScene: b\r\n' || null
        'Shot 1:\\r\\nduration: 5s\\r\\nScene: a\\r\\n\\r\\nShot 2:\\r\\nduration: 6s\\r\\nScene: b' || null
        'Shot 1: duration: 5s Scene: a Shot 2: duration: 6s Scene: b'             || null
        '\n\n  Shot 1: duration: 5s Scene: a Shot 2: duration: 6s Scene: b \n'    || null
        'Shot 1：duration：5s Scene：a Shot 2 ：duration ： 6s Scene ：b'             || null
        'In ink.\\nShot 1: duration: 5s Scene: a\\nShot 2: duration: 6s Scene: b' || 'In ink.'
        'In ink.\n\nShot 1: duration: 5s Scene: a Shot 2: duration: 6s Scene: b'  || 'In ink.'
        'In ink. Shot 1: duration: 5s Scene: a Shot 2: duration: 6s Scene: b'     || 'In ink.'
    }

    def "every reason why a text is no storyboard is told at once: #words"() {
        when:
        ShotText.read(text)

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == 'this is not a storyboard: ' + words

        where:
        text                                                    || words
        'A door opens.'                                         || 'there is no «Shot 1:»'
        'Shot 1: A door opens.'                                 || 'shot 1 is not followed by «duration: 5sec» and «Scene: …»'
        'Shot 1:\nduration: 5\nScene: x'                        || 'shot 1 is not followed by «duration: 5sec» and «Scene: …»'
        'Shot 1:\nduration: 5 minutes\nScene: x'                || 'shot 1 is not followed by «duration: 5sec» and «Scene: …»'
        'Shot 1:\nduration: 0s\nScene: x'                       || 'shot 1 lasts no time'
        'Shot 1:\nduration: 5s\nScene: '                        || 'shot 1 shows nothing'
        'Shot 1:\nduration: 0s\nScene: '                        || 'shot 1 lasts no time; shot 1 shows nothing'
        'Shot 2: x'                                             || '«Shot 2» stands where shot 1 belongs; shot 2 is not followed by «duration: 5sec» and «Scene: …»'
        'Shot 2:\nduration: 5s\nScene: x'                       || '«Shot 2» stands where shot 1 belongs'
        'Shot 1:\nduration: 5s\nScene: x\nShot 1:\nduration: 5s\nScene: y' || '«Shot 1» stands where shot 2 belongs'
        'Shot 1:\nduration: 0.0s\nScene: x\nShot 3:\nScene: y\nShot 4:\nduration: 5s\nScene:\n' ||
                'shot 1 lasts no time; «Shot 3» stands where shot 2 belongs; shot 3 is not followed by «duration: 5sec» and «Scene: …»; «Shot 4» stands where shot 3 belongs; shot 4 shows nothing'
    }

    def "a prompt looks like a storyboard: #text #looks"() {
        expect:
        ShotText.looksLikeOne(text) == looks

        where:
        text                        || looks
        'Shot 1: a door'            || true
        'First, shot 12 : a door'   || true
        '镜头。SHOT\n1:'             || true
        '(shot 1:)'                 || true
        '镜头\\nShot 1: a door'      || true
        'ends\\r\\nShot 1: a door'  || true
        'Shot 1：a door'             || true
        'Shot 1 ： a door'           || true
        'Screenshot 1: a door'      || false
        '2shot 1: a door'           || false
        'Shot 1, a door'            || false
        'Shot one: a door'          || false
        'Shot1: a door'             || false
        'A long shot: a door'       || false
    }

    def "a storyboard survives unless its words are taken for shots: #scene #survives"() {
        expect:
        ShotText.survives(new Storyboard([shot(5, scene), shot(5, 'b')], instruction)) == survives

        where:
        scene                                  | instruction    || survives
        'a door'                               | null           || true
        'a door\n\nand a window'               | 'in ink'       || true
        'a door\r\nand a window'               | null           || true
        'a screenshot 2: of a door'            | null           || true
        'duration: 5sec\nScene: x'             | null           || true
        'then Shot 2: a window'                | null           || false
        'then Shot 2：a window'                 | null           || false
        'Scene： a door'                        | null           || true
        'Shot 2:\nduration: 5sec\nScene: x'    | null           || false
        'a\\nb'                                | null           || false
        'a door'                               | 'see Shot 1: ' || false
        'a door'                               | 'ink\\nwash'   || false
    }

    def "forty thousand shots are read as they were written"() {
        given:
        def board = new Storyboard((1..40_000).collect { shot(2, "scene $it") }, null)

        expect:
        ShotText.read(ShotText.write(board)) == board
    }

    def "forty thousand headings without shots are refused, each by its number"() {
        when:
        ShotText.read((1..40_000).collect { "Shot $it: " }.join())

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message.endsWith('; shot 40000 is not followed by «duration: 5sec» and «Scene: …»')
    }

    def "what survives comes back the same, and everything survives that holds no heading and no backslash-n"() {
        given:
        def random = new Random(20261121)
        def words = ['A door opens.', '冰箱门开了，', '一只紫色的怪物。', '\n', '\n\n', '\r\n', 'Shot 2:', 'shot', 'shot 3 :', 'Screenshot 1:',
                     'duration: 5sec', 'Scene:', '\\n', '\\', 'n', '🎬', ' ', '5s', '@{hero}', '"', ':', 'SHOT\n1:', 'Shot 2：', '：', ' ']
        def text = { (0..random.nextInt(8)).collect { words[random.nextInt(words.size())] }.join(random.nextBoolean() ? ' ' : '') }
        def visible = { String made -> made.strip().empty ? 'x' : made }
        def boards = (1..3000).collect {
            def shots = (0..random.nextInt(4)).collect { shot((1 + random.nextInt(15_000)) / (random.nextBoolean() ? 1000 : 1), visible(text())) }
            new Storyboard(shots, random.nextInt(3) == 0 ? visible(text()) : null)
        }
        def plain = { Storyboard board ->
            board.passages()*.text().every { !(it =~ /(?i)(?<![\p{L}\p{N}])shot\s+\d+\s*[:：]/) && !it.contains('\\n') }
        }

        expect:
        boards.findAll { ShotText.survives(it) }.every { ShotText.read(ShotText.write(it)) == it }
        boards.findAll(plain).every { ShotText.survives(it) }

        and: 'there were enough of both kinds to say so'
        boards.count { ShotText.survives(it) } > 300
        boards.count { !ShotText.survives(it) } > 300
        boards.count(plain) > 300
    }
}
