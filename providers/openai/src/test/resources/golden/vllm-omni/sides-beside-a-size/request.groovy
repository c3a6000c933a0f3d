VideoRequest.of(new Prompt('make animate'))
        .frame(Frame.of(new Pixels(1280, 720)))
        .build()
