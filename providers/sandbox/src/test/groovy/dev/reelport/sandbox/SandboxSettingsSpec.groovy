package dev.reelport.sandbox

import dev.reelport.domain.provider.InvalidSettingsException
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class SandboxSettingsSpec extends Specification {

    @TempDir
    Path directory

    def "without settings films are made, and kept where the machine keeps state: #environment"() {
        expect:
        StateFolder.of('mine', environment, '/home/anna') == Optional.of(Path.of(folder))

        where:
        environment                                || folder
        [:]                                        || '/home/anna/.local/state/reelport/mine'
        [XDG_STATE_HOME: '']                       || '/home/anna/.local/state/reelport/mine'
        [XDG_STATE_HOME: 'state']                  || '/home/anna/.local/state/reelport/mine'
        [XDG_STATE_HOME: '/state']                 || '/state/reelport/mine'
        [XDG_STATE_HOME: '/state', HOME: '/ben']   || '/state/reelport/mine'
        [HOME: '/ben']                             || '/ben/.local/state/reelport/mine'
        [HOME: 'ben']                              || '/home/anna/.local/state/reelport/mine'
        [HOME: '']                                 || '/home/anna/.local/state/reelport/mine'
    }

    def "where the user has no folder there is none"() {
        expect:
        StateFolder.of('mine', [HOME: 'ben'], '?').empty
        StateFolder.of('mine', [:], null).empty
    }

    def "what is not set has a default"() {
        expect:
        SandboxSettings.read('mine', [:]) == new SandboxSettings(StateFolder.of('mine').orElseThrow(), Outcome.FILM)
    }

    def "what is set is read"() {
        expect:
        SandboxSettings.read('mine', [directory: '/srv/films', outcome: 'never-ends']) ==
                new SandboxSettings(Path.of('/srv/films'), Outcome.NEVER_ENDS)
    }

    def "everything that is wrong is told at once, by its name"() {
        when:
        SandboxSettings.read('mine', [directory: folder, outcome: 'explodes'])

        then:
        def invalid = thrown(InvalidSettingsException)
        invalid.problems().keySet() == ['directory', 'outcome'] as Set
        invalid.problems().directory == sentence
        invalid.problems().outcome == 'an outcome is one of film, refused, unreachable, answer-lost,' +
                ' slow, fails-halfway, never-ends, no-film, not «explodes»'

        where:
        folder || sentence
        'a\0b' || 'a folder has a name this machine can have: Nul character not allowed'
        ''     || 'a folder has a name'
        'films' || 'a folder is named from the root, such as /srv/films'
        '  '   || 'a folder has a name'
    }

    def "the format opens a sandbox of any name"() {
        given:
        def format = new SandboxFormat()

        when:
        def sandbox = format.open('rehearsal', [directory: directory as String, outcome: 'refused'])

        then:
        format.name() == 'sandbox'
        format.settings() == ['directory', 'outcome'] as Set
        sandbox.name() == 'rehearsal'
        sandbox.models()*.toString() == ['rehearsal/animatic']
        sandbox.submit(Sandboxes.small().build(), 'animatic').failure().words() ==
                'refused, as the sandbox was told to'

        cleanup:
        sandbox?.close()
    }
}
