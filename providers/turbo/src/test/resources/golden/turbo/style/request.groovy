VideoRequest.of(new Prompt('make animate')).style('natural').build()
