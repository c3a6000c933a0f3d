VideoRequest.of(new Prompt('make animate'))
        .image(ReferenceImage.of(new ImageSource.FromUrl(Link.web('https://example.org/a.png?x=1'))))
        .frame(Frame.of(new Pixels(720, 1280)))
        .build()
