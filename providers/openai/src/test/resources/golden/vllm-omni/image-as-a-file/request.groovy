VideoRequest.of(new Prompt('make animate'))
        .duration(ofSeconds(4))
        .image(ReferenceImage.of(new ImageSource.Upload('first.png', 'image/png', new Content.OfBytes('png'.bytes))))
        .build()
