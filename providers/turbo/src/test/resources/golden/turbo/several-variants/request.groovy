VideoRequest.of(new Prompt('make animate')).variants(4).build()
