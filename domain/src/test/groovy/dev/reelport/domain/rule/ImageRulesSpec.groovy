package dev.reelport.domain.rule

import static dev.reelport.domain.Examples.NOW
import static dev.reelport.domain.Examples.generous
import static dev.reelport.domain.Examples.generousBut
import static dev.reelport.domain.Examples.generousWithout
import static dev.reelport.domain.Examples.linked
import static dev.reelport.domain.Examples.meagre
import static dev.reelport.domain.Examples.prompting
import static dev.reelport.domain.Examples.seconds
import static dev.reelport.domain.Examples.shot
import static dev.reelport.domain.Examples.showing

import dev.reelport.domain.capability.Feature
import dev.reelport.domain.capability.FrameRate
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

    def "a model that takes none says so"() {
        expect:
        Rulebook.standard().check(prompting().image(STORED).build(), meagre(), Fidelity.STRICT, NOW).violations() ==
                [violation('images.too-many', 'images', 'there are 1 reference images, more than the model takes', 'no images')]
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

    def "an image appears while the film runs"() {
        expect:
        findings(request.images(images).build(), generous()) == told

        where:
        request                           | images                                                || told
        prompting().duration(seconds(10)) | [STORED, linked(Placement.at(seconds(10)))]           || [violation('placement.after-the-end', 'images[1].placement.at', 'this image appears at 10s, when the film is over', 'before 10s')]
        showing(shot(4), shot(5))         | [linked(Placement.at(seconds(9.5)))]                  || [violation('placement.after-the-end', 'images[0].placement.at', 'this image appears at 9.5s, when the film is over', 'before 9s')]
        prompting().duration(seconds(10)) | [linked(Placement.at(seconds(9.999)))]                || []
        prompting().duration(seconds(10)) | [linked(new Placement(null, seconds(20), seconds(30)))] || []
        prompting()                       | [linked(Placement.at(seconds(99)))]                   || []
    }

    static Finding between(String path, String time, String limit) {
        violation('placement.between-frames', "images[1].placement.$path", "$time lies between two frames; this model counts 30 frames a second", limit)
    }

    def "an image is placed on a frame where a model counts frames"() {
        expect:
        findings(prompting().images([STORED, linked(placement)]).build(), model) == told

        where:
        placement                                                       | model                                     || told
        Placement.at(seconds(0.51))                                     | generousBut(frameRate: new FrameRate(30)) || [between('at', '0.51s', '0.5s or 0.533333333s')]
        new Placement(seconds(0.03), seconds(1.99), seconds(2.0334))    | generousBut(frameRate: new FrameRate(30)) || [between('at', '0.03s', '0s or 0.033333333s'), between('sourceStart', '1.99s', '1.966666667s or 2s'), between('sourceEnd', '2.0334s', '2.033333333s or 2.066666667s')]
        new Placement(seconds(0.033333333), seconds(0.066666667), null) | generousBut(frameRate: new FrameRate(30)) || []
        new Placement(null, null, seconds(2))                           | generousBut(frameRate: new FrameRate(30)) || []
        null                                                            | generousBut(frameRate: new FrameRate(30)) || []
        Placement.at(seconds(0.51))                                     | generous()                                || []
    }
}
