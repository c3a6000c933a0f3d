package dev.reelport.testkit

import com.networknt.schema.InputFormat
import com.networknt.schema.JsonSchema
import com.networknt.schema.JsonSchemaFactory
import com.networknt.schema.SpecVersion
import dev.reelport.wire.message.Body
import dev.reelport.wire.message.Part
import groovy.json.JsonOutput
import java.nio.file.Files
import java.nio.file.Path

/**
 * The schema that the documents of a format print, transcribed: {@code <name>.json}. Where the
 * documents contradict themselves, {@code <name>.contradictions.txt} names it: a place, a keyword of
 * JSON Schema, and after {@code #} the reason. A contradiction that never shows is out of date.
 */
final class DocumentedSchema {
    private final JsonSchema schema
    private final Set<String> contradictions
    private final Set<String> shown = [] as Set

    DocumentedSchema(Path file) {
        this(file, listed(file))
    }

    /** With only these contradictions: a choice of a switch may show fewer than all that are listed. */
    DocumentedSchema(Path file, Set<String> contradictions) {
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(file))
        this.contradictions = contradictions
    }

    private static Set<String> listed(Path file) {
        def listed = file.resolveSibling(file.fileName.toString().replace('.json', '.contradictions.txt'))
        Files.exists(listed)
                ? Files.readAllLines(listed)*.replaceAll(/#.*/, '')*.strip().findAll() as Set
                : [] as Set
    }

    /** What of a body the schema does not allow and no contradiction explains. */
    List<String> problems(Body body) {
        schema.validate(json(body), InputFormat.JSON).findResults {
            def place = "${it.instanceLocation.toString().replaceAll(/\[\d+]/, '[]')} ${it.type}".toString()
            shown << place
            place in contradictions ? null : "$it ($place)".toString()
        }
    }

    /** Listed contradictions that never showed. */
    Set<String> stale() {
        contradictions - shown
    }

    /** A form as the object of its parts; a file is its name. */
    private static String json(Body body) {
        body instanceof Body.Json
                ? body.text()
                : JsonOutput.toJson((body as Body.Form).parts().collectEntries { [it.name(), it instanceof Part.Text ? it.value() : it.fileName()] })
    }
}
