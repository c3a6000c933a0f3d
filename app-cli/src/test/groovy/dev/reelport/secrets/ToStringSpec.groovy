package dev.reelport.secrets

import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import dev.reelport.domain.video.Link
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.ParameterizedType
import java.lang.reflect.Proxy
import java.lang.reflect.Type
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import spock.lang.Specification

/**
 * Every record of ours that holds a text or an address is filled with secret ones, and none of them is in its toString: a
 * new record, or a new field, is looked at without anybody thinking of it. What is within another record is looked at there.
 */
class ToStringSpec extends Specification {
    static final CANARY = 'canary-4711'
    static final ADDRESS = "https://$CANARY@cdn.example/a.mp4?sig=$CANARY".toString()

    /** By their shapes, for records that refuse others. */
    static final List<String> TEXTS = [CANARY, ADDRESS]

    static final Set<Class<?>> TEXTUAL = [String, Object, URI, Link]

    static final List<Class<?>> RECORDS = records('dev.reelport', ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)

    /** What may tell texts, by how its name begins: why no key and no signed link is among them, and the only fields that may; none: all. */
    static final Map<String, List<String>> EXCEPTIONS = [
            'dev.reelport.testkit.'                          : ['tests have no secrets'],
            'dev.reelport.domain.'                           : ['what people ask for and are told in words that were redacted; links are of a type that hides'],
            'dev.reelport.sandbox.'                          : ['draws a request, without a key and without a network'],
            'dev.reelport.cli.output.'                       : ['what is printed; redacted when it is made'],
            'dev.reelport.cli.batch.'                        : ['what is written to the disk; redacted when it is made'],
            'dev.reelport.cli.command.JobQuery'              : ['the names of a provider, a client and a job', 'provider', 'client', 'after'],
            'dev.reelport.cli.command.Studio$Adoption'       : ['words of ours', 'words'],
            'dev.reelport.cli.command.Subcommand'            : ['words of ours', 'name', 'description'],
            'dev.reelport.cli.journal.JournalEntry'          : ['what is written to the disk; redacted when it is made'],
            'dev.reelport.cli.service.'                      : ['what a service tells, redacted when it is made; no links'],
            'dev.reelport.cli.translate.Translation'         : ['the name of a model', 'model'],
            'dev.reelport.language.report.'                  : ['what is printed; redacted when it is made'],
            'dev.reelport.language.config.Account'           : ['names; a value tells its place', 'name', 'values'],
            'dev.reelport.language.document.Place'           : ['the name of a file', 'source'],
            'dev.reelport.language.document.Document$Line'   : ['the name of a file', 'source'],
            'dev.reelport.language.document.Problem'         : ['what is printed; redacted when it is made'],
            'dev.reelport.language.document.Reading$Choice'  : ['the name of a field', 'name'],
            'dev.reelport.language.document.Node$Flaw'       : ['the name of a field, and what is wrong with it', 'name', 'sentence'],
            'dev.reelport.language.document.Node$Mapping'    : ['the names of fields', 'entries'],
            'dev.reelport.language.request.RequestFile'      : ['the names of a provider, a model and parts', 'provider', 'model', 'places'],
            'dev.reelport.openai.OpenAiDialect$'             : ['what a format is like'],
            'dev.reelport.turbo.TurboEnvelope'               : ['the code of an answer', 'code'],
            'dev.reelport.wire.Asked'                        : ['the name of a model', 'model'],
            'dev.reelport.wire.Choices'                      : ['choices among words of the documents', 'values'],
            'dev.reelport.wire.ErrorBody'                    : ['redacted when it is read'],
            'dev.reelport.wire.FilmReport'                   : ['an address without its query', 'address'],
            'dev.reelport.wire.Switch'                       : ['what a format is like'],
            'dev.reelport.wire.TaskBody'                     : ['the identifier of a task', 'id'],
            'dev.reelport.wire.TaskReport'                   : ['identifiers, and a word for a status', 'id', 'word', 'model', 'source'],
            'dev.reelport.wire.http.HttpText'                : ['what is shown, with variables for secrets', 'message', 'curl', 'variables', 'name', 'shown'],
            'dev.reelport.wire.http.VeiledText$Veil'         : ['the name of a variable', 'variable'],
            'dev.reelport.wire.http.WireSettings'            : ['an address that is refused with a user name or a query, and names', 'base', 'models', 'name', 'like'],
            'dev.reelport.wire.json.FormParts'               : ['the names of fields', 'texts', 'files', 'twice'],
            'dev.reelport.wire.json.UnreadableException'     : ['what is told; without what it is about', 'path', 'sentence'],
            'dev.reelport.wire.message.Multipart'            : ['a line by chance', 'boundary'],
            'dev.reelport.wire.message.Part'                 : ['names', 'name', 'fileName', 'mediaType'],
            'dev.reelport.wire.message.WireRequest'          : ['a path without its query', 'method', 'path'],
    ]

