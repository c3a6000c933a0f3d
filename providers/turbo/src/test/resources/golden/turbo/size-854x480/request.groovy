VideoRequest.of(new Prompt('make animate')).frame(Frame.of(new Pixels(854, 480))).build()
