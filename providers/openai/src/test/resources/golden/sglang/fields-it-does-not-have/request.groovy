VideoRequest.of(new Prompt('make animate'))
        .build()
