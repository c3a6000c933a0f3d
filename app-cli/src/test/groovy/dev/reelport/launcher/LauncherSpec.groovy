package dev.reelport.launcher

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import java.time.Instant
import java.util.concurrent.TimeUnit
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** Runs the real script in made-up worlds: JDKs and a Maven that only write down how they were called. */
@Timeout(60)
class LauncherSpec extends Specification {

    static final List<List<String>> SHELLS =
        [['sh'], ['dash'], ['bash', '--posix'], ['busybox', 'sh']].findAll { World.toolOnThisMachine(it[0]) }

    @TempDir
    Path folder

    World world

    def setup() {
        world = new World(folder)
    }

    def cleanup() {
        world.endWhatStillRuns()
    }

    def "the JDK is taken from its own variable, then JAVA_HOME, then PATH, then the usual places"() {
        given:
        world.shell = shell
        if ('own variable' in offered) world.environment.REELPORT_JAVA_HOME = world.jdk('own variable', '25')
        if ('JAVA_HOME' in offered) world.environment.JAVA_HOME = world.jdk('JAVA_HOME', '25')
        if ('java on PATH' in offered) world.putOnPath('java', world.jdk('java on PATH', '25'))
        if ('javac on PATH' in offered) world.putOnPath('javac', world.jdk('javac on PATH', '25'))
        if ('a place' in offered) world.jdk('places/a place', '25')
        if ('a place as on macOS' in offered) world.jdk('places/a place as on macOS/Contents/Home', '25')

        when:
        def run = world.run('--java-home')

        then:
        run.status == 0
        run.text.contains("/${offered[0]}")

        and: 'to find one, none was started'
        world.startedPrograms.empty

        where:
        offered << [
            ['own variable', 'JAVA_HOME', 'java on PATH', 'javac on PATH', 'a place'],
            ['JAVA_HOME', 'java on PATH', 'javac on PATH', 'a place'],
            ['java on PATH', 'javac on PATH', 'a place'],
            ['javac on PATH', 'a place'],
            ['a place'],
            ['a place as on macOS'],
        ]
        combined:
        shell << SHELLS
    }

    def "JAVA_VERSION #version is #verdict"() {
        given:
        world.environment.JAVA_HOME = world.jdk('asked', version)
        world.jdk('places/fallback', '25')

        expect:
        world.run('--java-home').text.contains(verdict == 'new enough' ? 'asked' : 'fallback')

        where:
        version     || verdict
        '25'        || 'new enough'
        '25.0.3'    || 'new enough'
        '26-ea'     || 'new enough'
        '100.0.1'   || 'new enough'
        '24.0.2'    || 'passed over'
        '17.0.15'   || 'passed over'
        '1.8.0_452' || 'passed over'
        '9'         || 'passed over'
        ''          || 'passed over'
        'unknown'   || 'passed over'
    }

    def "a folder is passed over if it has no #lacking"() {
        given:
        def home = world.jdk('asked', '25')
        Files.delete(Path.of(home, lacking))
        world.environment.JAVA_HOME = home
        world.jdk('places/fallback', '25')

        expect:
        world.run('--java-home').text.contains('fallback')

        where:
        lacking << ['release', 'bin/javac', 'bin/java']
    }

    def "its own variable, said explicitly, is never passed over in silence"() {
        given:
        world.environment.REELPORT_JAVA_HOME = world.jdk('old', '17')
        world.jdk('places/fallback', '25')

        when:
        def run = world.run('plan')

        then:
        run.status == 69
        run.out.empty
        run.err == ["reelport: REELPORT_JAVA_HOME names ${world.folder}/old, which is not the folder of a JDK 25 or newer."]
    }

    def "without a JDK one sentence says what is missing and how to get it"() {
        given:
        world.shell = shell
        world.jdk('places/old', '17')

        when:
        def run = world.run('plan')

        then:
        run.status == 69
        run.out.empty
        run.err.size() == 1
        run.err[0].startsWith('reelport: it needs a JDK 25 or newer and found none: install one')
        run.err[0].contains('REELPORT_JAVA_HOME')
        world.startedPrograms.empty

        where:
        shell << SHELLS
    }

