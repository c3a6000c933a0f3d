VideoRequest.of(new Prompt('唱歌')).duration(ofSeconds(10)).build()
