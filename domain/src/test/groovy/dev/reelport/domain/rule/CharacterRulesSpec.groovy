package dev.reelport.domain.rule

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.between
import static dev.reelport.domain.Examples.clipped
import static dev.reelport.domain.Examples.fromTask
import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.generousBut
import static dev.reelport.domain.Examples.generousWithout
import static dev.reelport.domain.Examples.meagre
import static dev.reelport.domain.Examples.prompting
import static dev.reelport.domain.Examples.stored

import dev.reelport.domain.capability.Feature
import dev.reelport.domain.video.CharacterCreation

class CharacterRulesSpec extends RuleSpec {

    def "characters have names of their own"() {
        expect:
        findings(prompting().characters(characters).build(), generous()) == told

        where:
        characters                                       || told
        [stored('hero'), stored('cat'), clipped('hero')] || [violation('character.name-taken', 'characters[2].name', 'there is more than one character hero', 'a name of its own for each')]
        [stored('hero'), stored('Hero')]                 || []
        []                                               || []
    }

    def "there are no more characters than the model takes"() {
        expect:
        findings(prompting().characters(characters).build(), generousBut(mostCharacters: 1)) == told

        where:
        characters                       || told
        [stored('hero'), stored('cat')]  || [violation('characters.too-many', 'characters', 'there are 2 characters, more than the model takes', 'at most 1')]
        [stored('hero')]                 || []
    }

    def "a model that takes none says so"() {
        expect:
        Rulebook.standard().check(prompting().character(stored('hero')).build(), meagre(), Fidelity.STRICT, NOW).violations() ==
                [violation('characters.too-many', 'characters', 'there are 1 characters, more than the model takes', 'no characters')]
    }

    def "a character comes from where the model takes them"() {
        expect:
        findings(prompting().character(stored('cat')).character(character).build(), model) == told

        where:
        character              | model                                        || told
        clipped('hero')        | generousWithout(Feature.CHARACTER_FROM_CLIP) || [violation('character.source-unsupported', 'characters[1].source', 'this model does not take a character from a clip')]
        fromTask('hero', null) | generousWithout(Feature.CHARACTER_FROM_TASK) || [violation('character.source-unsupported', 'characters[1].source', 'this model does not take a character from a finished task')]
        clipped('hero')        | generousWithout(Feature.STORED_CHARACTER)    || [violation('character.source-unsupported', 'characters[0].source', 'this model does not take a stored character')]
        clipped('hero')        | generous()                                   || []
        fromTask('hero', null) | generous()                                   || []
        clipped('hero')        | meagre()                                     || []
    }

    def "a task is watched whole where a model knows no part of it"() {
        given:
        def asked = prompting().character(stored('cat')).character(fromTask('hero', null, range)).build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == prompting().character(stored('cat')).character(fromTask('hero', null, kept)).build()
        judgement.findings() == told

        where:
        range         | model                                                || kept          | told
        between(1, 3) | generousWithout(Feature.CHARACTER_FROM_PART_OF_TASK) || null          | [adjustment('character.range-unsupported', 'characters[1].source.range', 'this model cannot be told which part of a task shows the character', '1s to 3s', 'the whole film of the task')]
        between(1, 3) | generous()                                           || between(1, 3) | []
        null          | generousWithout(Feature.CHARACTER_FROM_PART_OF_TASK) || null          | []
    }

    def "a character is on screen as long as the model wants"() {
        expect:
        findings(prompting().character(character).build(), generous()) == told

        where:
        character                                     || told
        clipped('hero', between(0, 3.001))            || [violation('character.range', 'characters[0].source.range', 'the character is on screen for 3.001s', '1s to 3s')]
        fromTask('hero', null, between(5, 5.999))     || [violation('character.range', 'characters[0].source.range', 'the character is on screen for 0.999s', '1s to 3s')]
        clipped('hero', between(1, 4))                || []
        fromTask('hero', null, between(5, 6))         || []
        clipped('hero', null)                         || []
        stored('hero')                                || []
    }

    def "a character comes from a task of the same provider"() {
        expect:
        findings(prompting().character(stored('cat')).character(character).build(), generous()) == told

        where:
        character                 || told
        fromTask('hero', 'other') || [violation('task.foreign', 'characters[1].source.task', 'the task other/task-1 is unknown to acme', 'a task of acme')]
        fromTask('hero', 'acme')  || []
        fromTask('hero', null)    || []
        clipped('hero')           || []
    }

    def "no character is made where a model makes none"() {
        given:
        def asked = prompting().characterCreation(wish).build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == asked.but().characterCreation(kept).build()
        judgement.findings() == told

        where:
        wish                          | model                                       || kept                          | told
        CharacterCreation.CREATE      | generousWithout(Feature.CHARACTER_CREATION) || CharacterCreation.UNSPECIFIED | [adjustment('character-creation.unsupported', 'characterCreation', 'this model makes no character from a film', 'a character made from the film', 'no character')]
        CharacterCreation.NONE        | generousWithout(Feature.CHARACTER_CREATION) || CharacterCreation.UNSPECIFIED | [notice('character-creation.needless', 'characterCreation', 'this model never makes a character from a film')]
        CharacterCreation.UNSPECIFIED | generousWithout(Feature.CHARACTER_CREATION) || CharacterCreation.UNSPECIFIED | []
        CharacterCreation.CREATE      | generous()                                  || CharacterCreation.CREATE      | []
        CharacterCreation.NONE        | generous()                                  || CharacterCreation.NONE        | []
    }
}