    def "every argument arrives as it was given"() {
        given:
        world.shell = shell
        world.builtDistribution()
        world.jdk('places/jdk', '25')

        when:
        def run = world.run(*arguments)

        then:
        run.status == 0
        run.err.empty
        run.text.endsWith('[dev.reelport.cli.Main]\n' + arguments.collect { "[$it]\n" }.join())

        where:
        arguments << [
            [],
            [''],
            ['', 'a', ''],
            ['two words', '  spaces around  '],
            ['*', '?', '[a-z]', '~', '{a,b}'],
            ['$HOME', '`id`', '\\', "it's", '"quoted"', ';', '&', '|'],
            ['--prompt', 'first line\nsecond line\n'],
            ['-', '--', '-x', '--java-home', '--java-home=x'],
            ['猫と雪'],
        ]
        combined:
        shell << SHELLS
    }

    def "options for the JVM are words, and are not touched otherwise"() {
        given:
        world.builtDistribution()
        world.jdk('places/jdk', '25')
        world.environment.REELPORT_JAVA_OPTS = '-Xmx64m  -Dname=*'

        expect:
        world.run('plan').out.containsAll(['[-Xmx64m]', '[-Dname=*]', '[-cp]', "[${world.dist}/lib/app.jar]".toString()])
    }

    def "the tool's exit code #code is the launcher's"() {
        given:
        world.builtDistribution()
        world.jdk('places/jdk', '25', code)

        expect:
        world.run('create').status == code

        where:
        code << [0, 2, 3, 4, 5]
    }

    def "what is not built yet is built once, with the JDK that was found, and stdout stays the tool's"() {
        given:
        world.shell = shell
        def jdk = world.jdk('places/jdk', '25')
        world.maven()

        when:
        def first = world.run('plan')
        def second = world.run('plan')

        then:
        first.status == 0
        first.err == ['reelport: building it first (once, a minute or two) ...']
        first.out.last() == '[plan]'
        !first.text.contains('Maven')

        and:
        second.err.empty
        second.text == first.text

        and:
        world.mavenRuns == ["JAVA_HOME=$jdk"]
        !world.isLocked()

        where:
        shell << SHELLS
    }

    def "a change of #path #verdict"() {
        given:
        world.jdk('places/jdk', '25')
        world.maven()
        world.builtDistribution()
        world.change(path)

        when:
        def run = world.run('plan')

        then:
        run.status == 0
        world.mavenRuns.size() == (verdict == 'builds it again' ? 1 : 0)
        run.err == (verdict == 'builds it again' ? ['reelport: the sources have changed, building it again ...'] : [])

        where:
        path                                    || verdict
        'pom.xml'                               || 'builds it again'
        '.mvn/jvm.config'                       || 'builds it again'
        'domain/pom.xml'                        || 'builds it again'
        'domain/src/main/java/Video.java'       || 'builds it again'
        'providers/pom.xml'                     || 'builds it again'
        'providers/sandbox/pom.xml'             || 'builds it again'
        'providers/sandbox/src/main/Draw.java'  || 'builds it again'
        'app-cli/src/main/resources/schema'     || 'builds it again'
        'app-cli/src/test/groovy/Spec.groovy'   || 'changes nothing'
        'app-http/src/main/java/Server.java'    || 'changes nothing'
        'app-cli/target/classes/Main.class'     || 'changes nothing'
        'README.md'                             || 'changes nothing'
    }

    def "a source that is gone builds it again"() {
        given:
        world.jdk('places/jdk', '25')
        world.maven()
        world.builtDistribution()

        when:
        Files.delete(world.checkout.resolve('domain/src/main/java/Shot.java'))

        then:
        world.run('plan').err == ['reelport: the sources have changed, building it again ...']
    }

    def "an interrupted build, which leaves jars but no stamp, is done again"() {
        given:
        world.jdk('places/jdk', '25')
        world.maven()
        world.builtDistribution()
        Files.delete(world.dist.resolve('built'))

        when:
        world.run('plan')

        then:
        world.mavenRuns.size() == 1
    }

    def "a failing build says so, where the log is, and starts nothing"() {
        given:
        world.shell = shell
        world.jdk('places/jdk', '25')
        world.maven(ending)

        when:
        def run = world.run('plan')

        then:
        run.status == 70
        run.out.empty
        run.err[1] == 'Maven says much'
        run.err.last() == "reelport: the build failed; what Maven said is above and in ${world.checkout}/app-cli/target/reelport-build.log."
        Files.exists(world.checkout.resolve('app-cli/target/reelport-build.log'))
        !world.isLocked()
        !world.startedPrograms.contains('java')

        where:
        ending << ['exit 1', 'rm "$dist/built"']
        combined:
        shell << SHELLS
    }

