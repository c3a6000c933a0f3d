package dev.reelport.sandbox

import static dev.reelport.sandbox.Sandboxes.board
import static dev.reelport.sandbox.Sandboxes.byLink
import static dev.reelport.sandbox.Sandboxes.picture

import static dev.reelport.sandbox.Sandboxes.upload

import dev.reelport.domain.rule.Fidelity
import dev.reelport.domain.rule.Rulebook
import dev.reelport.domain.rule.Verdict
import dev.reelport.domain.video.AspectRatio
import dev.reelport.domain.video.Character
import dev.reelport.domain.video.CharacterCreation
import dev.reelport.domain.video.CharacterSource
import dev.reelport.domain.video.Content
import dev.reelport.domain.video.Edit
import dev.reelport.domain.video.FilmSource
import dev.reelport.domain.video.Frame
import dev.reelport.domain.video.ImageSource
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Pixels
import dev.reelport.domain.video.Placement
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.Quality
import dev.reelport.domain.video.ReferenceImage
import dev.reelport.domain.video.Setting
import dev.reelport.domain.video.Strength
import dev.reelport.domain.video.TaskReference
import dev.reelport.domain.video.VideoRequest
import dev.reelport.domain.video.Visibility
import dev.reelport.domain.video.Watermark
import java.lang.reflect.Type
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import spock.lang.Specification
import spock.lang.TempDir

/**
 * Nothing that can be asked for is left out in silence: each part of a request is drawn, or no
 * sandbox accepts it, or it stands here with the reason why there is nothing to draw. Who adds a part
 * to the domain is sent here by the last feature.
 */
class EveryPartOfARequestSpec extends Specification {

    static final SECOND = Duration.ofSeconds(1)

