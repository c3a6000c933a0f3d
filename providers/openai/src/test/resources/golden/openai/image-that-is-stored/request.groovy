VideoRequest.of(new Prompt('make animate'))
        .image(ReferenceImage.of(new ImageSource.Stored('file-abc123')))
        .build()
