package dev.reelport.cli.command

import dev.reelport.cli.CliWorld
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class WireSpec extends Specification {

    static final List<String> CAT = ['plan', '--prompt', "it's a cat", '--duration', '2s']

    @TempDir
    Path folder

    CliWorld world

    def setup() {
        world = new CliWorld(folder)
    }

    def "plan --wire shows the message of each model that takes the request, and the curl that sends it"() {
        given:
        notes()

        when:
        def run = world.run(*CAT, '--image', 'https://x.y/a.png?sig=SECRET', '--wire')

        then:
        run.status == 0
        run.lines == [
            'notes/note-1      accepted exactly',
            '    POST /api/v1/notes HTTP/1.1',
            '    Authorization: Bearer ***',
            '    Accept: application/json',
            '    User-Agent: reelport',
            '    Content-Type: application/json',
            '    host: notes.example.org',
            '    content-length: 91',
            '    connection: close',
            '',
            '    {"model":"note-1","prompt":"it\'s a cat","length":"2","link":"https://x.y/a.png${REELPORT_QUERY_1}"}',
            '',
            "    curl -X POST 'https://notes.example.org/api/v1/notes' -H \"Authorization: Bearer \$REELPORT_KEY\" -H 'Accept: application/json'" +
                " -H 'User-Agent: reelport' -H 'Content-Type: application/json' --data-raw" +
                " '{\"model\":\"note-1\",\"prompt\":\"it'\\''s a cat\",\"length\":\"2\",\"link\":\"https://x.y/a.png'\"\${REELPORT_QUERY_1:?}\"'\"}'",
            '',
            'sandbox/animatic  accepted exactly',
            '    nothing is sent over a network',
        ]*.toString()
        run.errors == ['The key and the queries of links are hidden; before you run a curl, set REELPORT_KEY to the key of its provider, and REELPORT_QUERY_1 to the query in its place, with its ? or #.']
        !run.toString().contains('TOP-SECRET')
        !run.toString().contains('sig=')
    }

    def "what to set before a curl is run is told in one sentence, with what there is to set: #words"() {
        given:
        notes(key)
        world.environment.values().removeIf { it.empty }

        when:
        def run = world.run('plan', '--prompt', prompt, '--duration', '2s', '--provider', 'notes', '--wire')

        then:
        run.errors == [words]

        where:
        key              | prompt                              || words
        [:]              | 'a cat'                             || 'The key is hidden; before you run a curl, set REELPORT_KEY to the key of its provider.'
        ['api-key': '']  | 'https://x.y/a?b=1'                 || 'The queries of links are hidden; before you run a curl, set REELPORT_QUERY_1 to the query in its place, with its ? or #.'
        [:]              | 'https://x.y/a?b=1 https://x.y/#t'  || 'The key and the queries of links are hidden; before you run a curl, set REELPORT_KEY to the key of its provider, and each of REELPORT_QUERY_1 to REELPORT_QUERY_2 to the query in its place, with its ? or #.'
        ['api-key': '']  | 'https://me:pw@x.y/a and what?…'   || 'The user names in links are hidden; before you run a curl, set REELPORT_USER_1 to the user name in its place, without the @.'
        [:]              | '\'"${REELPORT_QUERY_7:?}"\' https://me:pw@x.y/?b' || 'The key and the user names in links and the queries of links are hidden; before you run a curl, set REELPORT_KEY to the key of its provider, and REELPORT_USER_1 to the user name in its place, without the @, and REELPORT_QUERY_1 to the query in its place, with its ? or #.'
    }

    def "nothing is said of a curl where there is nothing to set"() {
        given:
        notes('api-key': '')
        world.environment.values().removeIf { it.empty }

        expect:
        world.run(*CAT, '--provider', 'notes', '--wire').err.empty
    }

    def "in JSON it is a field of each plan, and left out where there is none"() {
        given:
        notes()

        when:
        def json = world.run(*CAT, '--wire', '--json').json

        then:
        json*.keySet()*.toList() == [
            ['provider', 'model', 'verdict', 'findings', 'message', 'curl'], ['provider', 'model', 'verdict', 'findings']]
        json[0].message.startsWith('POST /api/v1/notes HTTP/1.1\nAuthorization: Bearer ***\n')
        json[0].curl.startsWith('curl -X POST ')
        world.run(*CAT, '--json').json*.keySet()*.toList() == [['provider', 'model', 'verdict', 'findings']] * 2
    }

    def "of a model that refuses there is no message"() {
        given:
        notes()

        when:
        def run = world.run('plan', '--prompt', 'x', '--duration', '8s', '--provider', 'notes', '--wire')

        then:
        run.status == 2
        run.lines.size() == 2
        run.err.empty
    }

    def "a message that cannot be written is told in one line, without what may be secret"() {
        given:
        notes(broken: 'true')

        when:
        def run = world.run(*CAT, '--wire')

        then:
        run.status == 1
        run.lines == ['notes/note-1      accepted exactly', 'sandbox/animatic  accepted exactly', '    nothing is sent over a network']
        run.errors == ['notes/note-1: the message cannot be written, which is a defect of reelport: IllegalStateException']
    }

    private void notes(Map<String, String> more = [:]) {
        world.provider('notes', [format: 'note', 'base-url': 'https://notes.example.org/api', 'api-key': 'TOP-SECRET'] + more)
        world.environment.remove('REELPORT_PROVIDERS_NOTES_DIRECTORY')
    }
}
