VideoRequest.of(new Prompt('make animate'))
        .duration(ofSeconds(8))
        .build()
