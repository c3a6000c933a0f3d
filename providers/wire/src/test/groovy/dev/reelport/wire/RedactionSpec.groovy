package dev.reelport.wire

import spock.lang.Specification

class RedactionSpec extends Specification {

    def "this is hidden: #text"() {
        expect:
        Redaction.ofWords(text, 'canary-key-4711') == shown

        where:
        text                                                          || shown
        'https://cdn.example.org/a.mp4?sign=abc&x=1'                  || 'https://cdn.example.org/a.mp4?…'
        'see "https://cdn.example.org/a.mp4?sign=abc", it failed'     || 'see "https://cdn.example.org/a.mp4?…", it failed'
        'http://user:pass@example.org/a'                              || 'http://example.org/a'
        'http://user@example.org/a?b'                                 || 'http://example.org/a?…'
        'https://example.org/a#token=abc'                             || 'https://example.org/a?…'
        'HTTPS://EXAMPLE.ORG/A?B=C'                                   || 'HTTPS://EXAMPLE.ORG/A?…'
        'https:\\/\\/example.org\\/a?sign=abc'                        || 'https:\\/\\/example.org\\/a?…'
        'two https://a.org/?x=1 and https://b.org/?y=2 links'         || 'two https://a.org/?… and https://b.org/?… links'
        'Authorization: Bearer abcdef123456'                          || 'Authorization: Bearer …'
        'bearer ABC.def-123_456'                                      || 'bearer …'
        'Basic dXNlcjpwYXNzd29yZA=='                                  || 'Basic …'
        'incorrect API key provided: sk-abcdef123'                    || 'incorrect API key provided: …'
        'your key canary-key-4711 is wrong'                           || 'your key … is wrong'
        'data:image/png;base64,iVBORw0KGgo='                          || 'data:…'
        'GET /films/a.mp4?X-Amz-Signature=SECRET123&x=1'              || 'GET /films/a.mp4?X-Amz-Signature=…&x=1'
        's3://bucket/key?sig=SECRET'                                  || 's3://bucket/key?…'
        'Api-Key: abcdef123'                                          || 'Api-Key: …'
        'your key CANARY-key-4711 is wrong'                           || 'your key … is wrong'
        'ftp://user:pass@host/x'                                      || 'ftp://host/x'
        "https://cdn.example/a.png?name='x'&tok=SECRETTOKEN1234567"                          || "https://cdn.example/a.png?…"
        "https://cdn.example/it's.png?tok=SECRETTOKEN1234567"                                || "https://cdn.example/it's.png?…"
        "https://d1.example/a?x='y'&Policy=eyJTdGF0&Signature=ab~c&Key-Pair-Id=K2JC"         || "https://d1.example/a?…"
        "see 'https://a.example/b?sig=SECRET', it failed"                                    || "see 'https://a.example/b?…', it failed"
        "https://o'neil:pass@a.example/b"                                                    || "https://a.example/b"
        "https://me@a.org:pass@a.example/b"                                                  || "https://a.example/b"
        "https://a.example/?x,https://me:pass@b.example/?y"                                  || "https://a.example/?…"
        "https://a.example/x,https://me:pass@b.example/?y"                                   || "https://a.example/x,https://b.example/?…"
        "1https://a.example/?sig=SECRET"                                                     || "1https://a.example/?…"
        "https://a.example/?x=»&sig=SECRET"                                                  || "https://a.example/?…"
    }

    def "this is not: #text"() {
        expect:
        Redaction.ofWords(text, 'canary-key-4711') == text

        where:
        text << [
                'https://cdn.example.org/a.mp4',
                'what is this? a question',
                'the bearer of bad news',
                'basic settings are wrong',
                'a@b.example',
                'duration must be one of 10, 15, 25',
                '时长不支持？',
                'sora-2:task_01k900ag82ecgbewj2xa3758z0',
                'data: none, sorry',
                '',
        ]
    }
}
