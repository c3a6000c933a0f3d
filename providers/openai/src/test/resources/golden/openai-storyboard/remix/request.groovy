VideoRequest.of(new Prompt('make it night'))
        .edit(new Edit.Remix(new FilmSource.OfTask(new TaskReference(null, 'sora-2:task_01kbhfs5yceakr1pa0qrfzfeqk')), null))
        .build()
