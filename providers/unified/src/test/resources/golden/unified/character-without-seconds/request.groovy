VideoRequest.of(new Prompt('make animate'))
        .frame(new Frame(null, Quality.HIGH))
        .character(new Character('character1', new CharacterSource.FromClip(Link.web('https://filesystem.site/a.mp4'), null)))
        .build()
