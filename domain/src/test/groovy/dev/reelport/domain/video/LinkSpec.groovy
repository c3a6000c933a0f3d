package dev.reelport.domain.video

import spock.lang.Specification

class LinkSpec extends Specification {

    def "a link shows neither its query nor its fragment nor a user name"() {
        given:
        def link = Link.web(' https://me:password@media.example.org:8443/films/1.mp4?X-Signature=secret#part ')

        expect:
        link.toString() == 'https://media.example.org:8443/films/1.mp4?…'
        link.uri().toString() == 'https://me:password@media.example.org:8443/films/1.mp4?X-Signature=secret#part'
    }

    def "a link shows its host and port, however the host is written, and no user name: #text"() {
        expect:
        new Link(URI.create(text)).toString() == words

        where:
        text                                               || words
        'https://me:password@my_bucket.example.org:8443/a?k=secret' || 'https://my_bucket.example.org:8443/a?…'
        'https://me:password@bücher.example/a'             || 'https://bücher.example/a'
        'https://me:p%40ssword@[::1]:8443/a#secret'        || 'https://[::1]:8443/a'
        'https://me:password@:80/a'                        || 'https:/a'
        'https://me:password/a'                            || 'https:/a'
    }

    def "whatever holds a link hides the same"() {
        given:
        def link = Link.web('https://me:password@example.org/1.mp4?key=secret')

        expect:
        holder(link).toString().contains('example.org/1.mp4?…')
        !holder(link).toString().contains('secret')
        !holder(link).toString().contains('password')

        where:
        holder << [
                { new CharacterSource.FromClip(it, null) },
                { ReferenceImage.of(new ImageSource.FromUrl(it)) },
                { VideoRequest.of(new Prompt('x')).callback(it).build() },
        ]
    }

    def "what is no link is refused without giving secrets away: #text"() {
        when:
        Link.web(text)

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == words
        refused.cause == null

        where:
        text                                    || words
        'films/1.mp4?key=secret'                || 'a link begins with a scheme such as https:, unlike «films/1.mp4?…»'
        '//me:password@example.org/1.mp4'       || 'a link begins with a scheme such as https:, unlike «//example.org/1.mp4»'
        'ftp://me:password@example.org/1.mp4'   || 'a link begins with http:// or https:// and names a host, unlike «ftp://example.org/1.mp4»'
        'https:/1.mp4?key=secret'               || 'a link begins with http:// or https:// and names a host, unlike «https:/1.mp4?…»'
        'mailto:me@example.org'                 || 'a link begins with http:// or https:// and names a host, unlike «mailto:»'
        'https://:80/'                          || 'a link begins with http:// or https:// and names a host, unlike «https:/»'
        'https://example.org/1 2.mp4?key=secret' || 'a link is an address such as https://example.org/film.mp4; this one is broken at character 22: Illegal character in path'
    }

    def "a link on the web has a host: #text"() {
        expect:
        new Link(URI.create(text)).isWeb() == web

        where:
        text                      || web
        'https://example.org'     || true
        'HTTP://example.org/a'    || true
        'http://127.0.0.1:8080/a' || true
        'file:///films/a.png'       || false
        'https:a'                 || false
        'data:image/png;base64,'  || false
        'https://my_bucket.s3.amazonaws.com/a.png' || true
        'https://my_bucket.example.org:8443/a'     || true
        'https://bücher.example/a'                 || true
        'https://例子.测试:443/a'                    || true
        'https://[::1]:8443/a'                     || true
        'https://me:password@my_bucket.example.org/a' || true
        'https://example.org:/a'                   || true
        'https://example.org:port/a'               || false
        'https://:80/'                             || false
        'https://me:password@:80/'                 || false
        'https://me@/'                             || false
    }
}
