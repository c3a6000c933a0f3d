VideoRequest.of(new Prompt('make animate'))
        .frame(Frame.of(AspectRatio.PORTRAIT))
        .build()
