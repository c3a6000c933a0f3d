package dev.reelport.domain.video

import static dev.reelport.domain.Examples.clipped
import static dev.reelport.domain.Examples.maximal
import static dev.reelport.domain.Examples.prompting
import static dev.reelport.domain.Examples.shot
import static dev.reelport.domain.Examples.showingWith
import static dev.reelport.domain.Examples.stored

import spock.lang.Specification

class CharacterNamesSpec extends Specification {

    def "characters are named by their position, and mentioned so: #text"() {
        given:
        def request = prompting(text).characters(names.collect { stored(it) }).build()

        when:
        def renamed = CharacterNames.byPosition(request)

        then:
        renamed == prompting(said).characters((1..names.size()).collect { stored("character$it") }).build()

        where:
        text                                    | names                        || said
        '@{hero} meets @{ cat }, @{hero}!'      | ['hero', 'cat']              || '@{character1} meets @{character2}, @{character1}!'
        '@{character2} and @{character1}'       | ['character2', 'character1'] || '@{character1} and @{character2}'
        '@{hero} and @{ nobody }'               | ['hero']                     || '@{character1} and @{ nobody }'
        '@{a$1\\} waves'                        | ['a$1\\']                    || '@{character1} waves'
        '@{twin}'                               | ['twin', 'twin']             || '@{character1}'
        'nobody'                                | ['hero']                     || 'nobody'
    }

    def "every text of a storyboard is renamed"() {
        expect:
        CharacterNames.byPosition(showingWith('@{a} in ink', shot(5, '@{b}'), shot(5, '@{a}')).character(clipped('a')).character(clipped('b')).build()) ==
                showingWith('@{character1} in ink', shot(5, '@{character2}'), shot(5, '@{character1}')).character(clipped('character1')).character(clipped('character2')).build()
    }

    def "requests that differ in nothing but names are equal by position, and only those"() {
        given:
        def naming = { String one, String other -> prompting("@{$one} hits @{$other}").character(stored(one)).character(stored(other)).build() }

        expect:
        CharacterNames.byPosition(naming('a', 'b')) == CharacterNames.byPosition(naming('b', 'a'))
        CharacterNames.byPosition(naming('a', 'b')) != CharacterNames.byPosition(naming('a', 'b').but().script(new Prompt('@{b} hits @{a}')).build())
    }

    def "all else stays, and once is enough"() {
        given:
        def renamed = CharacterNames.byPosition(maximal())

        expect:
        renamed.but().script(maximal().script()).characters(maximal().characters()).build() == maximal()
        CharacterNames.byPosition(renamed) == renamed
        CharacterNames.byPosition(prompting('@{x}').build()) == prompting('@{x}').build()
    }
}
