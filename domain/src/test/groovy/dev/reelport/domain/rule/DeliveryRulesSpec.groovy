package dev.reelport.domain.rule

import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.generousBut
import static dev.reelport.domain.Examples.generousWith
import static dev.reelport.domain.Examples.generousWithout
import static dev.reelport.domain.Examples.meagre
import static dev.reelport.domain.Examples.prompting

import dev.reelport.domain.capability.Feature
import dev.reelport.domain.capability.SettingKind
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Setting
import dev.reelport.domain.video.Visibility
import dev.reelport.domain.video.Watermark

class DeliveryRulesSpec extends RuleSpec {

    static final PUBLISHED = notice('visibility.cleaned-by-publishing', 'visibility',
            'a watermark is said to be taken off by publishing the film for a moment; no document says whether a private one is spared that')

    static Finding nearest(String asked, String told) {
        adjustment('watermark.unsupported', 'watermark', "this model cannot be told $asked about its watermark", asked, told)
    }

    def "a watermark is asked for as nearly as the model understands"() {
        given:
        def asked = prompting().watermark(wish).build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == asked.but().watermark(kept).build()
        judgement.findings() == told

        where:
        wish                   | model                                               || kept                  | told
        Watermark.FORCE_NONE   | generousBut(watermarks: [Watermark.NONE] as Set)    || Watermark.NONE        | [nearest('FORCE_NONE', 'NONE')]
        Watermark.FORCE_NONE   | generousBut(watermarks: [Watermark.REQUIRED, Watermark.PREFER_NONE] as Set) || Watermark.PREFER_NONE | [nearest('FORCE_NONE', 'PREFER_NONE')]
        Watermark.NONE         | generousBut(watermarks: [Watermark.FORCE_NONE, Watermark.PREFER_NONE] as Set) || Watermark.PREFER_NONE | [nearest('NONE', 'PREFER_NONE')]
        Watermark.PREFER_NONE  | generousBut(watermarks: [Watermark.FORCE_NONE, Watermark.NONE] as Set) || Watermark.NONE | [nearest('PREFER_NONE', 'NONE')]
        Watermark.PREFER_NONE  | generousBut(watermarks: [Watermark.FORCE_NONE] as Set) || Watermark.FORCE_NONE | [nearest('PREFER_NONE', 'FORCE_NONE')]
        Watermark.NONE         | generousBut(watermarks: [Watermark.REQUIRED] as Set) || Watermark.UNSPECIFIED | [nearest('NONE', 'whatever the model does')]
        Watermark.FORCE_NONE   | meagre()                                            || Watermark.UNSPECIFIED | [nearest('FORCE_NONE', 'whatever the model does')]
        Watermark.REQUIRED     | meagre()                                            || Watermark.UNSPECIFIED | [nearest('REQUIRED', 'whatever the model does')]
        Watermark.REQUIRED     | generousBut(watermarks: [Watermark.NONE, Watermark.FORCE_NONE] as Set) || Watermark.REQUIRED | [violation('watermark.cannot-be-required', 'watermark', 'this model cannot be told to put a watermark on the film', 'NONE, FORCE_NONE')]
        Watermark.REQUIRED     | generous()                                          || Watermark.REQUIRED    | []
        Watermark.NONE         | generousBut(watermarks: [Watermark.NONE] as Set)    || Watermark.NONE        | []
        Watermark.UNSPECIFIED  | meagre()                                            || Watermark.UNSPECIFIED | []
    }

    def "a private film is never left to chance"() {
        given:
        def asked = prompting().visibility(wish).build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == asked.but().visibility(kept).build()
        judgement.findings() == told

        where:
        wish                   | model                                                  || kept                   | told
        Visibility.PRIVATE     | generousBut(visibilities: [Visibility.PUBLIC] as Set)  || Visibility.PRIVATE     | [violation('visibility.cannot-be-private', 'visibility', 'this model cannot be told to keep a film private')]
        Visibility.PUBLIC      | generousBut(visibilities: [Visibility.PRIVATE] as Set) || Visibility.UNSPECIFIED | [adjustment('visibility.unsupported', 'visibility', 'this model cannot be told who may see the film', 'PUBLIC', 'whatever the model does')]
        Visibility.PRIVATE     | generous()                                             || Visibility.PRIVATE     | []
        Visibility.PUBLIC      | generous()                                             || Visibility.PUBLIC      | []
        Visibility.UNSPECIFIED | meagre()                                               || Visibility.UNSPECIFIED | []
    }

    def "a private film that is cleaned by publishing is told of"() {
        given:
        def asked = prompting().watermark(watermark).visibility(visibility).build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == asked
        judgement.findings() == told

        where:
        watermark             | visibility             | model                                       || told
        Watermark.FORCE_NONE  | Visibility.PRIVATE     | generousWith(Feature.CLEANED_BY_PUBLISHING) || [PUBLISHED]
        Watermark.PREFER_NONE | Visibility.PRIVATE     | generousWith(Feature.CLEANED_BY_PUBLISHING) || [PUBLISHED]
        Watermark.NONE        | Visibility.PRIVATE     | generousWith(Feature.CLEANED_BY_PUBLISHING) || [PUBLISHED]
        Watermark.FORCE_NONE  | Visibility.PRIVATE     | generous()                                  || []
        Watermark.FORCE_NONE  | Visibility.PUBLIC      | generousWith(Feature.CLEANED_BY_PUBLISHING) || []
        Watermark.FORCE_NONE  | Visibility.UNSPECIFIED | generousWith(Feature.CLEANED_BY_PUBLISHING) || []
        Watermark.REQUIRED    | Visibility.PRIVATE     | generousWith(Feature.CLEANED_BY_PUBLISHING) || []
        Watermark.UNSPECIFIED | Visibility.PRIVATE     | generousWith(Feature.CLEANED_BY_PUBLISHING) || []
    }

