VideoRequest.of(new Prompt('make animate'))
        .image(ReferenceImage.of(new ImageSource.Upload('first.PNG', 'image/png', new Content.OfBytes('png'.bytes))))
        .build()
