VideoRequest.of(new Prompt('make animate')).variants(1).build()
