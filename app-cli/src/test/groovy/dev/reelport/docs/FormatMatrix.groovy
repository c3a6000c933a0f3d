package dev.reelport.docs

import static dev.reelport.domain.capability.Feature.*

import dev.reelport.domain.capability.Capabilities
import dev.reelport.domain.capability.Feature
import dev.reelport.domain.capability.PixelSizes
import dev.reelport.domain.video.DurationText
import dev.reelport.wire.Choices
import dev.reelport.wire.http.WireFormat
import java.util.stream.Collectors

/** What each format can carry, as a table: a row for each concept, a column for each format. */
final class FormatMatrix {
    private static final String NO = '–'

    private static final Map<String, Closure<String>> ROWS = [
            'duration'                          : { Capabilities can -> can.durations().toString() },
            'storyboard'                        : { Capabilities can -> can.can(STORYBOARD) ? 'yes' : NO },
            'instruction for a whole storyboard': { Capabilities can -> can.can(STORYBOARD_INSTRUCTION) ? 'yes' : NO },
            'aspect ratio'                      : { Capabilities can -> can.aspectRatios().join(', ') ?: NO },
            'class of resolution'               : { Capabilities can -> can.qualities()*.name()*.toLowerCase().join(', ') ?: NO },
            'exact pixels'                      : { Capabilities can -> can.pixelSizes() == PixelSizes.none() ? NO : can.pixelSizes().toString() },
            'characters'                        : { Capabilities can -> most(can.mostCharacters(), sources(can, CHARACTER_FROM_CLIP, CHARACTER_FROM_TASK, STORED_CHARACTER)) },
            'mentions of characters'            : { Capabilities can -> can.can(POSITIONAL_MENTIONS) ? 'by position' : can.can(MENTIONS) ? 'by name' : NO },
            'a character made from the film'    : { Capabilities can -> can.can(CHARACTER_CREATION) ? 'yes' : NO },
            'reference images'                  : { Capabilities can -> most(can.mostImages(), sources(can, IMAGE_FROM_URL, IMAGE_UPLOAD, STORED_IMAGE)) },
            'an image at its time'              : { Capabilities can -> can.can(IMAGE_PLACEMENT) ? 'yes' : NO },
            'watermark'                         : { Capabilities can -> can.watermarks()*.name().collect { it.toLowerCase().replace('_', '-') }.join(', ') ?: NO },
            'visibility'                        : { Capabilities can -> can.visibilities()*.name()*.toLowerCase().join(', ') ?: NO },
            'remix'                             : { Capabilities can -> can.can(REMIX) ? (can.strongestRemix() ? "strength 1 to ${can.strongestRemix()}" : 'yes') : NO },
            'blend'                             : { Capabilities can -> can.can(BLEND) ? 'yes' : NO },
            'extension'                         : { Capabilities can -> can.can(EXTENSION) ? 'yes' : NO },
            'variants'                          : { Capabilities can -> can.mostVariants() > 1 ? "at most ${can.mostVariants()}" : NO },
            'style'                             : { Capabilities can -> can.styles().join(', ') ?: NO },
            'callback'                          : { Capabilities can -> can.can(CALLBACK) ? 'yes' : NO },
            'metadata'                          : { Capabilities can -> can.can(METADATA) ? 'yes' : NO },
            'settings of its own'               : { Capabilities can -> can.settings().join(', ') ?: NO },
            'must be told'                      : { Capabilities can -> needed(can) },
    ]

    private static final Map<Feature, String> SOURCES = [
            (CHARACTER_FROM_CLIP): 'clip',
            (CHARACTER_FROM_TASK): 'task',
            (STORED_CHARACTER)   : 'stored',
            (IMAGE_FROM_URL)     : 'link',
            (IMAGE_UPLOAD)       : 'upload',
            (STORED_IMAGE)       : 'stored',
    ]

    private FormatMatrix() {}

    static String of(Collection<WireFormat> formats) {
        def lines = ['| | ' + formats.collect { "`${it.name()}`" }.join(' | ') + ' |',
                     '|---|' + '---|' * formats.size()]
        ROWS.each { name, cell -> lines << "| $name | ${formats.collect { cellOf(it, cell) }.join(' | ')} |".toString() }
        lines << "| calling off | ${formats.collect { it.codec(Choices.standard(it.switches())).cancel('1').present ? 'yes' : NO }.join(' | ')} |".toString()
        lines.join('\n')
    }

    /** The same for all models, or each with the name of its model. */
    private static String cellOf(WireFormat format, Closure<String> cell) {
        def cells = format.models('', Choices.standard(format.switches())).collectEntries { [it.name(), cell(it.capabilities())] }
        cells.values().toSet().size() == 1
                ? cells.values().first()
                : cells.collect { model, value -> "$value ($model)" }.join('; ')
    }

    private static String most(int most, String sources) {
        most == 0 ? NO : "at most $most: $sources"
    }

    private static String sources(Capabilities can, Feature... features) {
        features.findAll { can.can(it) }.collect { SOURCES[it] }.join(', ')
    }

    private static String needed(Capabilities can) {
        def needed = can.needed()
        [
                needed.duration() ? 'duration, else ' + DurationText.of(needed.duration()) : null,
                needed.aspectRatio() ? "shape, else ${needed.aspectRatio()}" : null,
                needed.quality() ? "resolution, else ${needed.quality().name().toLowerCase()}" : null,
                needed.watermark() ? "watermark, else ${needed.watermark().name().toLowerCase().replace('_', '-')}" : null,
                needed.visibility() ? "visibility, else ${needed.visibility().name().toLowerCase()}" : null,
        ].findAll().stream().collect(Collectors.joining('; ')) ?: NO
    }
}
