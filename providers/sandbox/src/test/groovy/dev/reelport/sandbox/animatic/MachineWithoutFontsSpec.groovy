package dev.reelport.sandbox.animatic

import static dev.reelport.sandbox.animatic.Cards.card
import static dev.reelport.sandbox.animatic.Cards.count
import static dev.reelport.sandbox.animatic.Cards.film
import static dev.reelport.sandbox.animatic.Cards.noteInk

import java.awt.GraphicsEnvironment
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** Renders in a Java of its own, to which fontconfig offers nothing. */
@Requires({ os.linux })
class MachineWithoutFontsSpec extends Specification {

    @TempDir
    Path folder

    def "Java itself gives up there"() {
        expect:
        inJavaWithoutFonts([], 'fonts').contains('Fontconfig head is null')
    }

    def "a film is whole and its text is readable"() {
        given:
        def made = folder.resolve('film.mp4')

        expect:
        inJavaWithoutFonts([], 'film', made as String) == ''
        Witness.complaints(made) == ''

        and: 'the text is there, and the note about what is not'
        def seen = Witness.picture(made, 0.5)
        count(seen, Palette.TEXT, 12) > 200
        noteInk(seen) > 50
    }

    def "a film is whole even where Java can draw no letters at all"() {
        given:
        def made = folder.resolve('film.mp4')

        expect:
        inJavaWithoutFonts(['-Djava.io.tmpdir=' + folder.resolve('missing')], 'film', made as String)
                .readLines().every { it.contains('java.io.tmpdir') }
        Witness.complaints(made) == ''
        count(Witness.picture(made, 0.5), Palette.accent(0), 12) > 100
    }

    private String inJavaWithoutFonts(List<String> options, String... what) {
        def nothing = Files.createDirectory(folder.resolve('no fonts'))
        def configuration = folder.resolve('fonts.conf')
        Files.writeString(configuration, """<?xml version="1.0"?>
            <fontconfig><dir>$nothing</dir><cachedir>$nothing</cachedir></fontconfig>""")
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java') as String
        // Java remembers in the home folder which fonts it has seen.
        def builder = new ProcessBuilder([java, '-Duser.home=' + nothing, '-cp',
                System.getProperty('java.class.path')] + options + [MachineWithoutFontsSpec.name] + what.toList())
        builder.environment().put('FONTCONFIG_FILE', configuration as String)
        def process = builder.redirectErrorStream(true).start()
        def said = process.inputStream.getText('UTF-8')
        assert process.waitFor(60, TimeUnit.SECONDS)
        said
    }

    /** Runs in the other Java. */
    static void main(String[] arguments) {
        if (arguments[0] == 'fonts') {
            System.setProperty('java.awt.headless', 'true')
            GraphicsEnvironment.localGraphicsEnvironment.allFonts
        } else {
            Cards.render(film(card(scene: 'Hello 你好 \udbff\udffd')), Path.of(arguments[1]))
        }
    }
}
