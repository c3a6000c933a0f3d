package dev.reelport.domain.video

import static dev.reelport.domain.Examples.between
import static dev.reelport.domain.Examples.prompting
import static dev.reelport.domain.Examples.seconds
import static dev.reelport.domain.Examples.shot

import spock.lang.Specification

class GuardsSpec extends Specification {

    static final FILE = new Link(URI.create('file:///films/clip.mp4?key=secret'))
    static final PNG = new Content.OfBytes([1] as byte[])
    static final FILM = new FilmSource.Stored('film-1', null)

    def "a value refuses nonsense in words: #words"() {
        when:
        nonsense()

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == words

        where:
        words | nonsense
        'a prompt has at least one visible character'                                          | { new Prompt(' \n ') }
        'a shot lasts longer than zero seconds, not 0s'                                        | { shot(0) }
        'a shot lasts longer than zero seconds, not -2.5s'                                     | { shot(-2.5) }
        'a scene has at least one visible character'                                           | { shot(1, '\t') }
        'a storyboard has at least one shot'                                                   | { Storyboard.of() }
        'an instruction has at least one visible character'                                    | { new Storyboard([shot(1)], ' ') }
        'the start of a scene is zero seconds or later, not -1s'                               | { new TimedScene(seconds(-1), 'x') }
        'a scene has at least one visible character'                                           | { new TimedScene(seconds(1), '') }
        'the start of a time range is zero seconds or later, not -1s'                          | { between(-1, 1) }
        'a time range ends after it starts, not from 2s to 2s'                                 | { between(2, 2) }
        'a time range ends after it starts, not from 2s to 1.5s'                               | { between(2, 1.5) }
        'the name of a character has at least one visible character'                           | { new Character(' ', null) }
        'the name of a character has at most 80 characters'                                    | { new Character('x' * 81, null) }
        'the name of a character has no braces, line breaks or control characters'             | { new Character('he{ro', null) }
        'the name of a character has no braces, line breaks or control characters'             | { new Character('he}ro', null) }
        'the name of a character has no braces, line breaks or control characters'             | { new Character('he\nro', null) }
        'the clip of a character is fetched over http or https, not from file:/films/clip.mp4?…' | { new CharacterSource.FromClip(FILE, null) }
        'the identifier of a stored character has at least one visible character'              | { new CharacterSource.Stored('') }
        'the identifier of a task has at least one visible character'                          | { new TaskReference(null, ' ') }
        'the name of a provider has at least one visible character'                            | { new TaskReference(' ', 'task-1') }
        'the name of a provider has no slash, unlike «a/b»'                                    | { new TaskReference('a/b', 'task-1') }
        'a number has at most 400 digits'                                                      | { new Setting.Number(new BigDecimal('1e400000000')) }
        'a number has at most 400 digits'                                                      | { new Setting.Number(new BigDecimal('-1e400')) }
        'a number has at most 400 digits'                                                      | { new Setting.Number(new BigDecimal('1e-400')) }
        'a number has at most 400 digits'                                                      | { new Setting.Number(new BigDecimal('1e-400000000')) }
        'a number has at most 400 digits'                                                      | { new Setting.Number(new BigDecimal('7' * 401)) }
        'a shot is at most 86400s, not 86400.001s'                                             | { shot(86_400.001) }
        'a storyboard is at most 86400s, not 86400.5s'                                         | { Storyboard.of(shot(86_400), shot(0.5)) }
        'a film is at most 86400s, not 86401s'                                                 | { prompting().duration(seconds(86_401)).build() }
        'the start of a scene is at most 86400s, not 86401s'                                   | { new TimedScene(seconds(86_401), 'x') }
        'the end of a time range is at most 86400s, not 86401s'                                | { between(1, 86_401) }
        'the end of a time range is zero seconds or later, not -1s'                            | { between(0, -1) }
        'the time at which an image appears is at most 86400s, not 86401s'                     | { Placement.at(seconds(86_401)) }
        'a reference image is fetched over http or https, not from file:/films/clip.mp4?…'       | { new ImageSource.FromUrl(FILE) }
        'the file name of an image has at least one visible character'                         | { new ImageSource.Upload(' ', 'image/png', PNG) }
        'the file name of an image has no folders, quotes or control characters'               | { new ImageSource.Upload('../x.png', 'image/png', PNG) }
        'the file name of an image has no folders, quotes or control characters'               | { new ImageSource.Upload('a\\x.png', 'image/png', PNG) }
        'the file name of an image has no folders, quotes or control characters'               | { new ImageSource.Upload('a"x.png', 'image/png', PNG) }
        'the file name of an image has no folders, quotes or control characters'               | { new ImageSource.Upload('a\r\nX-Header: 1\r\n.png', 'image/png', PNG) }
        'a reference image has a media type such as image/png, not «application/pdf»'          | { new ImageSource.Upload('x.pdf', 'application/pdf', PNG) }
        'a reference image has a media type such as image/png, not «image/png\r\nX: 1»'        | { new ImageSource.Upload('x.png', 'image/png\r\nX: 1', PNG) }
        'the identifier of a stored image has at least one visible character'                  | { new ImageSource.Stored('') }
        'a placement says at least one of: at, source start, source end'                       | { new Placement(null, null, null) }
        'the time at which an image appears is zero seconds or later, not -1s'                 | { Placement.at(seconds(-1)) }
        "the start of an image's source is zero seconds or later, not -1s"                     | { new Placement(null, seconds(-1), null) }
        "the end of an image's source is zero seconds or later, not -1s"                       | { new Placement(null, null, seconds(-1)) }
        "an image's source does not end (1s) before it starts (2s)"                            | { new Placement(null, seconds(2), seconds(1)) }
        'a blend joins at least two films'                                                     | { new Edit.Blend([FILM]) }
        'the identifier of a stored film has at least one visible character'                   | { new FilmSource.Stored('', null) }
        'the identifier of an uploaded film has at least one visible character'                | { new FilmSource.Stored('1', ' ') }
        'the strength of a remix is at least 1 step, not 0'                                    | { new Strength(0) }
        'an aspect ratio has two whole numbers of at least 1, not 0:9'                         | { new AspectRatio(0, 9) }
        'an aspect ratio has two whole numbers of at least 1, not 16:-9'                       | { new AspectRatio(16, -9) }
        'an aspect ratio is two whole numbers such as 16:9, not «wide»'                        | { AspectRatio.read('wide') }
        'a picture is at least 1 pixel wide and high, not 0x720'                               | { new Pixels(0, 720) }
        'a picture is at least 1 pixel wide and high, not 1280x0'                              | { new Pixels(1280, 0) }
        'a size in pixels is width x height such as 1280x720, not «720p»'                      | { Pixels.read('720p') }
        'a frame has one shape, but 1280x720 is not 1:1'                                       | { new Frame(AspectRatio.SQUARE, new Pixels(1280, 720)) }
        'a film lasts longer than zero seconds, not 0s'                                        | { prompting().duration(seconds(0)).build() }
        'at least 1 film is made, not 0'                                                       | { prompting().variants(0).build() }
        'metadata holds something, or is left out: forms send unused fields empty'               | { prompting().metadata(' ').build() }
        'a callback is called over http or https, not at file:/films/clip.mp4?…'                 | { prompting().callback(FILE).build() }
        'the name of a style has at least one visible character'                               | { prompting().style(' ').build() }
    }

