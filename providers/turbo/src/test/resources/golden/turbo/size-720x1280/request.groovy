VideoRequest.of(new Prompt('make animate')).frame(Frame.of(new Pixels(720, 1280))).build()
