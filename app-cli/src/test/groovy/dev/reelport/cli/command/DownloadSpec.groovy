package dev.reelport.cli.command

import dev.reelport.cli.CliWorld
import dev.reelport.cli.ExitCode
import dev.reelport.language.document.Reason
import dev.reelport.domain.job.Failure
import dev.reelport.domain.job.FailureKind
import dev.reelport.domain.job.ProviderTask
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeoutException
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Timeout(60)
class DownloadSpec extends Specification {

    static final List<String> CAT = ['create', '--prompt', 'a cat', '--duration', '0.5s']

    @TempDir
    Path folder

    CliWorld world

    def setup() {
        world = new CliWorld(folder)
    }

    def "create --wait brings the film into the current folder, named by its address"() {
        when:
        def run = world.run(*(CAT + ['--wait']))

        then:
        run.status == 0
        run.lines.size() == 1
        run.lines == world.films()
        run.lines[0] ==~ /sandbox-[a-z0-9]{12}\.mp4/
        new String(Files.readAllBytes(world.work.resolve(run.lines[0])), 4, 4, 'US-ASCII') == 'ftyp'

        and: 'standard error told how it went on, line by line'
        run.errors[0] ==~ /sandbox\/[a-z0-9]{12}: accepted by sandbox, model animatic/
        run.errors[-1] ==~ /sandbox\/[a-z0-9]{12}: succeeded 100%/
        !run.err.contains('\r')
    }

    def "without --wait only the address is printed"() {
        when:
        def run = world.run(*CAT)

        then:
        run.status == 0
        run.out ==~ /sandbox\/[a-z0-9]{12}\n/
        world.films().empty
    }

    def "a folder for films is told to be useless where no film is fetched"() {
        when:
        def run = world.run(*(CAT + ['--out', 'films']))

        then:
        run.status == 0
        run.errors[0] == 'note: without --wait no film is fetched, so --out is not used'
        run.out ==~ /sandbox\/[a-z0-9]{12}\n/
    }

    def "an address is all that later processes need"() {
        given:
        def address = world.run(*CAT).lines[0]

        and: 'another machine: another state folder and another working directory'
        def elsewhere = new CliWorld(folder.resolve('elsewhere'))
        elsewhere.environment.putAll(world.environment.findAll { it.key.startsWith('REELPORT_') })
        Files.createDirectories(elsewhere.state)
        Files.writeString(elsewhere.state.resolve('reelport'), 'no folder: nothing can be kept here')

        expect:
        elsewhere.run('watch', address).lines == ['succeeded']
        elsewhere.run('status', address).lines == ['succeeded']
        elsewhere.run('status', address, '--json').json == [task: address, provider: 'sandbox', state: 'succeeded']
        elsewhere.run('download', address).lines == [address.replace('/', '-') + '.mp4']
        elsewhere.run('download', address, '--out', 'films').lines == ['films/' + address.replace('/', '-') + '.mp4']
        elsewhere.films(elsewhere.work.resolve('films')).size() == 1
    }

    def "variants are numbered, and --out is made where it is missing"() {
        when:
        def run = world.run(*(CAT + ['--wait', '--variants', '3', '--out', 'a/b', '--json']))

        then:
        def name = run.json.task.replace('/', '-')
        run.json.films == ["a/b/${name}.mp4", "a/b/${name}-2.mp4", "a/b/${name}-3.mp4"]*.toString()
        world.films(world.work.resolve('a/b')).size() == 3
    }

    def "JSON says what the provider itself calls a film, if it calls it anything: #answer"() {
        given:
        witness(answer)

        expect:
        world.run('download', 'witness/a', '--json').json.filmIds == ids
        world.run('status', 'witness/a', '--json').json.filmIds == ids

        where:
        answer       || ids
        'named-film' || ['generation-1']
        'a film'     || null
    }

    def "films that did not come beside one that did are told: #command"() {
        given:
        witness('two-lacking')
        def sentence = '2 of 3 films did not come: rejected, see https://x.y/z?… (content-refused)'

        when:
        def run = world.run(*command)

        then: 'a film came, so the command worked'
        run.status == 0
        run.errors.count(sentence) == 1
        run.lines == lines

        when:
        def json = world.run(*command, '--json').json

        then:
        json.missing == [[kind: 'content-refused', retry: false, words: 'rejected, see https://x.y/z?…']] * 2
        json.failure == null

        where:
        command                                                                || lines
        ['status', 'witness/a']                                                || ['succeeded']
        ['watch', 'witness/a']                                                 || ['succeeded']
        ['adopt', 'witness/a']                                                 || ['witness/a']
        ['download', 'witness/a']                                              || ['witness-a.mp4']
        ['create', '--prompt', 'x', '--duration', '2s', '--provider', 'witness', '--wait'] || ['witness-a_b_c_1.mp4']
    }

    def "where every film came, none is missing"() {
        given:
        witness('a film')

        expect:
        !world.run('status', 'witness/a').err.contains('did not come')
        !world.run('status', 'witness/a', '--json').json.containsKey('missing')
    }

    def "unsafe characters of an address are replaced in the name of the film, and anybody may read it"() {
        given:
        witness('a film')

        when:
        def run = world.run('download', 'witness/../a b:c', '--out', 'films')

        then:
        run.lines == ['films/witness-.._a_b_c.mp4']
        world.work.resolve(run.lines[0]).toFile().text == 'a film'

        and: 'as any other new file'
        Files.getPosixFilePermissions(world.work.resolve(run.lines[0])) == Files.getPosixFilePermissions(world.file('other', 'x'))
    }

