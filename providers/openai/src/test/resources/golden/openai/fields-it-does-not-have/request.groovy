VideoRequest.of(new Prompt('make animate'))
        .image(ReferenceImage.of(new ImageSource.FromUrl(Link.web('https://example.org/a.png'))))
        .build()
