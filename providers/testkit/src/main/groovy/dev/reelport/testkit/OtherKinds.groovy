package dev.reelport.testkit

import groovy.json.JsonOutput
import groovy.json.JsonSlurper

/** Bodies in which one value is of another kind: a number or a yes as a text, and a text that holds one as itself. */
final class OtherKinds {
    private OtherKinds() {}

    /** A body, with the place of the value that changed. */
    record Changed(String path, String json) {}

    /** One for each value that has another kind. */
    static List<Changed> of(String json) {
        def changed = []
        collect(new JsonSlurper().parseText(json), '', { it }, changed)
        changed
    }

    /** @param whole what becomes of the whole when a part is replaced */
    private static void collect(Object value, String path, Closure<?> whole, List<Changed> changed) {
        if (value instanceof Map) {
            value.each { name, inner -> collect(inner, path ? "$path.$name" : name, { whole(value + [(name): it]) }, changed) }
        } else if (value instanceof List) {
            value.eachWithIndex { inner, index -> collect(inner, "$path[$index]", { whole(value.withIndex().collect { old, at -> at == index ? it : old }) }, changed) }
        } else {
            def other = other(value)
            if (other != null) {
                changed.add(new Changed(path, JsonOutput.toJson(whole(other))))
            }
        }
    }

    private static Object other(Object value) {
        switch (value) {
            case Number:
            case Boolean: return value.toString()
            case 'true': return true
            case 'false': return false
            case { it instanceof String && it ==~ /-?[1-9]\d{0,8}/ }: return value as BigDecimal
            default: return null
        }
    }
}
