VideoRequest.of(new Prompt('make animate'))
        .duration(ofSeconds(12))
        .frame(Frame.of(new Pixels(1024, 1792)))
        .build()
