package dev.reelport.deploy

import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import org.yaml.snakeyaml.Yaml
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/**
 * No container engine is at hand where this is built, so the image is judged by what it copies and starts: the same files,
 * in an empty folder, by the same command line. The distribution is there after {@code mvn package}.
 */
@Timeout(120)
class ContainerfileSpec extends Specification {

    static final ROOT = Path.of('..').toAbsolutePath().normalize()
    static final FILE = Files.readString(ROOT.resolve('docs/deploy/Containerfile')).replace('\\\n', '')

    @TempDir
    Path folder

    @Requires({ Files.exists(ROOT.resolve('app-http/target/dist/built')) })
    def "what the image copies and starts is there: it serves, says that it is healthy, and ends when it is told"() {
        given: 'the image, in a folder'
        def (from, to) = (FILE =~ /(?m)^COPY (app-http\S+) (\S+)$/)[0][1..2]
        def data = (FILE =~ /(?m)^VOLUME (\S+)$/)[0][1]
        def here = [(to): folder.resolve('image'), (data): folder.resolve('data')]
        copy(ROOT.resolve(from), here[to])
        Files.createDirectory(here[data])
        int port = new ServerSocket(0, 1, InetAddress.loopbackAddress).withCloseable { it.localPort }
        def log = folder.resolve('log')

        when:
        def (java, options) = [exec('ENTRYPOINT').head(), exec('ENTRYPOINT').tail()]
        assert java == 'java'
        def builder = new ProcessBuilder(["${System.getProperty('java.home')}/bin/java".toString()] + moved(options, here)).directory(here[data].toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile())
        builder.environment().clear()
        builder.environment().putAll([PATH: '/usr/bin:/bin', MICRONAUT_SERVER_PORT: port as String] +
                environment(here))
        def service = builder.start()

        then:
        new PollingConditions(timeout: 60, delay: 0.1).eventually {
            assert service.alive && health(port) == 0: Files.readString(log)
        }

        and: 'it keeps what it keeps in the volume, and nothing beside its image'
        Files.exists(here[data].resolve('reelport.db'))
        Files.list(folder).withCloseable { it*.fileName*.toString() }.toSet() == ['image', 'data', 'log'] as Set

        when:
        service.destroy()

        then:
        service.waitFor(30, TimeUnit.SECONDS)
        health(port) != 0

        cleanup:
        service?.destroyForcibly()
    }

    def "the image does not run as root, and the manifest runs it as the same user on a file system that is read only"() {
        given:
        def user = (FILE =~ /(?m)^USER (\d+):(\d+)$/)[0][1..2]*.toInteger()
        def pod = new Yaml().loadAll(Files.readString(ROOT.resolve('docs/deploy/kubernetes.yml'))).first().spec.template.spec
        def container = pod.containers[0]

        expect:
        user.every { it > 0 }
        [pod.securityContext.runAsUser, pod.securityContext.runAsGroup] == user
        pod.securityContext.runAsNonRoot
        container.securityContext.readOnlyRootFilesystem

        and: 'what has to be written is mounted'
        container.volumeMounts.findAll { !it.readOnly }*.mountPath.toSet() == ['/tmp', (FILE =~ /(?m)^VOLUME (\S+)$/)[0][1]] as Set
    }

    private static List<String> exec(String instruction) {
        new JsonSlurper().parseText((FILE =~ /(?m)^$instruction (\[.*])$/)[0][1]) as List<String>
    }

    private static Map<String, String> environment(Map<String, Path> here) {
        (FILE =~ /(?m)^ENV (.*)$/)[0][1].tokenize(' ').collectEntries { it.split('=', 2) as List }
                .collectEntries { name, value -> [name, moved([value], here)[0]] }
    }

    /** With the places of the image where they are here. */
    private static List<String> moved(List<String> words, Map<String, Path> here) {
        words.collect { word -> here.inject(word) { text, place -> text.replace(place.key as String, place.value as String) } as String }
    }

    /** What the image's own check says. */
    private static int health(int port) {
        def command = new JsonSlurper().parseText((FILE =~ /CMD (\[.*])/)[0][1]) as List<String>
        def check = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
        check.environment().put('MICRONAUT_SERVER_PORT', port as String)
        check.start().waitFor()
    }

    private static void copy(Path from, Path to) {
        Files.createDirectories(to)
        Files.list(from).withCloseable { jars -> jars.each { Files.copy(it, to.resolve(it.fileName)) } }
    }
}
