VideoRequest.of(new Prompt('唱歌'))
        .callback(Link.web('https://webhook.site/f95d67b6-cbc4-475d-9ea8-93e3c1786d45'))
        .build()
