VideoRequest.of(new Prompt('Mossy walks'))
        .character(new Character('character1', new CharacterSource.Stored('char_123')))
        .character(new Character('character2', new CharacterSource.Stored('char_456')))
        .build()