    /** Two requests that differ in this part only, and in what is drawn. */
    static final DRAWN = [
        'VideoRequest.script'     : [plain(), of(new Prompt('Another scene.'))],
        'VideoRequest.duration'   : [plain(), plain().duration(SECOND)],
        'VideoRequest.frame'      : [plain(), plain().frame(Frame.of(AspectRatio.SQUARE))],
        'VideoRequest.characters' : [plain(), plain().character(stored('Momo'))],
        'VideoRequest.images'     : [plain(), plain().image(upload('a.png', picture()))],
        'VideoRequest.edit'       : [plain(), plain().edit(remix('a', 1))],
        'VideoRequest.watermark'  : [plain(), plain().watermark(Watermark.REQUIRED)],
        'VideoRequest.variants'   : [plain(), plain().variants(2)],
        'VideoRequest.style'      : [plain(), plain().style('natural')],
        'VideoRequest.settings'   : [plain(), plain().setting('outcome', new Setting.Text('slow'))],
        'Prompt.text'             : [plain(), of(new Prompt('Another scene.'))],
        'Storyboard.shots'        : [of(board('PT1S': 'a', 'PT2S': 'b')), of(board('PT1S': 'a'))],
        'Storyboard.instruction'  : [of(board('PT1S': 'a')), of(board('PT1S': 'a', 'Pencil.'))],
        'Shot.duration'           : [of(board('PT1S': 'a')), of(board('PT2S': 'a'))],
        'Shot.scene'              : [of(board('PT1S': 'a')), of(board('PT1S': 'b'))],
        'Frame.aspectRatio'       : [framed(AspectRatio.SQUARE, null), framed(AspectRatio.PORTRAIT, null)],
        'Frame.resolution'        : [framed(null, Quality.HIGH), framed(null, Quality.STANDARD)],
        'AspectRatio.width'       : [framed(new AspectRatio(4, 3), null), framed(AspectRatio.SQUARE, null)],
        'AspectRatio.height'      : [framed(new AspectRatio(3, 4), null), framed(AspectRatio.SQUARE, null)],
        'Pixels.width'            : [framed(null, new Pixels(64, 64)), framed(null, new Pixels(66, 64))],
        'Pixels.height'           : [framed(null, new Pixels(64, 64)), framed(null, new Pixels(64, 66))],
        'Character.name'          : [plain().character(stored('Momo')), plain().character(stored('Anna'))],
        'ReferenceImage.source'   : [plain().image(link('a')), plain().image(link('b'))],
        'ReferenceImage.placement': [plain().image(link('a')), plain().image(link('a', SECOND))],
        'FromUrl.link'            : [plain().image(link('a')), plain().image(link('b'))],
        'Stored.id (image)'       : [plain().image(kept('a')), plain().image(kept('b'))],
        'Upload.fileName'         : [unshown('a.png'), unshown('b.png')],
        'Upload.content'          : [plain().image(upload('a.png', picture())),
                                     plain().image(upload('a.png', bytes(1)))],
        'Placement.at'            : [placed(SECOND, null, null), placed(Duration.ofSeconds(2), null, null)],
        'Placement.sourceStart'   : [placed(SECOND, null, null), placed(SECOND, SECOND, null)],
        'Placement.sourceEnd'     : [placed(SECOND, null, null), placed(SECOND, null, SECOND)],
        'Remix.source'            : [plain().edit(remix('a', null)), plain().edit(remix('b', null))],
        'Remix.strength'          : [plain().edit(remix('a', null)), plain().edit(remix('a', 1))],
        'Strength.steps'          : [plain().edit(remix('a', 1)), plain().edit(remix('a', 2))],
        'Blend.sources'           : [blend('a', 'b'), blend('b', 'a')],
        'Extension.source'        : [extension(task('a')), extension(task('b'))],
        'OfTask.task'             : [extension(task('a')), extension(task('b'))],
        'TaskReference.provider'  : [extension(task('a')), extension(task('a', 'sandbox'))],
        'TaskReference.id'        : [extension(task('a')), extension(task('b'))],
        'Stored.id (film)'        : [extension(new FilmSource.Stored('a', null)),
                                     extension(new FilmSource.Stored('b', null))],
        'Stored.uploadId (film)'  : [extension(new FilmSource.Stored('a', null)),
                                     extension(new FilmSource.Stored('a', 'c'))],
        'Link.uri'                : [plain().image(link('a')), plain().image(link('b'))],
        'Text.value'              : [plain().setting('outcome', new Setting.Text('film')),
                                     plain().setting('outcome', new Setting.Text('slow'))],
    ]

    /** Requests that no sandbox accepts. */
    static final REFUSED = [
        'VideoRequest.characterCreation': plain().characterCreation(CharacterCreation.CREATE),
        'VideoRequest.callback'         : plain().callback(Link.web('https://example.org/done')),
        'VideoRequest.metadata'         : plain().metadata('x'),
    ]

    static final NOTHING_TO_DRAW = [
        'VideoRequest.visibility': 'nobody sees the film but who made it',
        'Character.source'       : 'characters are drawn by name',
        'FromClip.link'          : 'characters are drawn by name',
        'FromClip.range'         : 'characters are drawn by name',
        'FromTask.task'          : 'characters are drawn by name',
        'FromTask.range'         : 'characters are drawn by name',
        'TimeRange.start'        : 'characters are drawn by name',
        'TimeRange.end'          : 'characters are drawn by name',
        'Stored.id (character)'  : 'characters are drawn by name',
        'Upload.mediaType'       : 'a picture file says itself what it is',
        'OfFile.path'            : 'the bytes count, not where they lay',
        'OfSource.opener'        : 'the bytes count, not where they lay',
        'OfSource.length'        : 'as many as are opened',
        'Number.value'           : 'no outcome is a number: refused in words when handed over',
        'Flag.value'             : 'no outcome is yes or no: refused in words when handed over',
    ]

    @TempDir
    Path directory

    def "#part makes a difference that can be seen"() {
        expect:
        pair.every { accepted(it.build()) }
        drawn('one', pair[0].build()) != drawn('two', pair[1].build())

        where:
        part << DRAWN.keySet()
        pair = DRAWN[part]
    }

