package dev.reelport.testkit

import spock.lang.Specification

class OtherKindsSpec extends Specification {

    def "one value after the other becomes another kind, wherever it is"() {
        expect:
        OtherKinds.of('{"a":10,"b":{"c":"15"},"d":["x",true,"false"],"e":null,"f":"010"}').collect { [it.path(), it.json()] } == [
                ['a', '{"a":"10","b":{"c":"15"},"d":["x",true,"false"],"e":null,"f":"010"}'],
                ['b.c', '{"a":10,"b":{"c":15},"d":["x",true,"false"],"e":null,"f":"010"}'],
                ['d[1]', '{"a":10,"b":{"c":"15"},"d":["x","true","false"],"e":null,"f":"010"}'],
                ['d[2]', '{"a":10,"b":{"c":"15"},"d":["x",true,false],"e":null,"f":"010"}'],
        ]
    }
}
