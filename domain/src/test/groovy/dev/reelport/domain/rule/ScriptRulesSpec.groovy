package dev.reelport.domain.rule

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.generousBut
import static dev.reelport.domain.Examples.generousWith
import static dev.reelport.domain.Examples.generousWithout
import static dev.reelport.domain.Examples.prompting
import static dev.reelport.domain.Examples.seconds
import static dev.reelport.domain.Examples.shot
import static dev.reelport.domain.Examples.showing
import static dev.reelport.domain.Examples.showingWith

import dev.reelport.domain.capability.Feature
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.ShotText
import dev.reelport.domain.video.Storyboard

class ScriptRulesSpec extends RuleSpec {

    def "a storyboard is told as prose where a model knows none"() {
        given:
        def asked = request.build()

        when:
        def judgement = judged(asked, generousWithout(Feature.STORYBOARD))

        then:
        judgement.request() == asked.but().script(new Prompt(prose)).duration(length).build()
        judgement.findings() == [adjustment('storyboard.unsupported', 'script', 'this model knows no storyboards',
                "a storyboard of $shots shots".toString(), 'a prompt that tells the shots in words')]

        where:
        request                                                         || length      | shots | prose
        showing(shot(2.5, 'A door opens.'), shot(5, 'It shuts.'))       || seconds(7.5) | 2    | 'From 0s to 2.5s: A door opens.\n\nFrom 2.5s to 7.5s: It shuts.'
        showingWith('In ink.', shot(4, 'A door.'))                      || seconds(4)  | 1     | 'In ink.\n\nFrom 0s to 4s: A door.'
        showing(shot(4, 'A door.')).duration(seconds(9)).variants(2)    || seconds(9)  | 1     | 'From 0s to 4s: A door.'
    }

    def "a prompt, and a storyboard where a model takes them, are told as they are"() {
        expect:
        Rulebook.standard().check(request, model, Fidelity.STRICT, NOW) == new Verdict.Accepted(request, [])

        where:
        request                                   | model
        prompting().build()                       | generousWithout(Feature.STORYBOARD)
        showingWith('in ink', shot(5)).build()    | generous()
    }

    def "an instruction opens the first shot where a model knows none"() {
        when:
        def judgement = judged(request.build(), model)

        then:
        judgement.request().script() == script
        judgement.findings() == told

        where:
        request                                                | model                                           || script | told
        showingWith('In ink.', shot(4, 'A door.'), shot(5))    | generousWithout(Feature.STORYBOARD_INSTRUCTION) || Storyboard.of(shot(4, 'In ink.\nA door.'), shot(5)) | [adjustment('instruction.unsupported', 'script.instruction', 'this model takes shots, but nothing that holds for all of them', 'an instruction for the whole storyboard', 'the opening words of the first shot')]
        showingWith('In ink.', shot(4))                        | generous()                                      || new Storyboard([shot(4)], 'In ink.') | []
        showing(shot(4))                                       | generousWithout(Feature.STORYBOARD_INSTRUCTION) || Storyboard.of(shot(4)) | []
        prompting('A door.')                                   | generousWithout(Feature.STORYBOARD_INSTRUCTION) || new Prompt('A door.') | []
    }

    def "a storyboard has no more shots than the model takes"() {
        expect:
        findings(request.build(), generousBut(mostShots: 2)) == told

        where:
        request                              || told
        showing(shot(4), shot(4), shot(4))   || [violation('storyboard.too-many-shots', 'script.shots', 'this storyboard has 3 shots, more than the model takes', 'at most 2 shots')]
        showing(shot(4), shot(4))            || []
        prompting()                          || []
    }

    def "a shot is not shorter than the model takes"() {
        expect:
        findings(request.build(), generousBut(shortestShot: seconds(2))) == told

        where:
        request                                     || told
        showing(shot(1.999), shot(2), shot(0.5))    || [violation('shot.too-short', 'script.shots[0].duration', 'shot 1 lasts 1.999s, shorter than the model takes', 'at least 2s'),
                                                        violation('shot.too-short', 'script.shots[2].duration', 'shot 3 lasts 0.5s, shorter than the model takes', 'at least 2s')]
        showing(shot(2))                            || []
        prompting()                                 || []
    }

