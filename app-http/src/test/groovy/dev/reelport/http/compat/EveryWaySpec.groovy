package dev.reelport.http.compat

import dev.reelport.http.TestService
import dev.reelport.testkit.WireServer
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** Whatever format a client speaks, and whatever format the provider: a film, or every reason why not. */
class EveryWaySpec extends Specification {

    static final FORMATS = ['unified', 'unified-pro', 'duomi', 'openai-storyboard', 'turbo', 'openai', 'sglang', 'vllm-omni']

    static final MODELS = ['unified': 'sora-2', 'unified-pro': 'sora-2-pro', 'duomi': 'sora-2', 'openai-storyboard': 'sora-2', 'turbo': 'turbo',
                           'openai' : 'sora-2', 'sglang': 'default', 'vllm-omni': 'default']

    /** Films of spec D last 15 s or 25 s, these providers make shorter ones, and nobody changes how long a film is. */
    static final TOO_LONG = [turbo: ['unified-pro'], openai: ['unified-pro']]

    @TempDir
    Path folder

    @AutoCleanup
    TestService service

    @AutoCleanup
    WireServer vendor

    def "every sample of every format reaches a provider of #outbound in one POST, or is refused with reasons and none"() {
        given:
        vendor = Samples.vendor(outbound)
        service = new TestService(folder, """
            reelport:
              providers:
                maker: {format: $outbound, base-url: '${vendor.base()}', api-key: k, private-networks: 127.0.0.0/8}
            """.stripIndent(), ['reelport.routes': [[model: '*', to: ["maker/${MODELS[outbound]}".toString()]]]])
        def taken = [] as Set

        expect:
        FORMATS.every { inbound ->
            Samples.of(inbound)*.message().findAll { !isEdit(it.path()) }.every { message ->
                long before = vendor.count('POST')
                def answer = Samples.send(service, message, inbound)
                def posts = vendor.count('POST') - before
                if (answer.status == 200) {
                    assert posts == 1: "$inbound: ${message.body()}"
                    assert Samples.id(inbound, answer.json)
                    taken << inbound
                } else {
                    assert posts == 0
                    assert answer.status == 400 && Samples.message(inbound, answer.json).contains(': ') || isOfAnotherFilm(answer): "$inbound: $answer.text"
                }
                true
            }
        }
        taken == (FORMATS - TOO_LONG.getOrDefault(outbound, [])) as Set

        where:
        outbound << FORMATS
    }

    /** The documents' films and characters are none of ours. */
    private static boolean isOfAnotherFilm(Map answer) {
        answer.status == 404 && answer.text.contains('there is no video of that id here')
    }

    private static boolean isEdit(String path) {
        path.endsWith('/remix') || path.endsWith('/edits') || path.endsWith('/extensions')
    }
}
