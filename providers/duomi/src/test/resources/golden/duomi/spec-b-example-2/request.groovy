VideoRequest.of(new Prompt('The car moves forward at a high speed'))
        .frame(Frame.of(AspectRatio.LANDSCAPE))
        .duration(ofSeconds(15))
        .image(ReferenceImage.of(new ImageSource.FromUrl(Link.web('https://crea-img.xinzhiyun.net/upload/202502251100509684.jpg'))))
        .character(new Character('one', new CharacterSource.FromClip(
                Link.web('https://v3.fal.media/files/penguin/hsR_KXBJjuF3IIVYIIDA2_output.mp4'),
                new TimeRange(ofSeconds(0), ofSeconds(3)))))
        .character(new Character('two', new CharacterSource.FromClip(
                Link.web('https://v3.fal.media/files/penguin/hsR_KXBJjuF3IIVYIIDA2_output.mp4'),
                new TimeRange(ofSeconds(0), ofSeconds(3)))))
        .callback(Link.web('https://webhook.site/f95d67b6-cbc4-475d-9ea8-93e3c1786d45'))
        .build()
