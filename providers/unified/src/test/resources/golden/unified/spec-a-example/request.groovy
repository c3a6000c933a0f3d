VideoRequest.of(new Prompt('make animate'))
        .frame(new Frame(AspectRatio.PORTRAIT, Quality.HIGH))
        .duration(ofSeconds(15))
        .character(new Character('character1', new CharacterSource.FromClip(
                Link.web('https://filesystem.site/cdn/20251030/javYrU4etHVFDqg8by7mViTWHlMOZy.mp4'),
                new TimeRange(ofSeconds(1), ofSeconds(3)))))
        .build()
