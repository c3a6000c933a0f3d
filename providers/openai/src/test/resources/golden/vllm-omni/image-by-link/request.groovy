VideoRequest.of(new Prompt('make animate'))
        .duration(ofSeconds(4))
        .image(ReferenceImage.of(new ImageSource.FromUrl(Link.web('https://example.org/a.png'))))
        .build()
