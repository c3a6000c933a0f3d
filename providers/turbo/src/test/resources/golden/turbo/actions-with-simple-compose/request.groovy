VideoRequest.of(Storyboard.of(new Shot(ofSeconds(5), 'a cat'))).build()
