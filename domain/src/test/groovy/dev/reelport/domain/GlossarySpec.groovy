package dev.reelport.domain

import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import spock.lang.Shared
import spock.lang.Specification

import java.lang.reflect.Modifier

class GlossarySpec extends Specification {

    /** The rows of the README's glossary: for each package, the words in their order. */
    @Shared
    Map<String, List<String>> rows = rows(new File('README.md').getText('UTF-8'))

    static Map<String, List<String>> rows(String readme) {
        String glossary = readme.substring(readme.indexOf('## The glossary'), readme.indexOf('## Decisions'))
        glossary.split('\n### ').drop(1).collectEntries { section ->
            [section.readLines().first(), section.readLines().findResults { line -> (line =~ /^\| `([\w.]+)` \| [^|\s].*/).with { it ? it[0][1] : null } }]
        }
    }

    static Set<String> publicTypes(String room) {
        new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.reelport.domain.$room").collect { it.reflect() }
                .findAll { type -> isPublic(type) }.collect { it.name.substring(it.packageName.length() + 1).replace('$', '.') }.toSet()
    }

    static boolean isPublic(Class<?> type) {
        !type.anonymousClass && type.simpleName != 'package-info' && Modifier.isPublic(type.modifiers)
                && (type.enclosingClass == null || isPublic(type.enclosingClass))
    }

    def "every public type of #room has a row, and every row a type"() {
        expect:
        publicTypes(room) - rows[room] == [] as Set
        rows[room] - publicTypes(room) == []
        rows[room].toUnique() == rows[room]
        !rows[room].empty

        where:
        room << DomainWallsSpec.ROOMS
    }

    def "there is a section for each room and for nothing else"() {
        expect:
        rows.keySet() as List == DomainWallsSpec.ROOMS
    }

    def "a row that is missing, and a row that is stale, would be seen"() {
        given:
        def made = rows('## The glossary\n### job\n| word | meaning | on the wire |\n|---|---|---|\n| `Job` | one | |\n| `Gone` | two | |\n| `Bare` | | |\n## Decisions')

        expect:
        made == [job: ['Job', 'Gone']]
        made.job - publicTypes('job') == ['Gone']
        publicTypes('job').contains('JobStore')
    }
}
