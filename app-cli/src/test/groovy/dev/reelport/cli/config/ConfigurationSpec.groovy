package dev.reelport.cli.config

import dev.reelport.cli.CliWorld
import dev.reelport.language.config.*
import dev.reelport.language.document.Place
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ConfigurationSpec extends Specification {

    @TempDir
    Path folder

    CliWorld world

    def setup() {
        world = new CliWorld(folder)
        world.withoutProviders()
    }

    def "without any configuration there is one provider, sandbox"() {
        expect:
        providers() == ['sandbox']
    }

    def "a file is looked for #where"() {
        given:
        place(this)
        def arguments = where == 'where --config says' ? ['--config', 'sub/my.yml'] : []

        expect:
        providers(arguments) == ['found']

        where:
        where                             | place
        'where --config says'             | { it.box('work/sub/my.yml', 'found'); it.box('work/reelport.yml', 'other') }
        'in the working directory'        | { it.box('work/reelport.yml', 'found'); it.box('home/.config/reelport/reelport.yml', 'other') }
        'in XDG_CONFIG_HOME'              | { it.world.environment.XDG_CONFIG_HOME = it.folder.resolve('xdg').toString(); it.box('xdg/reelport/reelport.yml', 'found'); it.box('home/.config/reelport/reelport.yml', 'other') }
        'in ~/.config'                    | { it.box('home/.config/reelport/reelport.yml', 'found') }
        'in ~/.config, XDG being relative' | { it.world.environment.XDG_CONFIG_HOME = 'work'; it.box('home/.config/reelport/reelport.yml', 'found') }
    }

    def "--config #name that cannot be read is bad input"() {
        expect:
        world.run('providers', '--config', name).with { [status, errors[0]] } == [2, message]

        where:
        name     || message
        'no.yml' || 'no.yml:1:1: there is no such file'
        '.'      || ':1:1: this is a folder'
    }

    def "environment variables make providers, and win over the file: #variable"() {
        given:
        configuration('reelport: {providers: {my-box: {format: sandbox, outcome: refused}}}')
        world.environment[variable] = value
        if (variable.contains('OTHER')) world.environment.REELPORT_PROVIDERS_OTHER_2_FORMAT = 'sandbox'

        when:
        def run = world.run('create', '--prompt', 'x', '--provider', provider)

        then:
        run.status == status

        where:
        variable                             | value         | provider  || status
        'REELPORT_PROVIDERS_MY_BOX_OUTCOME'  | 'unreachable' | 'my-box'  || 5
        'REELPORT_PROVIDERS_OTHER_2_OUTCOME' | 'answer-lost' | 'other-2' || 4
        'REELPORT_SOMETHING_ELSE'            | 'x'           | 'my-box'  || 3
    }

    def "where a name and a setting run together, it is the longest setting"() {
        given:
        world.environment.putAll(REELPORT_PROVIDERS_MY_FORMAT: 'witness', REELPORT_PROVIDERS_MY_API_KEY: 'k')

        expect: 'not the setting key of a provider my-api'
        providers() == ['my']
    }

    def "a setting may be written as a truth value or a number: what it means is the format's business"() {
        given:
        configuration('reelport: {providers: {box: {format: witness, key: true, api-key: 4711}}}')

        expect:
        providers() == ['box']
    }

    def "a placeholder is filled from the environment: outcome «#written»"() {
        given:
        world.environment.putAll(HOW: 'refused', PART: 'reach', EMPTY: '')
        configuration("reelport: {providers: {box: {format: sandbox, outcome: '$written'}}}")

        expect:
        world.run('create', '--prompt', 'x').status == status

        where:
        written                || status
        '${HOW}'               || 3
        '${HOW:film}'          || 3
        '${NOT_SET:refused}'   || 3
        'un${PART}able'        || 5
        '${NOT_SET}'           || 2
        '${EMPTY}'             || 2
        '${EMPTY:film}'        || 2
        '$HOW'                 || 2
    }

    def "every problem is told at once, with its place"() {
        given:
        configuration('''\
            reelport:
              providers:
                My Box:
                  format: sandbox
                one:
                  outcome: film
                two:
                  format: sandbx
                three:
                  format: sandbox
                  outcome: never
                  outcom: film
                  directory: ${NOT_SET}
                four: sandbox
                five:
                  format: [sandbox]
              provider: x
            '''.stripIndent())
        world.environment.REELPORT_PROVIDERS_SIX_COLOUR = 'red'
        world.environment.REELPORT_PROVIDERS__FORMAT = 'sandbox'

        when:
        def run = world.run('plan', '--prompt', 'x')

        then:
        run.status == 2
        run.errors == [
            'reelport.yml:3:5: reelport.providers.My Box: here stands the name of a provider: lower-case words with hyphens, such as my-sora',
            'reelport.yml:5:5: reelport.providers.one.format: a provider has a format: crowd, duomi, leaflet, note, openai, openai-storyboard, sandbox, sglang, turbo, unified, unified-pro, vllm-omni, witness',
            'reelport.yml:8:7: reelport.providers.two.format: a format is one of crowd, duomi, leaflet, note, openai, openai-storyboard, sandbox, sglang, turbo, unified, unified-pro, vllm-omni, witness, not «sandbx»',
            'reelport.yml:11:7: reelport.providers.three.outcome: an outcome is one of film, refused, unreachable, answer-lost, slow, fails-halfway, never-ends, no-film, not «never»',
            'reelport.yml:12:7: reelport.providers.three.outcom: the format sandbox has no such setting; it has directory, outcome',
            'reelport.yml:13:7: reelport.providers.three.directory: the environment variable NOT_SET is not set, and there is no default: ${NOT_SET:default}',
            'reelport.yml:14:5: reelport.providers.four: names and values belong here, not a single value',
            'reelport.yml:16:7: reelport.providers.five.format: a value belongs here, not a list',
            'reelport.yml:17:3: reelport.provider: there is no «provider»; did you mean «providers»?',
            'REELPORT_PROVIDERS_SIX_COLOUR: a variable of this kind ends in a setting: _ANSWER, _ANSWER_TIMEOUT, _API_KEY, _AUTHORIZATION, _BASE_URL, _BODY, _BROKEN, _CHARACTERS, _CONNECT_TIMEOUT, _DIRECTORY, _FAILED_TO_GENERATE, _FILM, _FILM_DEADLINE, _FILM_LIMIT, _FORMAT, _HANDED, _JOURNAL, _KEY, _LINE_BREAKS, _MODELS, _MOST_VARIANTS, _OUTCOME, _POLL_DEADLINE, _POLL_INTERVAL, _PRIVATE_NETWORKS, _REMIX, _RETRY_WAIT, _SECONDS, _SEEN, _SIZE, _SIZES, _TASK_TIMESTAMPS, _TEN_SECONDS, _UNIT, _WATERMARK',
            'REELPORT_PROVIDERS__FORMAT: between REELPORT_PROVIDERS_ and the setting stands the name of a provider: lower-case words with hyphens, such as my-sora',
            '11 problems; nothing was done.',
        ]
    }

    def "what came from the environment is in no message: #where"() {
        given:
        world.environment.SECRET = 'sk-4711'
        world.environment.REELPORT_PROVIDERS_ENV_FORMAT = 'sandbox'
        world.environment[variable] = 'sk-4711'
        configuration(text)

        when:
        def run = world.run('plan', '--prompt', 'x', '--json')

        then:
        run.status == 2
        !(run.out + run.err).contains('4711')
        run.err.contains(shown)

        where:
        where                  | variable                          | text                                                                || shown
        'as a format'          | 'X'                               | 'reelport: {providers: {box: {format: "${SECRET}"}}}'               || 'not «${SECRET}»'
        'as another setting'   | 'X'                               | 'reelport: {providers: {box: {format: sandbox, outcome: "${SECRET}"}}}' || 'not «${SECRET}»'
        'from a variable'      | 'REELPORT_PROVIDERS_ENV_OUTCOME'  | 'reelport: {providers: {}}'                                         || 'not «${REELPORT_PROVIDERS_ENV_OUTCOME}»'
        'a format variable'    | 'REELPORT_PROVIDERS_BOX_FORMAT'   | 'reelport: {providers: {}}'                                         || 'not «${REELPORT_PROVIDERS_BOX_FORMAT}»'
        'instead of settings'  | 'X'                               | 'reelport: {providers: {box: sk-4711}}'                             || 'not a single value'
    }

    def "a value never shows itself"() {
        expect:
        !new Account.Value(Place.flag('X'), 'sk-4711', '${X}').toString().contains('4711')
        !new Account('box', Place.flag('X'), ['api-key': new Account.Value(Place.flag('X'), 'sk-4711', '${X}')]).toString().contains('4711')
    }

    private void configuration(String text) {
        world.file('reelport.yml', text)
    }

    void box(String where, String name) {
        def file = folder.resolve(where)
        Files.createDirectories(file.parent)
        Files.writeString(file, "reelport:\n  providers:\n    $name:\n      format: sandbox\n")
    }

    private List<String> providers(List<String> arguments = []) {
        def run = world.run(*(['providers', '--json'] + arguments))
        assert run.status == 0
        run.json*.provider
    }
}
