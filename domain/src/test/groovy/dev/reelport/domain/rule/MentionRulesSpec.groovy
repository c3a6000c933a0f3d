package dev.reelport.domain.rule

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.generousBut
import static dev.reelport.domain.Examples.generousWith
import static dev.reelport.domain.Examples.generousWithout
import static dev.reelport.domain.Examples.prompting
import static dev.reelport.domain.Examples.shot
import static dev.reelport.domain.Examples.showingWith
import static dev.reelport.domain.Examples.stored

import dev.reelport.domain.capability.Feature
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.Storyboard

class MentionRulesSpec extends RuleSpec {

    static final SPACED = notice('mention.spaced', 'script', 'this model knows the end of a mention by a space; one is added')

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
        prompting('hero waves')            | generousWithout(Feature.UNMENTIONED_CHARACTERS)                     || [nobody('hero', 0)]
        prompting('someone waves')         | NAMING                                                              || [nobody('hero', 0)]
        prompting('someone waves')         | generousWith(Feature.NAMED_CHARACTERS)                              || [notice('character.unmentioned', 'characters[0]', 'nobody mentions the character hero; where it appears is left to the model')]
    }

    static final NAMING = generousBut(features: generous().capabilities().features() - [Feature.MENTIONS, Feature.UNMENTIONED_CHARACTERS] + Feature.NAMED_CHARACTERS)

    static Finding nobody(String name, int index) {
        violation('character.unmentioned', "characters[$index]", "nobody mentions the character $name, and this model leaves out whom nobody mentions", "write @{$name} in the script")
    }

    def "a character counts as mentioned where its bare name stands and the model knows it by that: #text"() {
        given:
        def request = prompting(text).character(stored('Mossy')).build()

        expect:
        Rulebook.standard().check(request, NAMING, Fidelity.STRICT, NOW).findings() == told

        where:
        text                      || told
        'A frog walks.'           || [nobody('Mossy', 0)]
        'A mossy stone.'          || [nobody('Mossy', 0)]
        'A Mossyfrog, unMossy.'   || [nobody('Mossy', 0)]
        'Mossy walks.'            || []
        'Look, Mossy!'            || []
        '让Mossy走'                || []
        'Here @{ Mossy } walks.'  || [notice('mention.by-name', 'script', 'this model knows a character by the name that its provider keeps it under; it is told Mossy')]
    }

    def "a name is looked for in every text, and as it is written: #name"() {
        expect:
        Rulebook.standard().check(showingWith('in ink', shot(5), shot(5, scene)).character(stored(name)).build(), NAMING, Fidelity.STRICT, NOW).findings() == []

        where:
        name          | scene
        'Mr. (X)'     | 'Mr. (X) walks.'
        '苔藓'          | '让苔藓走'
        'Mossy the 2' | 'It is Mossy the 2.'
    }

    def "a character named by its position alone came from a wire, and nobody knows its name: #name"() {
        expect:
        Rulebook.standard().check(prompting('Mossy walks.').character(stored('Mossy')).character(stored(name)).build(), NAMING, Fidelity.STRICT, NOW).findings() == [told]

        where:
        name         || told
        'character2' || notice('character.unmentioned', 'characters[1]', 'nobody mentions the character character2; where it appears is left to the model')
        'character1' || nobody('character1', 1)
    }

    static final POSITIONAL = generousWith(Feature.POSITIONAL_MENTIONS)

    static Finding position(String path, String text) {
        violation('mention.ambiguous', path, "this model takes $text for a mention", '@{name} for a character, and other words for anything else')
    }

    def "no text says what a model takes for a mention"() {
        expect:
        findings(request.character(stored('x @character1')).build(), model) == told

        where:
        request                                                               | model      || told
        prompting('@character1 waves at @CHARACTER12, then @character1')      | POSITIONAL || [position('script.prompt', '@character1'), position('script.prompt', '@CHARACTER12')]
        prompting('me@character1.org')                                        | POSITIONAL || [position('script.prompt', '@character1')]
        showingWith('@character1', shot(5), shot(5, 'a @Character2'))         | POSITIONAL || [position('script.instruction', '@character1'), position('script.shots[1].scene', '@Character2')]
        prompting('@character1 waves')                                        | generous() || []
        prompting('@{x @character1} waves')                                   | POSITIONAL || []
        prompting('@character@{x @character1}1, character1, @character, @ character1') | POSITIONAL || []
    }

    def "a mention stands apart where a model knows positions"() {
        when:
        def judgement = judged(request.character(stored('hero')).build(), model)

        then:
        judgement.request().script() == script
        judgement.findings() == told

        where:
        request                                   | model      || script                                     | told
        prompting('@{hero}, @{ hero }1 and @{hero}') | POSITIONAL || new Prompt('@{hero} , @{ hero } 1 and @{hero}') | [SPACED]
        prompting('@{hero}@{hero}在')             | POSITIONAL || new Prompt('@{hero} @{hero} 在')            | [SPACED]
        prompting('@{hero}🎬')                    | POSITIONAL || new Prompt('@{hero} 🎬')                    | [SPACED]
        showingWith('@{hero}!', shot(5, '@{hero}.'), shot(1)) | POSITIONAL || new Storyboard([shot(5, '@{hero} .'), shot(1)], '@{hero} !') | [SPACED]
        prompting('@{hero} @{hero}\n@{hero}\t@{hero}\u3000@{hero}') | POSITIONAL || new Prompt('@{hero} @{hero}\n@{hero}\t@{hero}\u3000@{hero}') | []
        prompting('@{hero}, you')                 | generous() || new Prompt('@{hero}, you')                 | []
        prompting('$1 you')                       | POSITIONAL || new Prompt('$1 you')                       | []
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
        prompting('@{hero}, @{cat} and @{nobody}') | NAMING                           || new Prompt('hero, cat and @{nobody}') | [notice('mention.by-name', 'script', 'this model knows a character by the name that its provider keeps it under; it is told hero, cat')]
        prompting('hero and cat')                  | NAMING                           || new Prompt('hero and cat')       | []
        prompting('@{nobody}')                     | generousWithout(Feature.MENTIONS) || new Prompt('@{nobody}')        | []
        showingWith('@{hero}!', shot(5, 'a @{cat}'), shot(1)) | generousWithout(Feature.MENTIONS) || new Storyboard([shot(5, 'a cat'), shot(1)], 'hero!') | [adjustment('mention.unsupported', 'script', 'this model does not know who is meant by a mention', '@{hero}, @{cat}', 'hero, cat')]
    }
}
