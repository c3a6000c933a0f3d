package dev.reelport.domain.video

import spock.lang.Specification

class LegibilitySpec extends Specification {

    def "a text with #what is illegible, and legible with a replacement"() {
        expect:
        Legibility.flaw(text).get().contains(words)
        Legibility.legible(text) == legible
        Legibility.flaw(legible).empty

        where:
        what                            | text               | words        || legible
        'the first half of a character' | 'a\ud83d'          | 'half'       || 'a\ufffd'
        'the second half'               | '\udc4da'          | 'half'       || '\ufffda'
        'the halves in a wrong order'   | '\udc4d\ud83d'     | 'half'       || '\ufffd\ufffd'
        'a half before a whole one'     | '\ud83d\ud83d\udc4d' | 'half'     || '\ufffd\ud83d\udc4d'
        'the character U+0000'          | '\ud83d\udc4d\0 a' | 'U+0000'     || '\ud83d\udc4d\ufffd a'
    }

    def "every other text is legible as it is"() {
        expect:
        Legibility.flaw(text).empty
        Legibility.legible(text).is(text)

        where:
        text << ['', 'a cat', '猫', '\ud83d\udc4d', '\uffff', '\t\n\r', '\u0001', '\ufeff']
    }
}
