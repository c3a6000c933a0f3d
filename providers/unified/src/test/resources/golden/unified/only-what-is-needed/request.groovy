VideoRequest.of(new Prompt('make animate')).frame(new Frame(null, Quality.STANDARD)).build()
