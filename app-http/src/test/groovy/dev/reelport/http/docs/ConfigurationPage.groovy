package dev.reelport.http.docs

import dev.reelport.domain.provider.ProviderFormat
import dev.reelport.domain.provider.Setting
import dev.reelport.wire.http.WireFormat
import groovy.json.JsonSlurper
import org.yaml.snakeyaml.Yaml

/** Everything that can be configured, as a page: what the settings' own classes say of themselves. */
final class ConfigurationPage {

    private static final BEGIN = '''\
# Configuration

Generated from the settings' classes by `ConfigurationPageSpec`, which fails where it is stale. After a change:
`mvn verify -pl app-http -am -Dtest=ConfigurationPageSpec -Dsurefire.failIfNoSpecifiedTests=false -Dconfiguration=write`.

A setting is looked for in this order, and the first that is there holds: on the command line of the service
(`-reelport.service.create-wait=5s`), in the environment (the names below), in `reelport.yml`, else the default. The file
is the one that `REELPORT_CONFIG` names, else `reelport.yml` in the working folder, else `reelport/reelport.yml` in
`$XDG_CONFIG_HOME` (`~/.config` where it is not set). Times are written `500ms`, `10s`, `2m`, `1h`
(in settings of providers `2min`, `PT1H`), sizes `64KB`, `128MB`. In the file, `${NAME}` is what the environment calls so.
'''

    /** What is the framework's, and worth knowing; its defaults are in the service's application.yml. */
    private static final FRAMEWORK = [
            'micronaut.server.host'            : 'where it listens; `0.0.0.0`: everywhere, and then clients need a key',
            'micronaut.server.port'            : 'the port; `-1`: any that is free',
            'micronaut.server.max-request-size': 'the largest body',
    ]

    private static final END = '''
## Traces

Where one of the standard variables `OTEL_EXPORTER_OTLP_ENDPOINT`, `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT` or
`OTEL_TRACES_EXPORTER` is set, the service sends traces by OpenTelemetry's SDK, which reads
[its other variables](https://opentelemetry.io/docs/languages/java/configuration/) too. The protocol is `http/protobuf`
unless `OTEL_EXPORTER_OTLP_PROTOCOL` says `grpc`; the name is `reelport` unless `OTEL_SERVICE_NAME` says another.
'''

    private ConfigurationPage() {}

    static String of(Collection<ProviderFormat> formats) {
        [BEGIN, *groups().collect { section(it) }, framework(), providers(formats), END].join('\n').replaceAll(/\n{3,}/, '\n\n')
    }

    /** What the annotation processor wrote down of each module's settings. */
    private static List<Map> metadata(String kind) {
        ConfigurationPage.classLoader.getResources('META-INF/spring-configuration-metadata.json').toList()
                .collectMany { new JsonSlurper().parse(it, 'UTF-8')[kind] ?: [] }
                .findAll { it.name.startsWith('reelport.') }
    }

    private static List<Map> groups() {
        metadata('groups').unique { it.name }.sort { it.name }
    }

    private static String section(Map group) {
        def settings = metadata('properties').findAll { it.sourceType == group.type && it.description }.unique { it.name }
        def rows = settings.collect {
            "| `${it.name.replace('[*]', '[0]').replace('*', 'NAME')}` | ${variable(it.name)} | ${standard(it)} | ${kind(it)} | ${text(it.description)} |"
        }
        "## `${group.name.replace('[*]', '').replace('.*', '')}`\n\n${text(group.description)}\n\n" +
                "| setting | variable | default | kind | meaning |\n|---|---|---|---|---|\n${rows.join('\n')}\n"
    }

    /** Lists stand in the file only. */
    private static String variable(String name) {
        name.contains('[') ? '–' : "`${name.replace('*', 'NAME').toUpperCase().replaceAll(/[.-]/, '_')}`"
    }

    private static String standard(Map setting) {
        def value = setting.defaultValue
        value == null || value == '' ? '–' : "`${choices(setting) ? value.toLowerCase().replace('_', '-') : value}`"
    }

    private static String kind(Map setting) {
        switch (setting.type) {
            case 'java.time.Duration': return 'time'
            case 'java.nio.file.Path': return 'folder'
            case 'java.util.List': return 'list'
            case ['int', 'long']: return setting.defaultValue ==~ /\d+[KMG]?B/ ? 'size' : 'number'
            case ['boolean', 'java.lang.Boolean']: return '`true` or `false`'
            default: return choices(setting).collect { "`$it`" }.join(' or ') ?: 'text'
        }
    }

    private static List<String> choices(Map setting) {
        try {
            (Class.forName(setting.type).enumConstants ?: [])*.name()*.toLowerCase()*.replace('_', '-')
        } catch (ClassNotFoundException primitive) {
            []
        }
    }

    private static String framework() {
        def yaml = new Yaml().load(ConfigurationPage.getResourceAsStream('/application.yml')) as Map
        def rows = FRAMEWORK.collect { name, meaning ->
            "| `$name` | ${variable(name)} | `${name.tokenize('.').inject(yaml) { node, part -> node[part] }}` | $meaning |"
        }
        "## The server\n\nSettings of the framework, as the service has them.\n\n| setting | variable | default | meaning |\n|---|---|---|---|\n${rows.join('\n')}\n"
    }

    private static String providers(Collection<ProviderFormat> formats) {
        def wired = formats.findAll { it instanceof WireFormat }.sort { it.name() }
        def shared = wired*.describedSettings().inject { one, other -> one.intersect(other) }
        def own = formats.sort { it.name() }.collectEntries { [it.name(), it.describedSettings() - (it in wired ? shared : [])] }
        """\
## `reelport.providers`

Each has a name of lower-case words with hyphens, and `format`: ${formats*.name().sort().collect { "`$it`" }.join(', ')}. As
variables, for one called `my-sora`: `REELPORT_PROVIDERS_MY_SORA_FORMAT`, `REELPORT_PROVIDERS_MY_SORA_API_KEY` and so on. With
none at all there is one, `sandbox`.

Every format over HTTP (all but `sandbox`) has these:

${table(shared)}
${own.collect { name, settings -> "### Format `$name`\n\n${settings ? table(settings) : 'No settings of its own.\n'}" }.join('\n')}"""
    }

    private static String table(List<Setting> settings) {
        "| setting | default | meaning |\n|---|---|---|\n" + settings.collect {
            "| `${it.name()}` | ${it.standard() ? "`${it.standard()}`" : '–'} | ${cell(it.meaning())} |\n"
        }.join('')
    }

    /** Javadoc as Markdown, in one line. */
    private static String text(String javadoc) {
        cell(javadoc.replaceAll(/\s+/, ' ').replaceAll(/\{@(?:code|link) ([^}]*)}/, '`$1`').trim())
    }

    private static String cell(String text) {
        text.replace('|', '\\|')
    }
}
