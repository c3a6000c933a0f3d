VideoRequest.of(new Prompt('make animate'))
        .image(new ReferenceImage(
                new ImageSource.FromUrl(Link.web('https://filesystem.site/a.png')),
                Placement.at(ofSeconds(2))))
        .duration(ofSeconds(5))
        .build()
