package dev.reelport.domain.rule

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.generousWithout
import static dev.reelport.domain.Examples.prompting
import static dev.reelport.domain.Examples.shot
import static dev.reelport.domain.Examples.showingWith
import static dev.reelport.domain.Examples.stored

import dev.reelport.domain.capability.Feature
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.Storyboard

class MentionRulesSpec extends RuleSpec {

    def "every mention names a character"() {
        expect:
        findings(request.build(), generous()) == told

        where:
        request                                                                            || told
        prompting('@{hero} waves')                                                         || [violation('mention.unknown', 'script.prompt', '@{hero} is mentioned, but no character has that name', 'no characters are given')]
        prompting('@{hera} waves').character(stored('hero')).character(stored('cat'))      || [violation('mention.unknown', 'script.prompt', '@{hera} is mentioned, but no character has that name', 'one of hero, cat')]
        prompting('@{hero} waves').character(stored('hero'))                               || []
        prompting('@{ hero } waves').character(stored('hero'))                             || []
        prompting('hero waves at someone@example.org')                                     || []
    }

    def "every stranger is told once for each text that mentions him"() {
        given:
        def request = showingWith('@{a} all over', shot(5, '@{a}, @{b} and again @{a}'), shot(5, '@{b}')).build()

        when:
        def verdict = Rulebook.standard().check(request, generous(), Fidelity.STRICT, NOW)

        then:
        verdict.violations()*.path() == ['script.instruction', 'script.shots[0].scene', 'script.shots[0].scene', 'script.shots[1].scene']
        verdict.violations()*.sentence()*.takeBefore(' is') == ['@{a}', '@{a}', '@{b}', '@{b}']
    }

    def "every character is mentioned"() {
        expect:
        findings(request.character(stored('hero')).build(), model) == told

        where:
        request                            | model                                                               || told
        prompting('@{cat} waves').character(stored('cat')) | generousWithout(Feature.UNMENTIONED_CHARACTERS)     || [violation('character.unmentioned', 'characters[1]', 'nobody mentions the character hero, and this model leaves out whom nobody mentions', 'write @{hero} in the script')]
        prompting('hero waves')            | generous()                                                          || [notice('character.unmentioned', 'characters[0]', 'nobody mentions the character hero; where it appears is left to the model')]
        prompting('hero waves')            | generousWithout(Feature.UNMENTIONED_CHARACTERS, Feature.MENTIONS)   || [notice('character.unmentioned', 'characters[0]', 'nobody mentions the character hero; where it appears is left to the model')]
        prompting('@{hero} waves')         | generousWithout(Feature.UNMENTIONED_CHARACTERS)                     || []
        showingWith('@{hero}', shot(5))    | generousWithout(Feature.UNMENTIONED_CHARACTERS)                     || []
    }

    def "a mention becomes a bare name where a model knows no mentions"() {
        when:
        def judgement = judged(request.character(stored('hero')).character(stored('cat')).build(), model)

        then:
        judgement.request().script() == script
        judgement.findings() == told

        where:
        request                                    | model                            || script                          | told
        prompting('@{cat} and @{hero}, then @{cat}') | generousWithout(Feature.MENTIONS) || new Prompt('cat and hero, then cat') | [adjustment('mention.unsupported', 'script', 'this model does not know who is meant by a mention', '@{cat}, @{hero}', 'cat, hero')]
        prompting('@{hero} and @{nobody}')         | generousWithout(Feature.MENTIONS) || new Prompt('hero and @{nobody}') | [adjustment('mention.unsupported', 'script', 'this model does not know who is meant by a mention', '@{hero}', 'hero')]
        prompting('@{hero} and @{cat}')            | generous()                       || new Prompt('@{hero} and @{cat}') | []
        prompting('@{nobody}')                     | generousWithout(Feature.MENTIONS) || new Prompt('@{nobody}')        | []
        showingWith('@{hero}!', shot(5, 'a @{cat}'), shot(1)) | generousWithout(Feature.MENTIONS) || new Storyboard([shot(5, 'a cat'), shot(1)], 'hero!') | [adjustment('mention.unsupported', 'script', 'this model does not know who is meant by a mention', '@{hero}, @{cat}', 'hero, cat')]
    }
}