    def "without Maven one sentence says so"() {
        given:
        world.jdk('places/jdk', '25')

        when:
        def run = world.run('plan')

        then:
        run.status == 69
        run.out.empty
        run.err.size() == 1
        run.err[0].startsWith('reelport: it has to be built first and found no Maven on PATH: install Maven 3.8.7 or newer')
    }

    def "it is found through #links"() {
        given:
        world.shell = shell
        world.builtDistribution()
        world.jdk('places/jdk', '25')
        def called = world.links(targets)

        when:
        def run = world.runScript(called, 'plan')

        then:
        run.status == 0
        run.out.contains("[${world.dist}/lib/app.jar]".toString())

        where:
        links                 | targets
        'an absolute link'    | ['bin/reelport': '{script}']
        'a relative link'     | ['bin/reelport': '../{relative}']
        'a link to a link'    | ['bin/reelport': '../opt/tools/reelport', 'opt/tools/reelport': '../../{relative}']
        'a link of its folder' | ['shortcut': '{checkout}']
        combined:
        shell << SHELLS
    }

    def "a distribution that was copied elsewhere is only started"() {
        given:
        world.jdk('places/jdk', '25')
        world.maven()
        def copy = Files.createDirectories(world.folder.resolve('copied to/lib')).parent
        Files.copy(world.script, copy.resolve('reelport'))
        ['b.jar', 'a.jar', 'B.jar'].each { Files.createFile(copy.resolve("lib/$it")) }

        when:
        def run = world.runScript(copy.resolve('reelport'), 'plan')

        then:
        run.status == 0
        run.err.empty
        run.out.contains("[$copy/lib/B.jar:$copy/lib/a.jar:$copy/lib/b.jar]".toString())
        !run.out.any { it.contains('AOTCache') }
        world.mavenRuns.empty

        when: 'the build has trained it'
        Files.writeString(copy.resolve('start.aot'), 'trained')

        then:
        world.runScript(copy.resolve('reelport'), 'plan').out.contains("[-XX:AOTCache=$copy/start.aot]".toString())
    }

    def "#words is answered from four jars where the build has trained that"() {
        given:
        world.jdk('places/jdk', '25')
        def dist = Files.createDirectories(world.folder.resolve('dist/lib')).parent
        Files.copy(world.script, dist.resolve('reelport'))
        def own = ['picocli-4.jar', 'reelport-cli-1.jar', 'reelport-domain-1.jar', 'reelport-language-1.jar']
        (own + ['netty-4.jar', 'reelport-cli-tools-1.jar']).each { Files.createFile(dist.resolve("lib/$it")) }
        Files.writeString(dist.resolve('help.aot'), 'trained')

        when:
        def run = world.runScript(dist.resolve('reelport'), *words.split(' '))

        then:
        run.out.contains("[-XX:AOTCache=$dist/help.aot]".toString()) == alone
        run.out.contains("[${own.collect { "$dist/lib/$it" }.join(':')}]".toString()) == alone

        where:
        words         || alone
        '--help'      || true
        '-h'          || true
        '--version'   || true
        '-V'          || true
        'plan --help' || false
        '--help plan' || false
        'plan'        || false
    }

    def "the JDK it was trained with comes before those on PATH, while it is there"() {
        given:
        def trained = world.jdk('trained', '25')
        world.putOnPath('java', world.jdk('on PATH', '25'))
        def dist = Files.createDirectories(world.folder.resolve('dist/lib')).parent
        Files.copy(world.script, dist.resolve('reelport'))
        Files.writeString(dist.resolve('start.jdk'), "$trained\n")

        expect:
        world.runScript(dist.resolve('reelport'), '--java-home').text.contains('/trained')

        when:
        Files.delete(Path.of(trained, 'release'))

        then:
        world.runScript(dist.resolve('reelport'), '--java-home').text.contains('/on PATH')
    }

    def "training that comes to nothing is told, and is no failure"() {
        given: 'a JDK that writes no file'
        world.jdk('places/jdk', '25')
        def dist = Files.createDirectories(world.folder.resolve('dist/lib')).parent
        Files.copy(world.script, dist.resolve('reelport'))
        Files.createFile(dist.resolve('lib/reelport-cli-1.jar'))
        Files.writeString(dist.resolve('start.aot'), 'of yesterday')

        when:
        def run = world.runScript(dist.resolve('reelport'), '--train')

        then:
        run.status == 0
        run.err == ['reelport: it will start as slowly as ever: [film.yaml]']
        !Files.exists(dist.resolve('start.aot'))
    }

