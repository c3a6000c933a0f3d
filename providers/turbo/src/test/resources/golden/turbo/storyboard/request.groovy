VideoRequest.of(Storyboard.of(
        new Shot(ofMillis(2500), 'a cat wakes up'),
        new Shot(ofMillis(1500), '它伸懒腰'),
        new Shot(ofSeconds(1), 'it leaves'))).build()
