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

/** From a film that a provider keeps to another one: spec E calls it sdedit. */
@Timeout(60)
class RemixOfKeptFilmSpec extends Specification {
    static final Path ANSWERS = Path.of('../providers/turbo/src/test/resources/answers/turbo')
    static final byte[] FILM = '\0\0\0\20ftypisom\0\0\2\0'.getBytes('ISO-8859-1')
    static final List<String> NIGHT = ['--prompt', 'at night', '--duration', '5s']

    @TempDir
    Path folder

    @AutoCleanup
    WireServer server = WireServer.start()

    CliWorld world

    def setup() {
        world = new CliWorld(folder)
        world.withoutProviders()
        world.timeFlies()
        relay('relay')
        server.script { Recorded request ->
            switch (request.method() + ' ' + request.target()) {
                case 'POST /sora/v1/videos': return recorded('submit-accepted')
                case ~/GET \/sora\/.*/: return recorded('poll-succeeded')
                default: return Reply.raw('HTTP/1.1 200 OK\nContent-Type: video/mp4', FILM)
            }
        }
    }

    def "remix --film hands over the film that the provider keeps: #what"() {
        given:
        world.file('night.yaml', 'script: {prompt: at night}\nduration: 5s\nedit: {remix: {stored: gen_0, upload: media_1}, strength: 2}')

        when:
        def run = world.run('remix', *arguments)

        then:
        run.status == 0
        run.lines == ['relay/task_01jhjnz502ejqsm6r37km2q637']
        server.count('POST') == 1
        def body = CliWorld.parsed(server.requests().first().text()) as Map
        body.operation == 'remix'
        body.sdedit == sdedit
        body.prompt == 'at night'

        where:
        what                               | arguments                                                     || sdedit
        'by flags'                         | ['--film', 'gen_1', '--strength', '3', *NIGHT]                || [amount: 3, source_generation_id: 'gen_1', source_upload_media_id: null]
        'an identifier with a slash'       | ['--film', 'a/b:c', '--strength', '8', *NIGHT]                || [amount: 8, source_generation_id: 'a/b:c', source_upload_media_id: null]
        'with a file'                      | ['--film', 'gen_1', '--strength', '3', 'night.yaml']          || [amount: 3, source_generation_id: 'gen_1', source_upload_media_id: 'media_1']
        'a file says more, the flag wins'  | ['night.yaml', '--film', 'gen_1']                             || [amount: 2, source_generation_id: 'gen_1', source_upload_media_id: 'media_1']
    }

    def "create with edit.remix.stored in a file sends the same"() {
        given:
        world.file('night.yaml', 'script: {prompt: at night}\nduration: 5s\nedit: {remix: {stored: gen_1}, strength: 3}')

        when:
        world.run('create', 'night.yaml')
        world.run('remix', '--film', 'gen_1', '--strength', '3', *NIGHT)

        then:
        server.requests()*.text().toSet().size() == 1
        server.count('POST') == 2
    }

    def "what cannot be is refused with its place, and nothing is sent: #words"() {
        given:
        world.file('task.yaml', 'script: {prompt: x}\nduration: 5s\nedit: {remix: {task: relay/1}, strength: 1}')
        world.file('night.yaml', 'script: {prompt: x}')

        when:
        def run = world.run('remix', *arguments)

        then:
        run.status == 2
        run.err.contains(words)
        server.connections() == 0
        world.journalLines().empty

        where:
        arguments                                                || words
        [*NIGHT]                                                 || "Missing required parameter: 'PROVIDER/TASK-ID', or --film ID"
        ['no-slash', *NIGHT]                                     || 'Invalid value for positional parameter at index 0 (PROVIDER/TASK-ID): '
        ['--film', 'gen_1', *NIGHT]                              || 'this model must be told how far a remix may go'
        ['--film', 'gen_1', '--strength', '9', *NIGHT]           || 'stronger than the model makes them'
        ['--film', '', '--strength', '1', *NIGHT]                || '--film: edit.remix.stored: '
        ['--film', 'gen_1', 'relay/1', *NIGHT]                   || '--film: only a FILE may follow, and there is no file relay/1; the film is named by --film or by PROVIDER/TASK-ID, not by both'
        ['--film', 'gen_1', 'relay/1', 'night.yaml']             || '--film: only a FILE may follow, and relay/1 and night.yaml are too many'
        ['--film', 'gen_1', 'task.yaml']                         || 'a film is one of task, stored'
        ['relay/1', '--strength', '1', *NIGHT]                   || 'this model does not edit the film of a task'
    }

    def "with several providers the one that keeps the film is named"() {
        given:
        relay('other')

        when:
        def unnamed = world.run('remix', '--film', 'gen_1', '--strength', '1', *NIGHT)
        def named = world.run('remix', '--film', 'gen_1', '--strength', '1', '--provider', 'other', *NIGHT)

        then:
        unnamed.status == 2
        unnamed.err.contains('choose one with --provider')
        named.lines[0].startsWith('other/')
    }

    def "#command tells people by what identifiers the provider keeps the films, and how to start from one"() {
        when:
        def run = world.run(*command.split(' '))

        then:
        run.status == 0
        run.errors.containsAll([
                'relay keeps film 1 of relay/task_01jhjnz502ejqsm6r37km2q637 as gen_01jhjnz5a',
                'relay keeps film 2 of relay/task_01jhjnz502ejqsm6r37km2q637 as gen_01jhjnz5b',
                'To make a new film from one: reelport remix --film gen_01jhjnz5a --provider relay --prompt TEXT --strength N',
        ])
        !run.out.contains('gen_')
        world.run(*command.split(' '), '--json').json.filmIds == ['gen_01jhjnz5a', 'gen_01jhjnz5b']

        where:
        command << [
                'create --prompt boat --duration 5s --wait --out films',
                'watch relay/task_01jhjnz502ejqsm6r37km2q637',
                'status relay/task_01jhjnz502ejqsm6r37km2q637',
                'download relay/task_01jhjnz502ejqsm6r37km2q637 --out films',
                'adopt relay/task_01jhjnz502ejqsm6r37km2q637',
        ]
    }

    def "the command that is suggested is one that works"() {
        given:
        def hint = world.run('status', 'relay/task_1').errors.find { it.startsWith('To make a new film') }
        def words = hint.replaceFirst(/.*: reelport /, '').replace('TEXT', 'boat').replace('strength N', 'strength 1').split(' ')

        expect:
        world.run(*words, '--duration', '5s').status == 0
    }

    private void relay(String name) {
        world.environment.putAll([
                ("REELPORT_PROVIDERS_${name.toUpperCase()}_FORMAT".toString())  : 'turbo',
                ("REELPORT_PROVIDERS_${name.toUpperCase()}_BASE_URL".toString()): server.base().toString(),
                ("REELPORT_PROVIDERS_${name.toUpperCase()}_API_KEY".toString()) : 'canary-key-4711',
        ])
    }

    private Reply recorded(String name) {
        Reply.recorded(Files.readString(ANSWERS.resolve(name + '.http')).replaceAll(/\{base}|https?:\/\/[^\/"\s]+/, server.base().toString()))
    }
}
