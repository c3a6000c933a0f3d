VideoRequest.of(new Prompt('make animate'))
        .frame(Frame.of(AspectRatio.LANDSCAPE))
        .character(new Character('character1', new CharacterSource.FromTask(new TaskReference(null, 'video_7'), null)))
        .build()
