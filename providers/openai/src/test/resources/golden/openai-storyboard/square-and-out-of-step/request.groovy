VideoRequest.of(Storyboard.of(new Shot(ofSeconds(5), 'one'), new Shot(ofSeconds(5), 'two')))
        .duration(ofSeconds(15))
        .frame(Frame.of(AspectRatio.SQUARE))
        .build()
