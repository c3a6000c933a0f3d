package dev.reelport.reliability

import groovy.transform.Immutable

/** What one create led to: POSTs to its provider, POSTs to the next one of its route, and the state it was told. */
@Immutable
class Handed {
    int posts
    int next
    String state

    @Override
    String toString() {
        (next ? "$posts + $next" : "$posts") + " $state"
    }
}
