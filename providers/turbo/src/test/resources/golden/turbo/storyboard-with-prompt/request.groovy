VideoRequest.of(new Storyboard([
        new Shot(ofSeconds(5), 'a cat wakes up'),
        new Shot(ofSeconds(5), 'it leaves')], 'in the style of ink'))
        .frame(Frame.of(new Pixels(1280, 720)))
        .build()
