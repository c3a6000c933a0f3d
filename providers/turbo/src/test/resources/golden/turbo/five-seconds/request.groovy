VideoRequest.of(new Prompt('make animate')).duration(ofSeconds(5)).build()
