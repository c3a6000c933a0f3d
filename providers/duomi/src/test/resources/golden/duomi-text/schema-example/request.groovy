VideoRequest.of(new Prompt('唱歌'))
        .character(new Character('hero', new CharacterSource.FromClip(
                Link.web('https://xxx.com/xxx.mp4'),
                new TimeRange(ofSeconds(0), ofSeconds(3)))))
        .build()
