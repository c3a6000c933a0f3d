package dev.reelport.cli.request

import dev.reelport.cli.CliWorld
import dev.reelport.language.request.*
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class FlagsSpec extends Specification {

    static final byte[] PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='.decodeBase64()

    @TempDir
    Path folder

    CliWorld world

    def setup() {
        world = new CliWorld(folder)
    }

    def "every flag is understood"() {
        given:
        world.file('one.png', PNG)

        expect:
        world.run('plan', '--prompt', '@{Mo} runs', '--image', 'one.png', '--image', 'https://a.b/c.png?sig=1',
            '--character', 'Mo=https://a.b/c.mp4#t=1,3.5', '--duration', '2.5s', '--aspect-ratio', '9:16', '--resolution', 'high',
            '--watermark', 'none', '--visibility', 'private', '--variants', '2', '--style', 'natural', '--setting', 'outcome=slow',
            '--provider', 'sandbox', '--model', 'animatic', '--fidelity', 'strict').lines == ['sandbox/animatic  accepted exactly']
    }

    def "a flag wins over the file: #flag"() {
        given:
        world.file('a.yaml', file)

        expect:
        world.run('plan', 'a.yaml').status == 2
        world.run(*(['plan', 'a.yaml'] + flag)).status == 0

        where:
        file                                                     | flag
        'script: {prompt: x}\nduration: 60min'                      | ['--duration', '1s']
        'script: {prompt: "@{Mo}"}'                              | ['--prompt', 'a cat']
        'script: {prompt: x}\nframe: {aspectRatio: 7:5}'         | ['--aspect-ratio', '16:9']
        'script: {prompt: x}\nprovider: nobody'                  | ['--provider', 'sandbox']
        'script: {prompt: x}\nmodel: nothing'                    | ['--model', 'animatic']
        'script: {prompt: x}\nvariants: 99'                      | ['--variants', '1']
        'script: {prompt: x}\nstyle: none'                       | ['--style', 'natural']
        'script: {prompt: x}\nwatermark: [a]'                    | ['--watermark', 'none']
    }

    def "lists grow: a character from a flag joins those of the file"() {
        given:
        world.file('a.yaml', 'script: {prompt: "@{Mo} and @{Al}"}\ncharacters: [{name: Mo, source: {stored: m}}]')

        expect:
        world.run('plan', 'a.yaml').status == 2
        world.run('plan', 'a.yaml', '--character', 'Al=https://a.b/c').lines == ['sandbox/animatic  accepted exactly']
    }

    def "an image that a flag names lies in the working directory, one that the file names beside the file"() {
        given:
        world.file('here.png', PNG)
        world.file('sub/there.png', PNG)
        world.file('sub/a.yaml', 'script: {prompt: x}\nimages: [{source: {file: there.png}}]')

        expect:
        world.run('plan', 'sub/a.yaml', '--image', 'here.png').status == 0

        when:
        def run = world.run('plan', 'sub/a.yaml', '--image', 'there.png')

        then:
        run.errors[0] == '--image: images[1].source.file: there is no image file there.png'
    }

    def "a prompt may look like anything: #prompt"() {
        given:
        world.file('hero', 'nothing to see here')

        when:
        world.run('create', '--prompt=' + prompt, '--duration', '0.1s', '--setting', 'outcome=refused')

        then:
        world.journalLines()[0].script == prompt

        where:
        prompt << ['@hero runs', '@@x', '"quoted"', 'a=b', '${HOME}', '猫', 'two\nlines', '%n %s', '#t=1,3']
    }

    def "a prompt that lost its letters on the way in is refused, not sent"() {
        when:
        def run = world.run('create', '--prompt', 'a \uFFFD\uFFFD\uFFFD')

        then:
        run.status == 2
        run.err.contains('UTF-8')
        world.journalLines().empty
    }
}
