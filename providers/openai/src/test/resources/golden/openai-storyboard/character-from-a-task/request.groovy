VideoRequest.of(new Prompt('make animate'))
        .character(new Character('character1', new CharacterSource.FromTask(
                new TaskReference(null, 'sora-2:task_01kbhfs5yceakr1pa0qrfzfeqk'),
                new TimeRange(ofMillis(500), ofSeconds(2)))))
        .metadata('order 7')
        .characterCreation(CharacterCreation.NONE)
        .build()
