package dev.reelport.wire

import static dev.reelport.wire.TaskReport.Status.*

import spock.lang.Specification

class StatusWordsSpec extends Specification {

    def "a word means what its vendors mean by it, in any case: #word"() {
        expect:
        StatusWords.read(word) == status

        where:
        word          || status
        'queued'      || WAITING
        'pending'     || WAITING
        'NOT_START'   || WAITING
        'SUBMITTED'   || WAITING
        'in_progress' || RUNNING
        'In Progress' || RUNNING
        'processing'  || RUNNING
        'running'     || RUNNING
        'completed'   || SUCCEEDED
        'SUCCESS'     || SUCCEEDED
        ' succeeded ' || SUCCEEDED
        'error'       || FAILED
        'FAILURE'     || FAILED
        'expired'     || FAILED
        'cancelled'   || CANCELLED
        'canceled'    || CANCELLED
        'unknown'     || UNKNOWN
        'dreaming'    || UNKNOWN
        ''            || UNKNOWN
        null          || UNKNOWN
    }
}
