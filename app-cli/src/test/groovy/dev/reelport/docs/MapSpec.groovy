package dev.reelport.docs

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification

/** What a README lists is what is there. */
class MapSpec extends Specification {
    static final Path ROOT = Path.of('..').toAbsolutePath().normalize()
    static final Path PROVIDERS = ROOT.resolve('providers')

    def "the table of modules in providers/README is the folders there, and what Maven builds"() {
        given:
        def folders = folders(PROVIDERS).findAll { Files.exists(PROVIDERS.resolve(it).resolve('pom.xml')) }.toSet()

        expect:
        folders.size() > 5
        rows(PROVIDERS.resolve('README.md'), /\| \[`([\w-]+)`]\(\1\) \|.*/) == folders
        rows(PROVIDERS.resolve('pom.xml'), /\s*<module>([\w-]+)<\/module>/) == folders
    }

    def "the map in the README has each of them too"() {
        expect:
        rows(ROOT.resolve('README.md'), /\| \[`providers\/([\w-]+)\/`]\(providers\/\1\/README\.md\) \|.*/) ==
            rows(PROVIDERS.resolve('pom.xml'), /\s*<module>([\w-]+)<\/module>/)
    }

    def "the table of packages in #readme is the packages there"() {
        given:
        def file = ROOT.resolve(readme)

        expect:
        rows(file, pattern) == folders(file.resolveSibling(code)).toSet()

        where:
        readme                         | code                                | pattern
        'app-cli/README.md'            | 'src/main/java/dev/reelport/cli'      | /\| `cli\.(\w+)` \|.*/
        'app-http/README.md'           | 'src/main/java/dev/reelport/http'     | /\| `http\.(\w+)` \|.*/
        'providers/language/README.md' | 'src/main/java/dev/reelport/language' | /\| `(\w+)` \|.*/
    }

    private static List<String> folders(Path folder) {
        Files.list(folder).withCloseable { all -> all.filter { Files.isDirectory(it) }.toList() }*.fileName*.toString()
    }

    private static Set<String> rows(Path file, String pattern) {
        Files.readAllLines(file).findResults { (it =~ /^$pattern$/).with { found -> found.matches() ? found.group(1) : null } }.toSet()
    }
}
