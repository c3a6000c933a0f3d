VideoRequest.of(new Prompt('make animate'))
        .image(ReferenceImage.of(new ImageSource.Stored('media_01jhjnz502')))
        .image(new ReferenceImage(new ImageSource.Stored('media_01jhjnz503'), Placement.at(ofSeconds(1))))
        .build()
