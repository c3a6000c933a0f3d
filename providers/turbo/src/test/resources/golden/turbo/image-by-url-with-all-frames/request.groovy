VideoRequest.of(new Prompt('make animate'))
        .image(new ReferenceImage(
                new ImageSource.FromUrl(Link.web('https://filesystem.site/a.png?sign=1&x=2')),
                new Placement(Duration.ZERO, Duration.ZERO, Duration.ZERO)))
        .image(new ReferenceImage(
                new ImageSource.FromUrl(Link.web('https://filesystem.site/b.png')),
                new Placement(Duration.ofNanos(4_966_666_667), Duration.ofNanos(33_333_333), ofSeconds(1))))
        .duration(ofSeconds(5))
        .build()
