VideoRequest.of(new Prompt('唱歌'))
        .frame(Frame.of(AspectRatio.PORTRAIT))
        .duration(ofSeconds(25))
        .build()
