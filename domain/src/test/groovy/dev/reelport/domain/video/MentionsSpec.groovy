package dev.reelport.domain.video

import static dev.reelport.domain.Examples.stored

import spock.lang.Specification

class MentionsSpec extends Specification {

    def "#text mentions #names"() {
        expect:
        Mentions.in(text) == names

        where:
        text                         || names
        '@{hero} meets @{cat}'       || ['hero', 'cat']
        '@{hero}, @{hero}'           || ['hero', 'hero']
        '@{ hero }'                  || ['hero']
        '@{冰箱 怪物}跳舞'             || ['冰箱 怪物']
        '@{}'                        || ['']
        '@hero, {hero}, @{he\nro}'   || []
        '@{a{b}'                     || []
        '@{a'                        || []
        ''                           || []
    }

    def "a mention is replaced, whatever it is replaced by"() {
        expect:
        Mentions.replaced('@{hero} and @{ cat }!', { "<$it>".toString() }) == '<hero> and <cat>!'
        Mentions.replaced('@{hero}', { '$1 \\ ' }) == '$1 \\ '
        Mentions.replaced('nobody', { 'x' }) == 'nobody'
    }

    def "a mention stands apart from what follows: #text"() {
        expect:
        Mentions.apart(text) == apart
        Mentions.apart(apart) == apart

        where:
        text                       || apart
        '@{a}, @{b}s'              || '@{a} , @{b} s'
        '@{a}@{b}@{c}'             || '@{a} @{b} @{c}'
        '@{a}\u00a0@{b}\n@{c}'     || '@{a}\u00a0@{b}\n@{c}'
        'x@{a}'                    || 'x@{a}'
        '@{a'                      || '@{a'
    }

    def "every character can be mentioned: #name"() {
        expect:
        Mentions.in("before ${stored(name).mention()} after") == [stored(name).name()]

        where:
        name << ['hero', ' hero ', 'the old hero', '怪物', "O'Neill", '$1', 'a@b', '🎬', 'x' * 80]
    }
}