    def "a film that cannot be saved where it shall be is told, with how to fetch it"() {
        given:
        world.file('films', 'a file, no folder')

        witness('a film')

        when:
        def run = world.run('download', 'witness/a 1', '--out', 'films')

        then:
        run.status == 1
        run.out.empty
        run.errors == [
            "the film of witness/a 1 is finished but was not saved: $world.work/films is not a folder",
            "To fetch it: reelport download 'witness/a 1' --out DIR"
        ]*.toString()

        and:
        def json = world.run('download', 'witness/a 1', '--out', 'films', '--json').json
        json.error.contains('is not a folder')
        json.task == 'witness/a 1'
    }

    def "a folder that takes no film is told before anything is handed over"() {
        given:
        world.file('films', 'a file, no folder')

        when:
        def run = world.run(*(CAT + ['--wait', '--out', 'films']))

        then:
        run.status == 1
        run.out.empty
        run.errors == ["films cannot be saved: $world.work/films is not a folder; nothing was handed over"]*.toString()
        world.journalLines().empty
    }

    def "a request that is refused leaves no folder behind"() {
        expect:
        world.run('create', '--prompt', 'x', '--duration', '60min', '--wait', '--out', 'films').status == 2
        !world.work.resolve('films').toFile().exists()
    }

    def "a film that #what ends with #status, and nothing half is left"() {
        given:
        witness(answer)

        when:
        def run = world.run('download', 'witness/1')

        then:
        run.status == status
        run.errors == ["the film of witness/1 is finished but was not saved: $reason", 'To fetch it: reelport download witness/1 --out DIR']*.toString()
        Files.list(world.work).withCloseable { it.toList() }.empty

        where:
        what            | answer       || status | reason
        'breaks off'    | 'film-short' || 4      | 'only 6 of 7 bytes came, in each of 3 tries (unreadable)'
        'is gone again' | 'film-gone'  || 3      | 'the film is no longer kept (gone)'
    }

    def "a film that #film is told with #words, after #pauses pauses"() {
        given:
        world.provider('crowd', [format: 'crowd', film: film])
        world.environment.remove('REELPORT_PROVIDERS_CROWD_DIRECTORY')
        def waits = []
        world.waiting = { waits << it }

        when:
        def run = world.run('download', 'crowd/1')

        then:
        run.status == status
        run.err.contains(words)
        waits*.toSeconds() == pauses
        world.films().size() == (status == 0 ? 1 : 0)

        where:
        film           || status | pauses | words
        'whole'        || 0      | []     | ''
        'short-once'   || 0      | [2]    | ''
        'expired-once' || 0      | []     | ''
        'expired'      || 4      | []     | 'the link has expired (gone)'
        'short'        || 4      | [2, 4] | 'only 6 of 7 bytes came, in each of 3 tries'
        'breaks'       || 4      | [2, 4] | 'it broke off after 6 bytes: connection reset, in each of 3 tries'
        'html'         || 4      | []     | 'a page (HTML or XML) came where a film was expected'
        'json'         || 4      | []     | 'JSON came where a film was expected'
        'empty'        || 4      | []     | 'nothing came where a film was expected'
    }

    def "only a film that is #kind is given up: #status"() {
        expect:
        ExitCode.ofFetching(Failure.forGood(kind, 'x')) == status

        where:
        kind << FailureKind.values().toList()
        status = kind == FailureKind.GONE ? 3 : 4
    }

    def "a film whose link has run out is not given up"() {
        expect:
        ExitCode.ofFetching(Failure.forNow(FailureKind.GONE, 'x')) == 4
    }

    def "a film that comes too slowly is told in words, and not with the name of a class"() {
        expect:
        Reason.of(broken) == 'nothing more came in time'

        where:
        broken << [new SocketTimeoutException('x'), new IOException(new TimeoutException())]
    }

    def "one film never replaces another whose address looks alike, and the same film replaces itself"() {
        given:
        witness('a film')
        world.run('download', 'witness/a:b')
        witness('another-film')

        when:
        def run = world.run('download', 'witness/a_b')

        then:
        run.lines.size() == 1
        run.lines[0] ==~ /witness-a_b-[0-9a-f]{8}\.mp4/
        run.errors == ["witness-a_b.mp4 is something else and stays; the film of witness/a_b is ${run.lines[0]}"]*.toString()
        world.work.resolve('witness-a_b.mp4').toFile().text == 'a film'
        world.work.resolve(run.lines[0]).toFile().text == 'another film'

        and:
        world.run('download', 'witness/a_b').lines == run.lines
        world.films().size() == 2
    }

    def "#one and #another look alike as names of files, and can be told apart"() {
        expect:
        one.usual() == another.usual()
        one.unmistakable() != another.unmistakable()
        [one, another]*.unmistakable().every { it ==~ /\Q${one.usual() - '.mp4'}\E-[0-9a-f]{8}\.mp4/ }

        where:
        one              | another
        film('w/a:b', 1) | film('w/a_b', 1)
        film('a-b/c', 1) | film('a/b-c', 1)
        film('w/x', 2)   | film('w/x-2', 1)
    }

    def "a long address is shortened to a name that no other address has"() {
        given:
        witness('a film')

        when:
        def names = ['1', '2'].collect { world.run('download', 'witness/' + 'x' * 300 + it).lines[0] }

        then:
        names.every { it ==~ /witness-x+-[0-9a-f]{8}\.mp4/ && it.length() == 200 }
        world.films() == names.toSorted()
        names.toUnique().size() == 2
    }

    private static FilmName film(String address, int number) {
        new FilmName(ProviderTask.read(address), number)
    }

    private void witness(String answer) {
        world.provider('witness', [format: 'witness', answer: answer])
        world.environment.remove('REELPORT_PROVIDERS_WITNESS_DIRECTORY')
    }
}
