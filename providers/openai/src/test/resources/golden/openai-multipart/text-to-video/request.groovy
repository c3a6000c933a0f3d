VideoRequest.of(new Prompt('make animate'))
        .duration(ofSeconds(20))
        .frame(Frame.of(new Pixels(1920, 1080)))
        .build()
