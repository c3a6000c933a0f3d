VideoRequest.of(new Prompt('唱歌')).build()
