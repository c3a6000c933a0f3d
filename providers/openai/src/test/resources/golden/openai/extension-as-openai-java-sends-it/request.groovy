VideoRequest.of(new Prompt('it goes on'))
        .duration(ofSeconds(8))
        .edit(new Edit.Extension(new FilmSource.OfTask(new TaskReference(null, 'video_123'))))
        .build()
