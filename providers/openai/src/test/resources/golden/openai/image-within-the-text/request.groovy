VideoRequest.of(new Prompt('make animate'))
        .image(ReferenceImage.of(new ImageSource.Upload('image.png', 'image/png', new Content.OfBytes('png'.bytes))))
        .build()