    def "no record tells a text or an address that may be secret, but for what is excepted: #type"() {
        given:
        def exception = EXCEPTIONS.find { type.getName().startsWith(it.key) }?.value

        expect:
        exception?.size() == 1 || !tells(type, exception ? exception.tail() : [])

        where:
        type << RECORDS
    }

    def "no record at all tells the query or the user name of a link: #type"() {
        when:
        def told = filled(type) { field, name -> field == Link ? secret(field, CANARY) : plain(field) }?.toString()

        then:
        told != null
        !told.contains(CANARY)

        where:
        type << RECORDS.findAll { type -> type.getRecordComponents().any { it.type == Link } }
    }

    def "a culprit is caught"() {
        expect:
        records('dev.reelport.secrets').findAll { tells(it) }.collect { it.getSimpleName() }.sort() ==
            ['RefusesAll', 'TellsAddress', 'TellsAnything', 'TellsList', 'TellsMap', 'TellsText']
    }

    def "each exception is one: #exception"() {
        expect:
        RECORDS.any { it.getName().startsWith(exception) && tells(it) }

        where:
        exception << EXCEPTIONS.keySet()
    }

    /** Whether it tells one, or cannot be filled, so that nobody knows. */
    private static boolean tells(Class<?> type, List<String> open = []) {
        if (!type.getRecordComponents().any { isTextual(it.genericType) && !(it.name in open) }) {
            return false
        }
        def told = TEXTS.findResults { text ->
            filled(type) { field, name -> isTextual(field) && !(name in open) ? secret(field, text) : plain(field) }?.toString()
        }
        told.empty || told.any { it.contains(CANARY) }
    }

    private static List<Class<?>> records(String root, ImportOption... options) {
        new ClassFileImporter().withImportOptions(options.toList()).importPackages(root).findAll { it.isRecord() }.collect { Class.forName(it.getName()) }
    }

    private static Object filled(Class<?> type, Closure<?> value) {
        def constructor = type.getDeclaredConstructor(type.getRecordComponents()*.type as Class[])
        constructor.accessible = true
        try {
            constructor.newInstance(type.getRecordComponents().collect { value(it.genericType, it.name) } as Object[])
        } catch (InvocationTargetException | StackOverflowError refused) {
            null
        }
    }

    private static boolean isTextual(Type type) {
        type instanceof ParameterizedType ? type.actualTypeArguments.any { isTextual(it) } : type in TEXTUAL
    }

    private static Object secret(Type type, String text) {
        def values = [(URI): URI.create(ADDRESS), (Link): Link.web(ADDRESS), (String): text, (Object): text]
        values[type] ?: whole(type) { isTextual(it) ? secret(it, text) : plain(it) }
    }

    private static Object plain(Type type) {
        def values = [(URI): URI.create('https://cdn.example/a.mp4'), (Link): Link.web('https://cdn.example/a.mp4'), (String): 'plain', (Object): 'plain']
        values[type] ?: whole(type) { plain(it) }
    }

    static final Map<Class<?>, Object> USUAL = [
            (int): 1, (Integer): 1, (long): 1L, (Long): 1L, (double): 1d, (Double): 1d, (boolean): true, (Boolean): true,
            (BigDecimal): 1.0, (Duration): Duration.ofSeconds(1), (Instant): Instant.EPOCH, (Path): Path.of('file'), (byte[]): new byte[1]]

    private static Object whole(Type type, Closure<?> value) {
        def raw = raw(type)
        if (type instanceof ParameterizedType && raw in [List, Set, Map]) {
            def values = type.actualTypeArguments.collect { value(it) }
            def whole = values.contains(null) ? [] : values
            return raw == Map ? (whole ? [(whole[0]): whole[1]] : [:]) : raw == Set ? whole as Set : whole
        }
        USUAL[raw] ?: raw.isEnum() ? raw.getEnumConstants()[0] : raw.isRecord() ? filled(raw) { field, name -> plain(field) } : raw.isSealed() ? oneOf(raw) : standIn(raw)
    }

    private static Class raw(Type type) {
        type instanceof ParameterizedType ? type.rawType as Class : type instanceof Class ? type : Object
    }

    private static Object oneOf(Class<?> type) {
        type.getPermittedSubclasses().findResult { it.isRecord() ? filled(it) { field, name -> plain(field) } : it.isSealed() ? oneOf(it) : null }
    }

    private static Object standIn(Class<?> type) {
        type.isInterface() ? Proxy.newProxyInstance(type.getClassLoader(), [type] as Class[]) { self, method, arguments ->
            method.name == 'toString' ? 'stand-in' : method.name == 'hashCode' ? 1 : null
        } : null
    }
}
