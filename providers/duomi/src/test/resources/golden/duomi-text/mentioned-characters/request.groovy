VideoRequest.of(new Prompt('@{hero} 跑向 @{怪物} , then @{hero} waves'))
        .character(new Character('怪物', new CharacterSource.FromClip(
                Link.web('https://xxx.com/monster.mp4'),
                new TimeRange(ofSeconds(0), ofSeconds(3)))))
        .character(new Character('hero', new CharacterSource.FromClip(
                Link.web('https://xxx.com/hero.mp4?sign=1&x=2'),
                new TimeRange(ofMillis(500), ofSeconds(2)))))
        .build()
