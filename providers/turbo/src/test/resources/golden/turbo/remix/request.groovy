VideoRequest.of(new Prompt('the same at night'))
        .edit(new Edit.Remix(new FilmSource.Stored('gen_01jhjnz502', null), new Strength(1)))
        .build()
