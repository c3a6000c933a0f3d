package dev.reelport.walls

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage

import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import java.nio.file.Files
import java.nio.file.Path
import java.util.regex.Pattern
import javax.xml.parsers.DocumentBuilderFactory
import org.w3c.dom.Element
import spock.lang.Shared
import spock.lang.Specification

/**
 * Each wall stands in the whole system, and is seen to fall where a culprit breaks it. A culprit is a
 * small system of its own in {@code src/test/java/culprit}, and breaks no other wall.
 */
class WallsSpec extends Specification {

    static final WALLS = new Walls('dev.reelport')
    static final RULES = WALLS.all()
    static final REPOSITORY = Path.of('..')

    static final CULPRITS = [
        'adapters never use apps'      : [adapterusesapp: ['sandbox.KnowsCommand']],
        'adapters never use each other': [adapterusesadapter: ['sandbox.Borrows']],
        'apps never use adapters'      : [appusesadapter: ['cli.Imports']],
        'apps never use each other'    : [appusesapp: ['http.Calls']],
        'the domain uses no framework, no adapter and no app':
                [domainuses: ['domain.UsesAdapter', 'domain.UsesApp', 'domain.UsesMicronaut', 'domain.UsesPicocli']],
        'what adapters share uses no adapter and no app': [shareduses: ['testkit.UsesApp', 'wire.UsesAdapter']],
        'only the transport opens connections': [opensconnection: ['cli.Connects', 'sandbox.Boots', 'sandbox.Fetches', 'sandbox.LooksUp', 'sandbox.Secures', 'wire.Asks']],
        'a service waits to be asked, and asks nobody itself': [serviceasks: ['http.Fetches', 'http.Opens']],
        'a wire adapter is pure functions': [impure: ['duomi.Forks', 'duomi.ReadsFile', 'duomi.RollsDice', 'duomi.Sends']],
        'a codec compiles a pattern once': [compiles: ['duomi.Cleans', 'duomi.Matches', 'wire.Finds']],
        'only Main ends the process'   : [endsprocess: ['cli.Exits', 'sandbox.Halts']],
        'streams, environment and time come in at the doors':
                [touchesworld: ['cli.HandsOutClock', 'cli.Prints', 'cli.ReadsEnvironment', 'cli.TakesClock',
                                'sandbox.Complains', 'sandbox.ReadsClock']],
        'apps read system properties at the door': [readsproperties: ['cli.AsksProperty', 'cli.ReadsProperty']],
        'every package says that null is marked': [unmarked: ['cli.Unmarked', 'sandbox.HalfMarked']],
        'names say something'          : [names: ['cli.Outer$ShotInfo', 'cli.RequestManager', 'cli.TextUtils', 'cli.VideoDTO',
                                                  'sandbox.AbstractCard', 'sandbox.CardBase']],
        'packages never go in circles' : [circles: ['cli.one.There', 'cli.two.Back']],
    ]

    @Shared
    JavaClasses system = new ClassFileImporter()
            .importPaths(modules().collect { it.resolve('target/classes') }.findAll { Files.isDirectory(it) })

    @Shared
    JavaClasses allCulprits = new ClassFileImporter().importPackages('culprit')

    def "#rule"() {
        when:
        RULES[rule].check(system)

        then:
        noExceptionThrown()

        where:
        rule << RULES.keySet()
    }

    def "it is seen that not: #rule"() {
        given:
        def root = "culprit.${CULPRITS[rule].keySet().first()}"
        def expected = CULPRITS[rule].values().first()
        def culprits = allCulprits.that(resideInAPackage("$root.."))
        def words = new Walls(root).all()[rule].evaluate(culprits).failureReport.details

        expect: 'each culprit is named, and nobody else'
        culprits.findAll { type -> words.any { names(it, type.name) } }*.name
                .collect { it - "$root." }.findAll { it in expected }.sort() == expected
        culprits.findAll { !((it.name - "$root.") in expected) }.every { type -> !words.any { isAbout(it, type.name) } }

        where:
        rule << RULES.keySet()
    }

    def "who breaks a wall breaks no other: #rule"() {
        given:
        def root = "culprit.${CULPRITS[rule].keySet().first()}"
        def culprits = allCulprits.that(resideInAPackage("$root.."))

        expect:
        new Walls(root).all().findAll { it.value.evaluate(culprits).hasViolation() }.keySet() == [rule] as Set

        where:
        rule << RULES.keySet()
    }