    def "#part is refused where nobody consents to its loss"() {
        expect:
        !accepted(REFUSED[part].build())

        where:
        part << REFUSED.keySet()
    }

    def "private films and public films are both accepted, for nobody else sees them"() {
        expect:
        Visibility.values().every { accepted(plain().visibility(it).build()) }
    }

    def "no part is forgotten"() {
        expect:
        parts(VideoRequest) == DRAWN.keySet() + REFUSED.keySet() + NOTHING_TO_DRAW.keySet()
    }

    /** All that is written down of what is drawn, and how it shall end; not where it lies. */
    private List<String> drawn(String name, VideoRequest request) {
        def shelf = directory.resolve(name)
        new TaskStore(shelf).add('task', request, outcome(request), Instant.EPOCH)
        Files.walk(shelf).withCloseable { paths ->
            paths.filter { Files.isRegularFile(it) }.sorted().collect { file ->
                def text = new String(Files.readAllBytes(file), 'ISO-8859-1')
                file.fileName.toString() + text.replace(shelf as String, '').replaceAll(/(?m)^#.*$/, '')
            }
        }
    }

    private static Outcome outcome(VideoRequest request) {
        Outcome.named(request.settings().outcome?.toString() ?: 'film').get()
    }

    private static boolean accepted(VideoRequest request) {
        Rulebook.standard().check(request, SandboxModels.of('sandbox').first(), Fidelity.STRICT, Instant.EPOCH)
                instanceof Verdict.Accepted
    }

    /** Every component of every record that a request can hold. */
    private static Set<String> parts(Class<?> type, Set<Class<?>> seen = []) {
        if (!type.name.startsWith('dev.reelport.') || !seen.add(type)) {
            return [] as Set
        }
        def own = (type.recordComponents ?: []).collect { name(type, it.name) }
        def inner = (type.recordComponents ?: []).collectMany { classes(it.genericType) } +
                (type.permittedSubclasses ?: []).toList()
        own.toSet() + inner.collectMany { parts(it, seen) }
    }

    private static List<Class<?>> classes(Type type) {
        type instanceof Class ? [type] : type.actualTypeArguments.collectMany { classes(it) }
    }

    private static String name(Class<?> type, String component) {
        def of = [(FilmSource.Stored)     : ' (film)', (ImageSource.Stored): ' (image)',
                  (CharacterSource.Stored): ' (character)'][type] ?: ''
        "$type.simpleName.$component$of"
    }

    private static plain() {
        of(new Prompt('A scene.'))
    }

    private static of(script) {
        VideoRequest.of(script)
    }

    private static framed(ratio, resolution) {
        plain().frame(new Frame(ratio, resolution))
    }

    private static stored(String name) {
        new Character(name, new CharacterSource.Stored('x'))
    }

    private static link(String name, Duration at = null) {
        byLink("https://example.org/$name", at == null ? null : Placement.at(at))
    }

    private static kept(String id) {
        ReferenceImage.of(new ImageSource.Stored(id))
    }

    private static placed(Duration at, Duration start, Duration end) {
        plain().image(byLink('https://example.org/a', new Placement(at, start, end)))
    }

    private static bytes(int value) {
        new Content.OfBytes([value] as byte[])
    }

    private static unshown(String name) {
        plain().image(upload(name, picture(), Placement.at(Duration.ofHours(1))))
    }

    private static task(String id, String provider = null) {
        new FilmSource.OfTask(new TaskReference(provider, id))
    }

    private static remix(String id, Integer strength) {
        new Edit.Remix(task(id), strength == null ? null : new Strength(strength))
    }

    private static blend(String... ids) {
        plain().edit(new Edit.Blend(ids.collect { task(it) }))
    }

    private static extension(FilmSource source) {
        plain().edit(new Edit.Extension(source))
    }
}
