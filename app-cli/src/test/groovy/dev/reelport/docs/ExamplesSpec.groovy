package dev.reelport.docs

import com.fasterxml.jackson.databind.ObjectMapper
import dev.reelport.cli.Main
import dev.reelport.cli.Surroundings
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.InstantSource
import java.util.regex.Pattern
import spock.lang.Specification
import spock.lang.TempDir

/** Whoever tries an example gets what it promises. */
class ExamplesSpec extends Specification {

    /** A script for the simulator, and no request; app-http reads it. */
    static final String SCRIPT = 'outage.yaml'

    static final List<Path> EXAMPLES =
        Documents.EXAMPLES.toFile().listFiles()*.toPath().findAll { it.toString() ==~ /.*\.(yaml|yml|json)/ && it.fileName.toString() != SCRIPT }.sort()

    @TempDir
    Path folder

    def "there is one of each spec, and there are more"() {
        expect:
        EXAMPLES*.fileName*.toString().containsAll([
            'spec-a-character.yaml', 'spec-b-image.yaml', 'fridge-monster.yaml', 'spec-d-pro.yaml', 'spec-e-turbo.yaml', 'spec-e-remix.yaml',
            'three-characters.yaml', 'chinese-prompt.yaml', 'reference-image.json', 'everything.yaml',
        ])
    }

    def "#example.fileName names the schema, so that editors complete, and says where it is from"() {
        given:
        def json = example.toString().endsWith('.json')
        def lines = Files.readAllLines(example)
        def named = json
            ? Documents.parsed(example).'$schema'
            : lines.first().substring('# yaml-language-server: $schema='.length())

        expect:
        example.parent.resolve(named).normalize() == Documents.SCHEMA_FILE
        json || lines[1] =~ /^# \S/

        where:
        example << EXAMPLES
    }

    def "#example.fileName is valid and can be read"() {
        expect:
        Documents.problemsOfSchema(Documents.parsed(example)) == []
        Documents.problemsOfReader(example) == []

        where:
        example << EXAMPLES
    }

    def "#example.fileName is accepted by the sandbox exactly as it stands"() {
        when:
        def run = run('plan', example.toString(), '--json')

        then:
        run.status == 0
        run.plans.collect { [it.provider, it.model, it.verdict] } == [['sandbox', 'animatic', 'exact']]

        where:
        example << EXAMPLES
    }

    def "#name is taken by #format #how, as its comment says"() {
        given:
        def file = Documents.EXAMPLES.resolve(name)
        def account = [REELPORT_PROVIDERS_MAKER_FORMAT: format, REELPORT_PROVIDERS_MAKER_BASE_URL: 'http://127.0.0.1:9']
        def consent = "./reelport plan docs/examples/$name --fidelity lenient"

        when:
        def strict = run(account, 'plan', file.toString(), '--json')
        def lenient = run(account, 'plan', file.toString(), '--json', '--fidelity', 'lenient')

        then:
        strict.plans*.verdict.any { it == 'exact' } == (how == 'as it stands')
        strict.status == (how == 'as it stands' ? 0 : 2)
        lenient.status == 0
        Files.readString(file).contains(consent) == (how == 'with consent')

        where:
        name                    | format              || how
        'spec-a-character.yaml' | 'unified'           || 'as it stands'
        'spec-b-image.yaml'     | 'duomi'             || 'as it stands'
        'fridge-monster.yaml'   | 'openai-storyboard' || 'as it stands'
        'spec-d-pro.yaml'       | 'unified-pro'       || 'as it stands'
        'spec-e-turbo.yaml'     | 'turbo'             || 'as it stands'
        'spec-e-remix.yaml'     | 'turbo'             || 'as it stands'
        'chinese-prompt.yaml'   | 'duomi'             || 'with consent'
        'three-characters.yaml' | 'duomi'             || 'with consent'
    }

    def "every example that names a spec is planned against its format"() {
        given:
        def naming = EXAMPLES.findAll { it.toString().endsWith('.yaml') && Files.readAllLines(it)[1..3].any { it =~ /(?i)\bspec\w* [A-E]\b/ } }

        expect:
        naming*.fileName*.toString() as Set == EXAMPLES*.fileName*.toString() as Set - ['everything.yaml', 'reference-image.json']
    }

    def "everything.yaml has every name of the schema"() {
        given:
        def text = uncommented()
        def names = namesIn(Documents.SCHEMA_TREE)

        expect:
        names.size() > 35
        names.findAll { !(text =~ /(?m)(^|[\s{\[#-])${Pattern.quote(it)}(:|=)/) } == [] as Set
    }

    def "everything.yaml stays valid when what the sandbox cannot do is taken in, and then needs consent for each"() {
        given:
        def file = Files.writeString(folder.resolve('everything.yaml'), uncommented())
        Files.copy(Documents.EXAMPLES.resolve('lighthouse.png'), folder.resolve('lighthouse.png'))

        expect:
        Documents.problemsOfSchema(Documents.parsed(file)) == []
        Documents.problemsOfReader(file) == []
        run('plan', file.toString(), '--json').status == 2

        when:
        def lenient = run('plan', file.toString(), '--json', '--fidelity', 'lenient')

        then:
        lenient.status == 0
        lenient.plans[0].verdict == 'adjusted'
        lenient.plans[0].findings*.path as Set == ['characterCreation', 'callback', 'metadata', 'settings.seed'] as Set
    }

    def "the table of examples has each of them, with a command"() {
        given:
        def table = Files.readAllLines(Documents.EXAMPLES.resolve('README.md')).findAll { it.startsWith('| [') }
        def listed = table.collect { (it =~ /^\| \[([^]]+)]\(([^)]+)\)/)[0] }

        expect:
        listed.every { it[1] == it[2] }
        listed.collect { it[1] } as Set == EXAMPLES*.fileName*.toString() as Set
        [table, listed].transpose().every { row, names -> row =~ /`\.\/reelport (create|plan) docs\/examples\/${names[1]}/ }
    }

    private static String uncommented() {
        Files.readString(Documents.EXAMPLES.resolve('everything.yaml')).replaceAll(/(?m)^(\s*)#(?=\w)/, '$1')
    }

    private static Set<String> namesIn(Map schema) {
        def objects = ([schema] + schema.'$defs'.values()).findAll { it.properties }
        objects.collectMany { it.properties.keySet() } as Set
    }

    private Map run(String... arguments) {
        run([:], arguments)
    }

    private Map run(Map<String, String> environment, String... arguments) {
        def out = new ByteArrayOutputStream()
        def surroundings = new Surroundings(
            environment, folder, folder, InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(new ByteArrayOutputStream()),
            false, InstantSource.fixed(Instant.parse('2026-11-21T12:00:00Z')), {})
        def status = Main.run(surroundings, arguments)
        def text = out.toString(StandardCharsets.UTF_8)
        [status: status, plans: text.blank ? [] : new ObjectMapper().readValue(text, List)]
    }
}
