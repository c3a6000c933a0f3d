package dev.reelport.docs

import com.fasterxml.jackson.databind.ObjectMapper
import com.networknt.schema.InputFormat
import com.networknt.schema.JsonMetaSchema
import com.networknt.schema.JsonSchema
import com.networknt.schema.JsonSchemaFactory
import com.networknt.schema.NonValidationKeyword
import com.networknt.schema.SchemaId
import com.networknt.schema.SchemaLocation
import com.networknt.schema.SpecVersion
import dev.reelport.language.document.BadInputException
import dev.reelport.language.document.Document
import dev.reelport.language.request.RequestFile
import dev.reelport.language.request.ImageFiles
import dev.reelport.language.request.RequestReader
import java.nio.file.Files
import java.nio.file.Path
import java.util.regex.Pattern
import org.yaml.snakeyaml.DumperOptions
import org.yaml.snakeyaml.LoaderOptions
import org.yaml.snakeyaml.Yaml
import org.yaml.snakeyaml.constructor.SafeConstructor
import org.yaml.snakeyaml.nodes.Tag
import org.yaml.snakeyaml.representer.Representer
import org.yaml.snakeyaml.resolver.Resolver

/** A request file as an editor judges it, by the schema, and as the reader does. */
class Documents {

    static final Path DOCS = Path.of('../docs').toAbsolutePath().normalize()
    static final Path EXAMPLES = DOCS.resolve('examples')
    static final Path SCHEMA_FILE = DOCS.resolve('schema/video-request.schema.json')
    static final Map SCHEMA_TREE = new ObjectMapper().readValue(SCHEMA_FILE.toFile(), Map)

    private static final ObjectMapper JSON = new ObjectMapper()

    /** Understood by editors (VS Code and the YAML language server), not part of the standard. */
    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(JsonMetaSchema.v202012)
        .keyword(new NonValidationKeyword('patternErrorMessage'))
        .build()

    /** Whatever is not bundled is not fetched: it does not exist. */
    private static final JsonSchemaFactory OFFLINE = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012) {
        it.metaSchema(DIALECT)
        it.schemaLoaders {
            it.add { iri ->
                if (!iri.toString().startsWith('classpath:')) {
                    throw new IllegalStateException("a test reaches for $iri")
                }
            }
        }
    }

    private static final JsonSchema SCHEMA = OFFLINE.getSchema(JSON.valueToTree(SCHEMA_TREE))

    /** What an editor would mark; empty if nothing. */
    static List<String> problemsOfSchema(Object tree) {
        SCHEMA.validate(JSON.valueToTree(tree))*.message
    }

    /** What is wrong with the schema as a schema. */
    static List<String> problemsOfTheSchemaItself() {
        OFFLINE.getSchema(SchemaLocation.of(SchemaId.V202012))
            .validate(Files.readString(SCHEMA_FILE), InputFormat.JSON)*.message
    }

    /** A schema from elsewhere, if this class could reach it. */
    static JsonSchema schemaAt(String address) {
        OFFLINE.getSchema(SchemaLocation.of(address))
    }

    /** What the reader refuses; empty if nothing. */
    static List<String> problemsOfReader(Path file) {
        try {
            return read(file).problems()*.toString()
        } catch (BadInputException refused) {
            return refused.problems()*.toString()
        }
    }

    /** As the reader reads it. */
    static RequestFile read(Path file) {
        RequestReader.read(Document.read(file, file.fileName.toString()), ImageFiles.of(file.parent, file.parent))
    }

    /** JSON or YAML as an editor reads it. */
    static Object parsed(Path file) {
        def text = Files.readString(file)
        file.toString().endsWith('.json') ? JSON.readValue(text, Object) : parsedYaml(text)
    }

    static Object parsedYaml(String text) {
        def options = new LoaderOptions()
        new Yaml(new SafeConstructor(options), new Representer(new DumperOptions()), new DumperOptions(), options, new Yaml12())
            .load(text)
    }

    /** The core schema of YAML 1.2, which editors use: 16:9 is a text and not 969, and so is yes. */
    private static class Yaml12 extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, Pattern.compile('~|null|Null|NULL|'), '~nN\0')
            addImplicitResolver(Tag.NULL, Pattern.compile('^$'), null)
            addImplicitResolver(Tag.BOOL, Pattern.compile('true|True|TRUE|false|False|FALSE'), 'tTfF')
            addImplicitResolver(Tag.INT, Pattern.compile('[-+]?(0|[1-9][0-9]*)'), '-+0123456789')
            addImplicitResolver(
                Tag.FLOAT, Pattern.compile('[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?'), '-+.0123456789')
        }
    }
}