    def "of two that start at once one builds, and the other says that it waits"() {
        given:
        world.shell = shell
        world.jdk('places/jdk', '25')
        world.mavenThatWaits()

        when:
        def first = world.start('one')
        world.awaitMaven()
        def second = world.start('two')
        def said = second.errorReader().readLine()
        world.letMavenGo()

        then:
        said == "reelport: process ${first.pid()} is building it, waiting for that ..."
        [first, second].every { it.waitFor(30, TimeUnit.SECONDS) && it.exitValue() == 0 }
        world.mavenRuns.size() == 1
        !world.isLocked()

        where:
        shell << SHELLS
    }

    def "the lock of a process that is gone is taken over"() {
        given:
        world.shell = shell
        world.jdk('places/jdk', '25')
        world.maven()
        def gone = new ProcessBuilder('true').start()
        gone.waitFor()
        world.lockFor(gone.pid())

        when:
        def run = world.run('plan')

        then:
        run.status == 0
        world.mavenRuns.size() == 1
        !world.isLocked()

        where:
        shell << SHELLS
    }

    def "a signal during the build ends Maven and leaves no lock"() {
        given:
        world.shell = shell
        world.jdk('places/jdk', '25')
        world.mavenThatWaits()

        when:
        def process = world.start('plan')
        world.awaitMaven()
        def maven = process.toHandle().children().findFirst().get()
        process.toHandle().destroy()

        then:
        process.waitFor(30, TimeUnit.SECONDS)
        process.exitValue() == 143
        process.errorReader().readLines() == ['reelport: building it first (once, a minute or two) ...']
        !maven.alive
        !world.isLocked()

        where:
        shell << SHELLS
    }

    @Requires({ World.toolOnThisMachine('shellcheck') })
    def "shellcheck has no complaint"() {
        when:
        def check = new ProcessBuilder('shellcheck', '-s', 'sh', World.SCRIPT.toString()).redirectErrorStream(true).start()

        then:
        check.inputReader().text == ''
    }
}

/** A checkout with an awkward name, JDKs, a PATH that holds only what the script may use, and no other variable. */
class World {

    static final Path SCRIPT = Path.of(System.getProperty('basedir', '.'), '..', 'reelport').toRealPath()
    static final List<String> ALLOWED_TOOLS = ['cat', 'env', 'find', 'grep', 'ln', 'mkdir', 'readlink', 'rm', 'rmdir', 'sleep', 'tail']
    static final Instant WRITTEN = Instant.parse('2026-01-01T10:00:00Z')
    static final Instant BUILT = Instant.parse('2026-01-01T11:00:00Z')
    static final Instant CHANGED = Instant.parse('2026-01-01T12:00:00Z')

    final Path folder
    final Path checkout
    final Path script
    final Path dist
    final Map<String, String> environment
    private final List<Process> started = []
    List<String> shell = ['sh']

    World(Path folder) {
        this.folder = folder.toRealPath()
        checkout = this.folder.resolve("it's a [check] out * ")
        script = checkout.resolve('reelport')
        dist = checkout.resolve('app-cli/target/dist')
        environment = [PATH: this.folder.resolve('path').toString(), REELPORT_JDK_PLACES: "${this.folder}/none:${this.folder}/places".toString()]
        ALLOWED_TOOLS.each { link("path/$it", toolOnThisMachine(it)) }
        ['pom.xml', '.mvn/jvm.config', 'domain/pom.xml', 'domain/src/main/java/Video.java', 'domain/src/main/java/Shot.java',
         'providers/pom.xml', 'providers/sandbox/pom.xml', 'providers/sandbox/src/main/Draw.java', 'app-cli/pom.xml',
         'app-cli/src/main/resources/schema', 'app-cli/src/test/groovy/Spec.groovy', 'app-http/src/main/java/Server.java',
         'README.md'].each { write(checkout.resolve(it), '') }
        Files.copy(SCRIPT, script)
        checkout.toFile().eachFileRecurse { Files.setLastModifiedTime(it.toPath(), FileTime.from(WRITTEN)) }
    }

    static Path toolOnThisMachine(String name) {
        System.getenv('PATH').split(File.pathSeparator).collect { Path.of(it, name) }.find { Files.isExecutable(it) }
    }

    // ---- what the world holds

    String jdk(String name, String version, int exitCode = 0) {
        def home = folder.resolve(name)
        write(home.resolve('release'), """IMPLEMENTOR="JAVA_VERSION"\nJAVA_VERSION_DATE="2026-04-21"\nJAVA_VERSION="$version"\nOS_NAME="x=y"\n""")
        program(home.resolve('bin/java'), "${writesDown('java')}\nprintf '[%s]\\n' \"\$@\"\nexit $exitCode")
        program(home.resolve('bin/javac'), writesDown('javac'))
        home.toString()
    }

