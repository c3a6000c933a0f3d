VideoRequest.of(new Prompt('make it night'))
        .edit(new Edit.Remix(new FilmSource.OfTask(new TaskReference(null, 'video_7')), null))
        .build()
