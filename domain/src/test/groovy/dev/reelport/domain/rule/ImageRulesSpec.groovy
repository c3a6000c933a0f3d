package dev.reelport.domain.rule

import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.generousBut
import static dev.reelport.domain.Examples.generousWithout
import static dev.reelport.domain.Examples.linked
import static dev.reelport.domain.Examples.meagre
import static dev.reelport.domain.Examples.prompting
import static dev.reelport.domain.Examples.seconds

import dev.reelport.domain.capability.Feature
import dev.reelport.domain.video.Content
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.Placement
import dev.reelport.domain.video.ReferenceImage

class ImageRulesSpec extends RuleSpec {

    static final UPLOAD = ReferenceImage.of(new ImageSource.Upload('fridge.png', 'image/png', new Content.OfBytes([1] as byte[])))
    static final STORED = ReferenceImage.of(new ImageSource.Stored('image-1'))

    def "there are no more images than the model takes"() {
        expect:
        findings(prompting().images(images).build(), generousBut(mostImages: 1)) == told

        where:
        images             || told
        [STORED, linked()] || [violation('images.too-many', 'images', 'there are 2 reference images, more than the model takes', 'at most 1')]
        [STORED]           || []
        []                 || []
    }

    def "an image comes from where the model takes them"() {
        expect:
        findings(prompting().images([linked(), UPLOAD, STORED]).build(), model) == told

        where:
        model                                   || told
        generousWithout(Feature.IMAGE_FROM_URL) || [violation('image.source-unsupported', 'images[0].source', 'this model does not take a reference image by link')]
        generousWithout(Feature.IMAGE_UPLOAD)   || [violation('image.source-unsupported', 'images[1].source', 'this model does not take an uploaded reference image')]
        generousWithout(Feature.STORED_IMAGE)   || [violation('image.source-unsupported', 'images[2].source', 'this model does not take a stored reference image')]
        generousWithout(Feature.IMAGE_UPLOAD, Feature.STORED_IMAGE) || [violation('image.source-unsupported', 'images[1].source', 'this model does not take an uploaded reference image'),
                                                                        violation('image.source-unsupported', 'images[2].source', 'this model does not take a stored reference image')]
        generous()                              || []
        meagre()                                || []
    }

    def "a placement is dropped where a model knows none"() {
        given:
        def asked = prompting().images(images).build()

        when:
        def judgement = judged(asked, model)

        then:
        judgement.request() == asked.but().images(kept).build()
        judgement.findings() == told

        where:
        images                                             | model                                    || kept               | told
        [STORED, linked(Placement.at(seconds(1)))]         | generousWithout(Feature.IMAGE_PLACEMENT) || [STORED, linked()] | [adjustment('placement.unsupported', 'images[1].placement', 'this model does not let an image appear at a time', 'an image at its time', 'an image where the model puts it')]
        [STORED]                                           | generousWithout(Feature.IMAGE_PLACEMENT) || [STORED]           | []
        [linked(Placement.at(seconds(1)))]                 | generous()                               || [linked(Placement.at(seconds(1)))] | []
    }
}
