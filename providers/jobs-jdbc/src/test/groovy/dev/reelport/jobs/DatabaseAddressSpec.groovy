package dev.reelport.jobs

import spock.lang.Specification

class DatabaseAddressSpec extends Specification {

    def "#url is read"() {
        given:
        def address = DatabaseSettings.of(url).address()

        expect:
        address.dialect() == dialect
        address.url() == driver
        [address.user(), address.password()] == account

        where:
        url                                             | dialect            | driver                                          | account
        'jdbc:sqlite:/var/lib/reelport.db'              | Dialect.SQLITE     | 'jdbc:sqlite:/var/lib/reelport.db'              | [null, null]
        'jdbc:sqlite:reelport.db'                       | Dialect.SQLITE     | 'jdbc:sqlite:reelport.db'                       | [null, null]
        'jdbc:postgresql://db:5432/reelport'            | Dialect.POSTGRESQL | 'jdbc:postgresql://db:5432/reelport'            | [null, null]
        'jdbc:postgresql://db/r?user=u&password=p&a=b'  | Dialect.POSTGRESQL | 'jdbc:postgresql://db/r?a=b'                    | ['u', 'p']
        'postgresql://u:p@db/reelport'                  | Dialect.POSTGRESQL | 'jdbc:postgresql://db/reelport'                 | ['u', 'p']
        'postgres://u:a%40b%2Fc+%3A@[::1]:5432/r'       | Dialect.POSTGRESQL | 'jdbc:postgresql://[::1]:5432/r'                | ['u', 'a@b/c+:']
        'postgres://u@a:1,b:2/r?sslmode=require'        | Dialect.POSTGRESQL | 'jdbc:postgresql://a:1,b:2/r?sslmode=require'   | ['u', null]
    }

    def "what is no database is refused, without a word of it: #url"() {
        when:
        DatabaseSettings.of(url)

        then:
        def refused = thrown(IllegalArgumentException)
        !refused.message.contains('secret')
        refused.message.contains('jdbc:sqlite:/folder/file.db')

        where:
        url << ['', 'mysql://u:secret@host/db', 'postgres://u:secret/@host/db', 'postgres://u:secret', 'jdbc:sqlite:', 'jdbc:sqlite::memory:',
                'jdbc:sqlite:a.db?password=secret', 'postgresql://u:sec@ret@host/db', 'postgresql://u:1secret/db']
    }

    def "neither settings nor address show a password: #url"() {
        given:
        def settings = new DatabaseSettings(url, 'anna', 'secret', 2, AttentionSettings.USUAL)

        expect:
        !"$settings ${settings.address()}".contains('secret')

        where:
        url << ['postgres://u:secret@host/db', 'jdbc:postgresql://host/db?password=secret', 'jdbc:postgresql://host/db']
    }

    def "user and password beside the address win"() {
        given:
        def address = new DatabaseSettings('postgres://u:p@host/db', 'anna', 'other', 2, AttentionSettings.USUAL).address()

        expect:
        [address.user(), address.password()] == ['anna', 'other']
    }
}