    def "the walls stand around real rooms"() {
        expect: 'every package there are sources of has been looked at'
        system*.packageName.toSet().containsAll(packages())
        packages().size() >= 15

        and: 'there is somebody on each side of a wall'
        system.any { WALLS.isDomain(it) }
        system.any { WALLS.isAdapter(it) }
        system.any { WALLS.isApp(it) }
        system.any { WALLS.isShared(it) }
        system.findAll { WALLS.isWireAdapter(it) }.collect { WALLS.module(it) }.toSet().size() >= 1
        system.any { WALLS.isTransport(it) && it.directDependenciesFromSelf.any { Walls.isNetwork(it.targetClass) } }
        uses { it.startsWith('picocli.') }
        uses { it.startsWith('io.micronaut.') }
        uses { it.startsWith('jakarta.') }

        and: 'what only some may do is done there'
        system.findAll { WALLS.isMain(it) }.any { calls(it, Walls.&endsProcess) }
        Walls.DOORS.every { door -> calls(system.get("dev.reelport.$door"), Walls.&touchesWorld) }
        calls(system.get('dev.reelport.cli.Surroundings'), Walls.&readsProperty)

        and: 'people wrote most of what has a name'
        system.count { Walls.isWritten(it) } > 150
    }

    def "a name is judged word by word: #name"() {
        expect:
        Walls.emptyWords(name) == words

        where:
        name               || words
        'JobManager'       || ['Manager']
        'AbstractBaseDtos' || ['Abstract', 'Base', 'Dtos']
        'DTO'              || ['DTO']
        'VideoDTO'         || ['DTO']
        'IOUtil'           || ['Util']
        'Database'         || []
        'Information'      || []
        'Metadata'         || []
        'Managed'          || []
    }

    def "no adapter is on the class path that #app is compiled with"() {
        expect:
        compiledWith(Files.readString(REPOSITORY.resolve(app).resolve('pom.xml'))) - ['reelport-domain', 'reelport-language', 'reelport-wire'] == []

        where:
        app << Files.list(REPOSITORY).withCloseable { it.collect { it.fileName as String } }
                .findAll { it.startsWith('app-') }.sort()
    }

    def "an adapter in the scope «#scope» would be seen"() {
        given:
        def pom = """
            <project>
              <dependencies>
                <dependency>
                  <groupId>dev.reelport</groupId>
                  <artifactId>reelport-sandbox</artifactId>
                  $scope
                </dependency>
              </dependencies>
            </project>"""

        expect:
        compiledWith(pom.trim()) == seen

        where:
        scope                     || seen
        ''                        || ['reelport-sandbox']
        '<scope>compile</scope>'  || ['reelport-sandbox']
        '<scope>provided</scope>' || ['reelport-sandbox']
        '<scope>runtime</scope>'  || []
        '<scope>test</scope>'     || []
    }

    /** Our own modules that a module is compiled with. */
    private static List<String> compiledWith(String pom) {
        def document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(pom.getBytes('UTF-8')))
        def found = document.getElementsByTagName('dependency')
        (0..<found.length).collect { found.item(it) as Element }
                .findAll { text(it, 'groupId') == 'dev.reelport' && !(text(it, 'scope') in ['runtime', 'test']) }
                .collect { text(it, 'artifactId') }
    }

    private static String text(Element element, String name) {
        element.getElementsByTagName(name).item(0)?.textContent
    }

    /** Every package with sources in this repository. */
    private static Set<String> packages() {
        modules().collect { it.resolve('src/main/java') }.findAll { Files.isDirectory(it) }.collectMany { sources ->
            Files.walk(sources).withCloseable { paths ->
                paths.filter { (it as String =~ /(?<!module-info)\.java$/).find() }
                        .collect { sources.relativize(it.parent).join('.') }
            }
        } as Set
    }

    /** The folders that may be modules; those of the apps too, which no class path holds together. Benchmarks are no part of it. */
    private static List<Path> modules() {
        ['providers', '.'].collectMany { folder ->
            Files.list(REPOSITORY.resolve(folder)).withCloseable { it.toList() }
        }.findAll { !it.endsWith('providers/bench') }
    }

    private boolean uses(Closure<Boolean> name) {
        system.any { type -> type.directDependenciesFromSelf.any { name(it.targetClass.name) } }
    }

    private static boolean calls(type, Closure<Boolean> test) {
        type.accessesFromSelf.any { test("${it.targetOwner.simpleName}.${it.target.name}".toString()) }
    }

    private static boolean names(String words, String type) {
        words =~ /(?<![\w.$])${Pattern.quote(type)}(?![\w$])/
    }

    /** A violation begins with who did it. */
    private static boolean isAbout(String words, String type) {
        words =~ /^(Class|Method|Constructor|Field) <${Pattern.quote(type)}[.>(]/
    }
}
