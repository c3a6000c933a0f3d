package dev.reelport.cli.command

import dev.reelport.cli.CliWorld
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** A store of films that hands out something else, or something without an end. */
@Timeout(60)
class HostileFilmsSpec extends Specification {
    static final BEGINNING = '\0\0\0\20ftypisom\0\0\2\0'
    static final HEAD = 'HTTP/1.1 200 OK\nContent-Type: video/mp4'

    @TempDir
    Path folder

    @AutoCleanup
    WireServer vendor = WireServer.start()

    @AutoCleanup
    WireServer store = WireServer.start()

    CliWorld world

    def setup() {
        world = new CliWorld(folder)
        world.withoutProviders()
        world.timeFlies()
        [FORMAT: 'unified', BASE_URL: vendor.base(), API_KEY: 'canary-key', RETRY_WAIT: '1ms', PRIVATE_NETWORKS: '127.0.0.1', FILM_LIMIT: '64KB',
         FILM_DEADLINE: '500ms'].each { setting, value -> world.environment['REELPORT_PROVIDERS_VENDOR_' + setting] = value as String }
        vendor.script { Recorded request ->
            Reply.json(200, """{"id": "sora-2:task_1", "status": "completed", "video_url": "${store.base()}/film.mp4?sig=canary"}""")
        }
    }

    private List<String> files() {
        Files.list(world.work).withCloseable { it*.fileName*.toString() }
    }

    def "what is no film, or does not end, is told and leaves no file: #what"() {
        given:
        store.replies(reply)

        when:
        def run = world.run('download', 'vendor/sora-2:task_1')

        then:
        run.status == 4
        run.err.contains(words)
        !(run.out + run.err).contains('canary')
        files() == []
        store.requests().size() == times || times == 3 && store.requests().size() > 3
        store.requests().every { it.header('Authorization').empty }

        where:
        what         | reply                                                                                       || times | words
        'no end'     | new Reply.Endless(HEAD, BEGINNING)                                                          || 1     | 'the film is longer than 64 KB'
        'a length'   | new Reply.Endless(HEAD + '\nContent-Length: 99999999', BEGINNING)                           || 1     | 'the film is longer than 64 KB'
        'a drip'     | new Reply.Drip(HEAD, BEGINNING)                                                             || 1     | 'the film was not whole within 0.5s'
        'a page'     | Reply.raw(HEAD, '<html>sorry'.bytes)                                                        || 1     | 'a page (HTML or XML) came where a film was expected'
        'half of it' | Reply.raw(HEAD + '\nContent-Length: 1000', (BEGINNING + 'x' * 100).getBytes('ISO-8859-1')) || 3     | 'broke off'
    }

    def "a film that breaks off comes whole the next time"() {
        given:
        store.replies(Reply.raw(HEAD + '\nContent-Length: 1000', (BEGINNING + 'x' * 100).getBytes('ISO-8859-1')),
                Reply.raw(HEAD, (BEGINNING + 'x' * 984).getBytes('ISO-8859-1')))

        when:
        def run = world.run('download', 'vendor/sora-2:task_1')

        then:
        run.status == 0
        files() == run.lines
        Files.size(world.work.resolve(run.lines[0])) == 1000
        store.requests().size() == 2
    }
}