    def "a scene cannot be mistaken for the next shot"() {
        expect:
        findings(request.build(), model) == told

        where:
        request                              | model                           || told
        showing(shot(4, 'It says Shot 2:'))  | generousWith(Feature.SHOT_TEXT) || [violation('storyboard.ambiguous', 'script', 'this model reads shots from text, and these scenes would be read as other shots than they are', 'no «Shot 1:» and no \\n within a scene or an instruction')]
        showing(shot(4, 'one \\n two'))      | generousWith(Feature.SHOT_TEXT) || [violation('storyboard.ambiguous', 'script', 'this model reads shots from text, and these scenes would be read as other shots than they are', 'no «Shot 1:» and no \\n within a scene or an instruction')]
        showing(shot(4, 'A screenshot 2: x')) | generousWith(Feature.SHOT_TEXT) || []
        showing(shot(4, 'It says Shot 2:'))  | generous()                      || []
        prompting('It says Shot 2:')         | generousWith(Feature.SHOT_TEXT) || []
    }

    def "a prompt that reads as a storyboard becomes one"() {
        given:
        def asked = request.build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == asked.but().script(script ?: asked.script()).build()
        judgement.findings() == told

        where:
        request                         | model                           || script | told
        prompting('In ink. SHOT 1: duration: 5s Scene: run').duration(seconds(5)) | generousWith(Feature.SHOT_TEXT) || new Storyboard([shot(5, 'run')], 'In ink.') | [adjustment('prompt.looks-like-storyboard', 'script.prompt', 'this model takes a prompt with «Shot 1:» for a storyboard', 'a plain prompt', 'a storyboard of 1 shots')]
        prompting('First, SHOT 1: run') | generousWith(Feature.SHOT_TEXT) || null | [violation('prompt.looks-like-storyboard', 'script.prompt', 'this model looks for shots in a prompt, and this is not a storyboard: shot 1 is not followed by «duration: 5sec» and «Scene: …»', 'a storyboard, or a prompt without «Shot 1:»')]
        prompting('Shot 1: duration: 86401s Scene: run') | generousWith(Feature.SHOT_TEXT) || null | [violation('prompt.looks-like-storyboard', 'script.prompt', 'this model looks for shots in a prompt, and a shot is at most 86400s, not 86401s', 'a storyboard, or a prompt without «Shot 1:»')]
        prompting('Screenshot 1: run')  | generousWith(Feature.SHOT_TEXT) || null | []
        prompting('First, SHOT 1: run') | generous()                      || null | []
        showing(shot(5, 'Shot 1: run')) | generousWith(Feature.SHOT_TEXT) || null | []
    }

    def "a text is not longer than the model takes"() {
        expect:
        findings(request.build(), generousBut(longestPrompt: most)) == told

        where:
        request                                            | most || told
        prompting('x' * 1235)                              | 1234 || [violation('text.too-long', 'script.prompt', 'this text has 1235 characters, more than the model takes', 'at most 1234 characters')]
        prompting('x' * 1234)                              | 1234 || []
        prompting('🎬' * 10)                               | 10   || []
        prompting('冰' * 11)                               | 10   || [violation('text.too-long', 'script.prompt', 'this text has 11 characters, more than the model takes', 'at most 10 characters')]
        showingWith('x' * 6, shot(4, 'x'), shot(4, 'x' * 7)) | 5  || [violation('text.too-long', 'script.instruction', 'this text has 6 characters, more than the model takes', 'at most 5 characters'),
                                                                      violation('text.too-long', 'script.shots[1].scene', 'this text has 7 characters, more than the model takes', 'at most 5 characters')]
    }

    def "shots that a model reads from one text are measured as that text: #most"() {
        given: 'a heading, a duration and the word Scene are more than the scenes alone'
        def request = showingWith('in ink', shot(5, 'x'), shot(5, 'y')).build()
        def features = generous().capabilities().features() + Feature.SHOT_TEXT

        expect:
        ShotText.write(request.script()).size() == 72
        Rulebook.standard().check(request, generousBut(features: features, longestPrompt: most), Fidelity.STRICT, NOW).violations() == told

        where:
        most || told
        72   || []
        71   || [violation('text.too-long', 'script', 'this text has 72 characters, more than the model takes', 'at most 71 characters')]
    }
}
