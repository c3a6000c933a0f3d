VideoRequest.of(new Prompt('make it night'))
        .edit(new Edit.Remix(new FilmSource.OfTask(new TaskReference(null, 'video_123')), null))
        .build()