    def "there are no more variants than the model makes"() {
        given:
        def asked = prompting().variants(wish).build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == asked.but().variants(kept).build()
        judgement.findings() == told

        where:
        wish | model                        || kept | told
        5    | generous()                   || 5    | [violation('variants.too-many', 'variants', '5 films are asked for, more than the model makes at once', 'at most 4')]
        2    | meagre()                     || 2    | [violation('variants.too-many', 'variants', '2 films are asked for, more than the model makes at once', 'at most 1')]
        1    | meagre()                     || null | [notice('variants.needless', 'variants', 'this model always makes one film')]
        4    | generous()                   || 4    | []
        1    | generous()                   || 1    | []
        2    | generousBut(mostVariants: 2) || 2    | []
        null | meagre()                     || null | []
    }

    def "a style is dropped where a model does not offer it"() {
        given:
        def asked = prompting().style(wish).build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == asked.but().style(kept).build()
        judgement.findings() == told

        where:
        wish    | model      || kept   | told
        'pixar' | generous() || null   | [adjustment('style.unsupported', 'style', 'this model offers the styles anime, noir', 'pixar', 'no style')]
        'anime' | meagre()   || null   | [adjustment('style.unsupported', 'style', 'this model offers no styles', 'anime', 'no style')]
        'noir'  | generous() || 'noir' | []
        null    | meagre()   || null   | []
    }

    def "a callback is dropped where a model calls nobody"() {
        given:
        def asked = prompting().callback(wish).build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == asked.but().callback(kept).build()
        judgement.findings() == told

        where:
        wish                                    | model                             || kept | told
        Link.web('https://me:pw@example.org/done?key=1') | generousWithout(Feature.CALLBACK) || null | [adjustment('callback.unsupported', 'callback', 'this model calls nobody back', 'https://example.org/done?…', 'no callback')]
        Link.web('https://example.org/done')    | generous()                        || Link.web('https://example.org/done') | []
        null                                    | meagre()                          || null | []
    }

    def "metadata is dropped where a model keeps none"() {
        given:
        def asked = prompting().metadata(wish).build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == asked.but().metadata(kept).build()
        judgement.findings() == told

        where:
        wish      | model                             || kept      | told
        'order 7' | generousWithout(Feature.METADATA) || null      | [adjustment('metadata.unsupported', 'metadata', 'this model keeps no metadata', 'metadata', 'no metadata')]
        'order 7' | generous()                        || 'order 7' | []
        null      | meagre()                          || null      | []
    }

    def "a setting has a value of its kind"() {
        given:
        def model = generousBut(settingKinds: [seed: SettingKind.NUMBER, mood: kind])

        expect:
        findings(prompting().setting('mood', value).build(), model) == told

        where:
        value                   | kind               || told
        new Setting.Text('7')   | SettingKind.NUMBER || [violation('setting.kind', 'settings.mood', 'the setting mood is a number, not a text', 'a number')]
        new Setting.Number(1)   | SettingKind.FLAG   || [violation('setting.kind', 'settings.mood', 'the setting mood is true or false, not a number', 'true or false')]
        new Setting.Flag(true)  | SettingKind.TEXT   || [violation('setting.kind', 'settings.mood', 'the setting mood is a text, not true or false', 'a text')]
        new Setting.Number(1)   | SettingKind.NUMBER || []
        new Setting.Text('')    | SettingKind.TEXT   || []
        new Setting.Flag(false) | SettingKind.FLAG   || []
    }

    def "a setting is dropped where a model does not know it"() {
        given:
        def asked = prompting().settings(wish).build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == asked.but().settings(kept).build()
        judgement.findings() == told

        where:
        wish                                                             | model      || kept                         | told
        [seed: new Setting.Number(0), steps: new Setting.Number(5.50), hd: new Setting.Flag(false)] | generous() || [seed: new Setting.Number(0)] | [adjustment('setting.unknown', 'settings.steps', 'this model understands the settings seed, mood, not steps', '5.5', 'no such setting'),
                                                                                                                                                       adjustment('setting.unknown', 'settings.hd', 'this model understands the settings seed, mood, not hd', 'false', 'no such setting')]
        [mood: new Setting.Text('dark')]                                 | meagre()   || [:]                          | [adjustment('setting.unknown', 'settings.mood', 'this model has no settings of its own, not mood', 'dark', 'no such setting')]
        [mood: new Setting.Text('dark')]                                 | generous() || [mood: new Setting.Text('dark')] | []
        [:]                                                              | meagre()   || [:]                          | []
    }
}
