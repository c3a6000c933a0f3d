VideoRequest.of(new Prompt('make animate')).frame(Frame.of(new Pixels(480, 854))).build()
