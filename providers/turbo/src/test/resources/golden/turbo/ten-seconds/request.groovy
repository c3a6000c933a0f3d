VideoRequest.of(new Prompt('make animate')).duration(ofSeconds(10)).build()