    def "a value at its limit is taken"() {
        when:
        sense()

        then:
        noExceptionThrown()

        where:
        sense << [
                { shot(0.000000001) },
                { shot(86_400) },
                { Storyboard.of(shot(86_000), shot(400)) },
                { new Setting.Number(new BigDecimal('1e399')) },
                { new Setting.Number(new BigDecimal('-1e-399')) },
                { new Setting.Number(new BigDecimal('7' * 200 + '.' + '7' * 200)) },
                { new Setting.Number(new BigDecimal('7' * 400)) },
                { between(0, 0.001) },
                { new TimedScene(seconds(0), 'x') },
                { new Character('主' * 80, new CharacterSource.Stored('1')) },
                { new Character('🎬' * 80, new CharacterSource.Stored('1')) },
                { Placement.at(seconds(0)) },
                { new Placement(null, seconds(1), seconds(1)) },
                { new Edit.Blend([FILM, FILM]) },
                { new Strength(1) },
                { new AspectRatio(1, 1) },
                { new Pixels(1, 1) },
                { new ImageSource.Upload('冰箱 (1).png', 'image/svg+xml', PNG) },
                { prompting().variants(1).duration(seconds(0.001)).build() },
        ]
    }

    def "white space around a text is not kept"() {
        expect:
        new Prompt(' a b\n').text() == 'a b'
        shot(1, '\n a \n').scene() == 'a'
        new Storyboard([shot(1)], ' x ').instruction() == 'x'
        new TimedScene(seconds(1), ' a ').scene() == 'a'
        new Character(' hero ', new CharacterSource.Stored(' 1 ')) == new Character('hero', new CharacterSource.Stored('1'))
        new TaskReference(' acme ', '1').provider() == 'acme'
        new ImageSource.Upload(' a.png ', 'image/png', PNG).fileName() == 'a.png'
        new ImageSource.Stored(' 1 ').id() == '1'
        new FilmSource.Stored(' 1 ', ' 2 ') == new FilmSource.Stored('1', '2')
        prompting().style(' noir ').build().style() == 'noir'
    }

    def "the identifier of a task belongs to the provider: nothing of it is touched"() {
        expect:
        new TaskReference('acme', ' a/b:c\t').id() == ' a/b:c\t'
        new TaskReference(null, ' 1 ').toString() == ' 1 '
    }

    def "the media type of an image is kept in lower case"() {
        expect:
        new ImageSource.Upload('a.png', 'Image/PNG', PNG).mediaType() == 'image/png'
    }

    def "values are written as people say them"() {
        expect:
        value.toString() == words

        where:
        value                              || words
        between(1, 2.5)                    || '1s to 2.5s'
        new TaskReference('acme', 'a/b:c') || 'acme/a/b:c'
        new TaskReference(null, 'a/b:c')   || 'a/b:c'
        new Setting.Text('dark')           || 'dark'
        new Setting.Number(1.50)           || '1.5'
        new Setting.Number(1E+3)           || '1000'
        new Setting.Flag(false)            || 'false'
    }

    def "a number is its amount, not how it is written"() {
        expect:
        new Setting.Number(1.0) == new Setting.Number(1)
        new Setting.Number(0.00) == new Setting.Number(0)
    }

    def "an edit says which films it starts from"() {
        given:
        def other = new FilmSource.OfTask(new TaskReference('acme', '1'))

        expect:
        new Edit.Remix(FILM, null).sources() == [FILM]
        new Edit.Extension(other).sources() == [other]
        new Edit.Blend([FILM, other]).sources() == [FILM, other]
    }

    def "a time range and a placement know what they were told"() {
        expect:
        between(1, 2.5).length() == seconds(1.5)
        Placement.at(seconds(2)) == new Placement(seconds(2), null, null)
    }
}
