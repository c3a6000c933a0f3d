VideoRequest.of(new Prompt('make animate'))
        .duration(ofSeconds(2))
        .build()
