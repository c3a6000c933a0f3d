package dev.reelport.docs

import dev.reelport.cli.CliWorld
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import spock.lang.Specification
import spock.lang.TempDir

class ReadmeSpec extends Specification {
    static final Path ROOT = Path.of('..').toAbsolutePath().normalize()

    @TempDir
    Path folder

    def "the program in the README compiles, runs, and leaves a film"() {
        given:
        def program = Files.writeString(folder.resolve('Example.java'), block('java'))

        when:
        def run = new ProcessBuilder(
                Path.of(System.getProperty('java.home'), 'bin', 'java').toString(),
                '-cp', System.getProperty('java.class.path'), program.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve('output').toFile())
                .start()
        def ended = run.waitFor(60, TimeUnit.SECONDS)
        run.destroyForcibly()
        def output = Files.readString(folder.resolve('output'))

        then:
        ended
        output.startsWith('Submitted[receipt=sandbox/')
        run.exitValue() == 0

        and:
        Files.walk(folder.resolve('films')).filter { it.fileName.toString() == 'film-1.mp4' }.count() == 1
    }

    def "every command is told in #readme"() {
        given:
        def text = Files.readString(ROOT.resolve(readme))
        def commands = new CliWorld(folder).run('--help').lines.dropWhile { it != 'Commands:' }.drop(1)
                .takeWhile { it.startsWith('  ') }.findAll { it ==~ /  \w.*/ }*.trim()*.replaceAll(/ .*/, '')

        expect:
        commands.size() == 15
        commands.findAll { !(text =~ /(?m)^\|.*`$it[ `]/) }.empty

        where:
        readme << ['README.md', 'README.zh-CN.md', 'app-cli/README.md']
    }

    def "the body of that program is no longer than it is said to be"() {
        given:
        def body = block('java').readLines().dropWhile { !it.startsWith('void main') }.drop(1).dropRight(1)

        expect:
        body.size() <= 10
    }

    private static String block(String language) {
        def readme = Files.readString(ROOT.resolve('README.md'))
        (readme =~ /(?s)```${language}\n(.*?)```/)[0][1]
    }
}
