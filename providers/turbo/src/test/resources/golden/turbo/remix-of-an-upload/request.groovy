VideoRequest.of(new Prompt('the same at night'))
        .duration(ofSeconds(5))
        .edit(new Edit.Remix(new FilmSource.Stored('gen_01jhjnz502', 'media_01jhjnz502'), new Strength(8)))
        .build()
