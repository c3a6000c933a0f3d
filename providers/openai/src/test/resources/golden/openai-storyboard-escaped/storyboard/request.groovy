VideoRequest.of(Storyboard.of(
        new Shot(ofSeconds(5), 'The fridge door opens. A cute, chubby purple monster comes out of it.'),
        new Shot(ofSeconds(5), 'the color of the monster to purple'),
        new Shot(ofSeconds(5), 'A second monster comes out right after')))
        .image(ReferenceImage.of(new ImageSource.Upload('989e-633a9d8ce6ef59a78b06bfe2b487c896.jpg', 'image/jpeg', new Content.OfBytes('jpeg'.bytes))))
        .frame(Frame.of(AspectRatio.LANDSCAPE))
        .watermark(Watermark.NONE)
        .visibility(Visibility.PUBLIC)
        .build()
