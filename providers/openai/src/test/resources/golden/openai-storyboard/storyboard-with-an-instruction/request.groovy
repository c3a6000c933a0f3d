VideoRequest.of(new Storyboard([new Shot(ofMillis(7500), 'A door opens.'), new Shot(ofMillis(17500), 'It closes.')], 'In the style of ink.'))
        .frame(Frame.of(AspectRatio.PORTRAIT))
        .build()
