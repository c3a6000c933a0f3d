VideoRequest.of(new Prompt('make animate'))
        .image(ReferenceImage.of(new ImageSource.Stored('media_1')))
        .build()
