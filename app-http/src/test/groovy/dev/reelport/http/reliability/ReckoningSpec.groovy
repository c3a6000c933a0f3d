package dev.reelport.http.reliability

import dev.reelport.domain.job.Stage
import spock.lang.Specification

/** The one who reckons finds every kind of fraud, and none where there is none. */
class ReckoningSpec extends Specification {

    def "nothing is wrong with what went well, and with what is doubted aloud"() {
        expect:
        honest().wrongs() == []
        honest().settled
    }

    def "told: #wrong"() {
        given:
        def doctored = honest()
        doctoring(doctored)

        expect:
        doctored.wrongs() == [wrong]

        where:
        wrong                                                                             | doctoring
        '«a» was POSTed 2 times'                                                          | { it.creates << [prompt: 'a', task: 't1'] }
        '«a» is 2 jobs'                                                                   | { it.jobs << it.jobs[0].clone() }
        '«d» was answered with v4, and there is no such job of it'                        | { it.told['d'] = ['v4'] as Set }
        '«a» was answered with v9, and there is no such job of it'                        | { it.told['a'] = ['v1', 'v9'] as Set }
        '«d» was POSTed and is not kept'                                                  | { it.creates << [prompt: 'd', task: 't4'] }
        '«c» was POSTed and is [REJECTED] with the tasks [null], of which nobody is told' | { it.jobs[2].stage = Stage.REJECTED; it.listed.clear() }
        '«b» is left SUBMITTING'                                                          | { it.jobs[1].stage = Stage.SUBMITTING }
        '«a» succeeded, and its film is not here'                                         | { it.jobs[0].films = [null] }
        '«a» has a film that is not what was sent: 11, on disk 99'                        | { it.jobs[0].films[0].disk = '99' }
        '«a» has a film that is not what was sent: 99, on disk 99'                        | { it.jobs[0].films = [[sha256: '99', disk: '99']] }
    }

    def "told: a task that nobody made, and with it the task that is not kept and the film that is not its own"() {
        given:
        def doctored = honest()
        doctored.jobs[0].task = 't9'

        expect:
        doctored.wrongs() == ['«a» was POSTed and is [SUCCEEDED] with the tasks [t9], of which nobody is told', '«a» has the task t9, which nobody made of it',
                              '«a» has a film that is not what was sent: 11, on disk 11']
    }

    def "what is unresolved and not listed is told twice: nobody is told, and nobody could find it"() {
        given:
        def doctored = honest()
        doctored.listed.clear()

        expect:
        doctored.wrongs() == ['«c» was POSTed and is [UNRESOLVED] with the tasks [null], of which nobody is told', '«c» is unresolved and not listed']
    }

    /** One that went well, one that failed, and one that is doubted. */
    private static Reckoning honest() {
        new Reckoning(
                told: [a: ['v1'] as Set, b: ['v2'] as Set],
                creates: [[prompt: 'a', task: 't1'], [prompt: 'b', task: 't2'], [prompt: 'c', task: 't3']],
                films: [t1: ['11']],
                jobs: [[id: 'v1', prompt: 'a', stage: Stage.SUCCEEDED, task: 't1', films: [[sha256: '11', disk: '11']]],
                       [id: 'v2', prompt: 'b', stage: Stage.FAILED, task: 't2', films: []],
                       [id: 'v3', prompt: 'c', stage: Stage.UNRESOLVED, task: null, films: []]],
                listed: ['v3'] as Set)
    }
}
