package dev.reelport.sandbox

import static dev.reelport.sandbox.Sandboxes.byLink
import static dev.reelport.sandbox.Sandboxes.films
import static dev.reelport.sandbox.Sandboxes.small

import dev.reelport.domain.rule.Fidelity
import dev.reelport.domain.rule.Rulebook
import dev.reelport.domain.rule.Verdict
import dev.reelport.domain.video.Character
import dev.reelport.domain.video.CharacterSource
import dev.reelport.domain.video.Edit
import dev.reelport.domain.video.FilmSource
import dev.reelport.domain.video.Frame
import dev.reelport.domain.video.Link
import dev.reelport.domain.video.Pixels
import dev.reelport.domain.video.Prompt
import dev.reelport.domain.video.Shot
import dev.reelport.domain.video.Storyboard
import dev.reelport.domain.video.Strength
import dev.reelport.domain.video.TaskReference
import dev.reelport.domain.video.TimeRange
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import spock.lang.Specification
import spock.lang.TempDir

class SandboxModelsSpec extends Specification {

    @TempDir
    Path directory

    def "at the limit accepted, one beyond refused: #what"() {
        expect:
        codes(atLimit) == []
        codes(beyond) == [code]

        where:
        what                        | atLimit            | beyond               || code
        'a film of 0.1 seconds'     | lasting(100)       | lasting(99)          || 'duration.not-offered'
        'a film of 10 minutes'      | lasting(600_000)   | lasting(600_001)     || 'duration.not-offered'
        '100 shots'                 | shots(100, 100)    | shots(101, 100)      || 'storyboard.too-many-shots'
        'a shot of 0.1 seconds'     | shots(2, 100)      | shots(2, 99)         || 'shot.too-short'
        'a prompt of 32,000'        | prompt(32_000)     | prompt(32_001)       || 'text.too-long'
        'a side of 64 pixels'       | sized(64, 2048)    | sized(62, 2048)      || 'resolution.not-offered'
        'a side of 2048 pixels'     | sized(2048, 64)    | sized(2050, 64)      || 'resolution.not-offered'
        'an even side'              | sized(66, 64)      | sized(65, 64)        || 'resolution.not-offered'
        '12 characters'             | characters(12)     | characters(13)       || 'characters.too-many'
        'a moment of a character'   | onScreen(1)        | onScreen(0.999999)   || 'character.range'
        'a minute of a character'   | onScreen(60_000)   | onScreen(60_001)     || 'character.range'
        '10 images'                 | images(10)         | images(11)           || 'images.too-many'
        '4 variants'                | small().variants(4)| small().variants(5)  || 'variants.too-many'
        'a remix of 8 steps'        | remix(8)           | remix(9)             || 'strength.too-strong'
        'a style it offers'         | small().style('natural') | small().style('oil') || 'style.unsupported'
    }

    def "what is at a limit can be drawn: #what"() {
        expect:
        films(directory, request.build()).size() == (request.build().variants() ?: 1)

        where:
        what            | request
        'the shortest'  | lasting(100)
        'the longest'   | lasting(600_000)
        'most shots'    | shots(100, 100)
        'longest text'  | prompt(32_000)
        'narrowest'     | sized(64, 2048)
        'largest'       | sized(2048, 2048)
        'all together'  | characters(12).images(images(10).build().images()).variants(4)
    }

    private static List<String> codes(request) {
        def model = SandboxModels.of('sandbox').first()
        def verdict = Rulebook.standard().check(request.build(), model, Fidelity.STRICT, Instant.EPOCH)
        assert (verdict instanceof Verdict.Refused) == !verdict.violations().empty
        verdict.violations()*.code().unique()
    }

    private static lasting(long millis) {
        small().duration(Duration.ofMillis(millis))
    }

    private static shots(int count, long millis) {
        small(new Storyboard((1..count).collect { new Shot(Duration.ofMillis(millis), 'x') }, null))
    }

    private static prompt(int length) {
        small(new Prompt('猫' * length))
    }

    private static sized(int width, int height) {
        small().frame(Frame.of(new Pixels(width, height)))
    }

    private static characters(int count) {
        small().characters((1..count).collect {
            new Character("figure $it", new CharacterSource.Stored("id $it"))
        })
    }

    private static onScreen(BigDecimal millis) {
        def range = new TimeRange(Duration.ZERO, Duration.ofNanos((millis * 1_000_000) as long))
        small().character(new Character('Momo',
                new CharacterSource.FromClip(Link.web('https://example.org/a.mp4'), range)))
    }

    private static images(int count) {
        small().images((1..count).collect { byLink("https://example.org/${it}.png") })
    }

    private static remix(int steps) {
        small().edit(new Edit.Remix(
                new FilmSource.OfTask(new TaskReference(null, 'a')), new Strength(steps)))
    }
}
