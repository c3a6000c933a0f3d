VideoRequest.of(Storyboard.of(new Shot(ofSeconds(5), 'a cat')))
        .image(ReferenceImage.of(new ImageSource.Stored('media_1')))
        .edit(new Edit.Remix(new FilmSource.Stored('gen_1', null), new Strength(2)))
        .build()
