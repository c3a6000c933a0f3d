package dev.reelport.domain.rule

import dev.reelport.domain.Examples
import dev.reelport.domain.capability.Model
import dev.reelport.domain.video.VideoRequest
import spock.lang.Specification

import java.time.Instant

/** A spec whose features are the rules: the name of a feature is the name of the rule it judges by. */
abstract class RuleSpec extends Specification {

    /** What the rule that has the name of the running feature says, and no other rule. */
    Judgement judged(VideoRequest request, Model model, Instant now = Examples.NOW) {
        String name = specificationContext.currentFeature.name
        Rule rule = Rulebook.standard().rules().find { it.name() == name }
        assert rule, "no rule is named «$name»"
        Judgement judgement = rule.judge().judge(request, model, now)
        assert judgement.findings().empty || rule.about() in Part.of(request), "«$name» would not be asked"
        judgement
    }

    List<Finding> findings(VideoRequest request, Model model, Instant now = Examples.NOW) {
        judged(request, model, now).findings()
    }

    static Finding.Violation violation(String code, String path, String sentence, String limit = null) {
        new Finding.Violation(code, path, sentence, limit)
    }

    static Finding.Adjustment adjustment(String code, String path, String sentence, String from, String to) {
        new Finding.Adjustment(code, path, sentence, from, to)
    }

    static Finding.Notice notice(String code, String path, String sentence) {
        new Finding.Notice(code, path, sentence)
    }
}
