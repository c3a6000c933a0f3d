package dev.reelport.cli.service

import dev.reelport.cli.CliWorld
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** A service that lets nobody in without a key. */
@Timeout(300)
class KeyAtServiceSpec extends Specification {

    static final List<String> CAT = ['create', '--prompt', 'a cat', '--duration', '0.5s', '--wait']

    @TempDir
    Path folder

    @AutoCleanup
    ServiceProcess service

    def "the key is in the environment, lets in, and is told nowhere"() {
        given:
        service = new ServiceProcess(folder, [REELPORT_SERVICE_SECURITY_KEYS: 'required'])
        def key = (service.output('keys', 'create', 'shop') =~ /\S{32,}/)[0]
        def world = new CliWorld(Files.createDirectories(folder.resolve('world')))
        world.environment['REELPORT_SERVER'] = service.url

        when:
        def without = world.run(*CAT)
        world.environment['REELPORT_API_KEY'] = 'wrong'
        def wrong = world.run('providers')
        world.environment['REELPORT_API_KEY'] = 'two words'
        def none = world.run('providers')

        then:
        [without, wrong, none]*.status == [2, 2, 2]
        without.errors[-1] == "$service.url lets nobody in without a key that it knows; set REELPORT_API_KEY to one".toString()
        none.errors[0] == 'REELPORT_API_KEY: a key is one word of printable characters of ASCII'
        world.journalLines()*.stage == ['submitting', 'rejected']

        when:
        world.environment['REELPORT_API_KEY'] = key
        def runs = [world.run(*CAT), world.run('providers', '--json'), world.run('journal'), world.run('status', 'nobody')]

        then:
        runs*.status == [0, 0, 0, 2]
        world.films() == runs[0].lines
        runs.every { !(it.out + it.err).contains(key) }
        !Files.readString(world.journal).contains(key)
        !Files.readString(service.log).contains(key)
    }
}