    void putOnPath(String name, String home) {
        link("alternatives/$name", Path.of(home, 'bin', name))
        link("path/$name", Path.of("../alternatives/$name"))
    }

    void builtDistribution() {
        write(dist.resolve('lib/app.jar'), '')
        Files.setLastModifiedTime(write(dist.resolve('built'), ''), FileTime.from(BUILT))
    }

    void change(String path) {
        Files.setLastModifiedTime(write(checkout.resolve(path), 'changed'), FileTime.from(CHANGED))
    }

    void maven(String ending = '', String beginning = '') {
        program(folder.resolve('path/mvn'), """
            echo "JAVA_HOME=\$JAVA_HOME" >>"${folder}/maven-runs"
            echo 'Maven says much'
            $beginning
            dist="${dist}"
            mkdir -p "\$dist/lib"
            : >"\$dist/lib/app.jar"
            : >"\$dist/built"
            $ending
            """)
    }

    /** It says when it has begun and ends when it is told to, both through a pipe with a name. */
    void mavenThatWaits() {
        ['begun', 'go'].each { assert new ProcessBuilder('mkfifo', "$folder/$it").start().waitFor() == 0 }
        maven('', "echo begun >'$folder/begun'; read -r word <'$folder/go'")
    }

    void awaitMaven() {
        assert new ProcessBuilder('cat', "$folder/begun").start().waitFor(30, TimeUnit.SECONDS)
    }

    void letMavenGo() {
        assert new ProcessBuilder('sh', '-c', 'echo go >"$1/go"', 'sh', "$folder").start().waitFor(30, TimeUnit.SECONDS)
    }

    void lockFor(long process) {
        Files.createDirectories(checkout.resolve('app-cli/target'))
        Files.createSymbolicLink(lock(), Path.of("$process"))
    }

    Path links(Map<String, String> targets) {
        targets.each { name, target ->
            link(name, Path.of(target.replace('{script}', "$script").replace('{checkout}', "$checkout")
                .replace('{relative}', "${folder.relativize(script)}")))
        }
        def first = folder.resolve(targets.keySet()[0])
        Files.isDirectory(first) ? first.resolve('reelport') : first
    }

    // ---- what happened in it

    List<String> getStartedPrograms() { lines('started') }

    List<String> getMavenRuns() { lines('maven-runs') }

    boolean isLocked() { Files.isSymbolicLink(lock()) }

    Run run(String... arguments) { runScript(script, arguments) }

    Run runScript(Path called, String... arguments) {
        def out = folder.resolve('out').toFile()
        def err = folder.resolve('err').toFile()
        def process = builder(called, arguments).redirectOutput(out).redirectError(err).start()
        process.outputStream.close()
        assert process.waitFor(30, TimeUnit.SECONDS)
        new Run(process.exitValue(), out.text, err.readLines())
    }

    Process start(String... arguments) {
        def process = builder(script, arguments).start()
        started << process
        process
    }

    void endWhatStillRuns() {
        started.each {
            it.descendants().forEach { it.destroyForcibly() }
            it.destroyForcibly()
        }
    }

    private ProcessBuilder builder(Path called, String... arguments) {
        def command = [toolOnThisMachine(shell[0]).toString(), *shell.drop(1), called.toString(), *arguments]
        def builder = new ProcessBuilder(command).directory(folder.toFile())
        builder.environment().clear()
        builder.environment().putAll(environment)
        builder
    }

    private Path lock() { checkout.resolve('app-cli/target/reelport-building') }

    private List<String> lines(String name) {
        def file = folder.resolve(name)
        Files.exists(file) ? Files.readAllLines(file) : []
    }

    private String writesDown(String name) { "echo $name >>\"$folder/started\"" }

    private void link(String name, Path target) {
        def link = folder.resolve(name)
        Files.createDirectories(link.parent)
        Files.createSymbolicLink(link, target)
    }

    private static void program(Path file, String text) {
        write(file, "#!/bin/sh\n$text\n").toFile().setExecutable(true)
    }

    private static Path write(Path file, String text) {
        Files.createDirectories(file.parent)
        Files.writeString(file, text)
    }

    record Run(int status, String text, List<String> err) {

        List<String> getOut() { text.readLines() }
    }
}
