package dev.reelport.sandbox.animatic

import static dev.reelport.sandbox.animatic.Cards.card
import static dev.reelport.sandbox.animatic.Cards.film

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.Specification
import spock.lang.TempDir

class AnimaticFileSpec extends Specification {

    @TempDir
    Path folder

    def "#what comes back exactly as it was written"() {
        given:
        def file = folder.resolve('film.properties')

        when:
        AnimaticFile.write(animatic, file)

        then:
        AnimaticFile.read(file) == animatic

        where:
        what                 | animatic
        'a plain film'       | film(card())
        'an empty scene'     | film(card(scene: ''))
        'Chinese'            | film(title: '冰箱怪物', card(scene: '深夜，小怪物。', characters: ['安娜']))
        'line breaks'        | film(card(scene: 'one\ntwo\r\nthree\rfour\n'))
        'space around'       | film(title: '  x ', card(scene: ' \t lead and trail '))
        'signs'              | film(card(scene: '#a!b=c:d\\e\\u0041 "f"'))
        'control characters' | film(card(scene: '\u0000\u0007\u000c\u001b\u0085\u2028\ufeff'))
        'emoji and halves'   | film(card(scene: '\ud83d\ude00 \ud83d \ude00\ude00'))
        'odd durations'      | film(card(lasting: Duration.ofNanos(2_500_000_001)))
        'names'              | film(card(characters: ['', 'Momo', ' Anna ', 'Momo']))
        'an image'           | film(card(image: Path.of('a b', '图=1.png')))
        'an empty title'     | film(title: '', card())
        'eleven cards'       | film((1..11).collect { card(number: it, of: 11) } as Card[])
    }

    def "a person can read and write it"() {
        given:
        def file = folder.resolve('film.properties')

        when:
        AnimaticFile.write(
                film(title: '冰箱', card(lasting: Duration.ofMillis(2500), characters: ['Momo'])),
                file)

        then:
        Files.readString(file) == '''\
            width=640
            height=360
            title=冰箱

            card.1.duration=PT2.5S
            card.1.number=1
            card.1.of=1
            card.1.scene=A monster sits in an open fridge.
            card.1.character.1=Momo
            '''.stripIndent()
    }

    def "#broken is refused with the file and the key"() {
        given:
        def file = folder.resolve('film.properties')
        AnimaticFile.write(film(card()), file)
        Files.writeString(file, Files.readString(file).replace(line, broken))

        when:
        AnimaticFile.read(file)

        then:
        def refusal = thrown(IOException)
        refusal.message == "$file is no animatic: $reason"

        where:
        line                   | broken                || reason
        'width=640'            | 'width=wide'          || 'width is a whole number, not "wide"'
        'width=640'            | 'width=641'           || "a film's width is an even number of 16 to 4096 pixels, not 641"
        'height=360'           | ''                    || 'height is missing'
        'card.1.duration=PT1S' | 'card.1.duration=1 s' || 'card.1.duration is a duration like PT2.5S, not "1 s"'
        'card.1.duration=PT1S' | ''                    || 'card.1.duration is missing'
        'card.1.of=1'          | 'card.1.of=0'         || 'a card is numbered from 1 to the number of cards, not 1 of 0'
        'width=640'            | 'width=\\u00zz'       || 'Malformed \\uxxxx encoding.'
    }

    def "a file that is not UTF-8 is refused"() {
        given:
        def file = folder.resolve('film.properties')
        Files.write(file, [0x77, 0xff, 0xfe] as byte[])

        when:
        AnimaticFile.read(file)

        then:
        thrown(IOException)
    }
}
