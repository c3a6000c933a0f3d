package dev.reelport.http.api

import dev.reelport.http.TestService
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class PlanSpec extends Specification {

    static final TWO = '''
        reelport:
          providers:
            one: {format: sandbox, directory: FOLDER/one}
            two: {format: sandbox, directory: FOLDER/two}
        '''.stripIndent()

    @TempDir
    Path folder

    @AutoCleanup
    TestService service

    def setup() {
        service = new TestService(folder, TWO.replace('FOLDER', folder.toString()),
                ['reelport.routes': [[model: 'films', to: ['two/animatic']]]])
    }

    def "a plan says what the models would make of it that would be asked, and keeps nothing"() {
        when:
        def answer = service.send('POST', '/api/videos/plan', VideosSpec.WISH + [model: 'films'], ['X-Reelport-Fidelity': 'lenient'])

        then:
        answer.status == 200
        answer.json.chosen == 'two/animatic'
        answer.json.models*.provider == ['two']
        answer.json.models[0].verdict == 'adjusted'
        answer.json.models[0].findings*.code == ['model.chosen']
        service.send('GET', '/api/videos').json.videos == []
    }

    def "with all of them asked, every model gives its verdict"() {
        when:
        def answer = service.send('POST', '/api/videos/plan?all=true', VideosSpec.WISH)

        then:
        answer.status == 200
        answer.json.models*.provider == ['one', 'two']
        answer.json.models*.verdict == ['exact', 'exact']
        answer.json.chosen == 'one/animatic'
    }

    def "what no model makes is a plan too, with every reason"() {
        when:
        def answer = service.send('POST', '/api/videos/plan?all=true', [script: [prompt: 'a @{cat}'], duration: '20min'])

        then:
        answer.status == 200
        answer.json.chosen == null
        answer.json.models*.verdict == ['refused', 'refused']
        answer.json.models.every { it.findings*.path.containsAll(['script.prompt', 'duration']) }
    }

    def "where nobody would be asked, that is refused as it is for a video"() {
        when:
        def plan = service.send('POST', '/api/videos/plan', VideosSpec.WISH + [model: 'nobodys'])
        def video = service.send('POST', '/api/videos', VideosSpec.WISH + [model: 'nobodys'])

        then:
        [plan, video]*.status == [422, 422]
        plan.json.findings == video.json.findings
        plan.json.findings[0].limit == 'one/animatic, two/animatic'
    }

    def "bad input is told as it is for a video"() {
        expect:
        service.send('POST', '/api/videos/plan', '{"script": {"prompt": ""}}').json.findings*.path == ['script.prompt']
        service.send('POST', '/api/videos/plan?all=perhaps', VideosSpec.WISH).json.findings*.path == ['all']
    }

    def "the catalogue says who is there and what each model can make"() {
        expect:
        service.send('GET', '/api/providers').json.providers == [[name: 'one', models: ['animatic']], [name: 'two', models: ['animatic']]]
        with(service.send('GET', '/api/models').json.models) {
            it*.provider == ['one', 'two']
            it[0].features.contains('storyboard')
            it[0].limits.shots > 0
        }
        service.send('GET', '/api/models?provider=two').json.models*.provider == ['two']
        service.send('GET', '/api/models?provider=three').json.findings[0].sentence == 'no provider is named «three»; there is one, two'
    }
}
