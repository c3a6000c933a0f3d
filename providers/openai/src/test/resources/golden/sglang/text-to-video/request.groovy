VideoRequest.of(new Prompt('make animate'))
        .duration(ofSeconds(4))
        .frame(Frame.of(new Pixels(1280, 720)))
        .build()
