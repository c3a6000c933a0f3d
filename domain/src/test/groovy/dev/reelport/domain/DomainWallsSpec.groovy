package dev.reelport.domain

import static com.tngtech.archunit.base.DescribedPredicate.describe
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses

import com.tngtech.archunit.core.domain.AccessTarget
import com.tngtech.archunit.core.domain.JavaAccess
import com.tngtech.archunit.core.domain.JavaClass
import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.domain.JavaField
import com.tngtech.archunit.core.domain.JavaStaticInitializer
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import com.tngtech.archunit.lang.ArchRule
import spock.lang.Shared
import spock.lang.Specification

/** Each wall stands in the domain, and is seen to fall where a culprit breaks it. */
class DomainWallsSpec extends Specification {

    /** The packages in the order of the map: each may use those before it. */
    static final List<String> ROOMS = ['video', 'capability', 'rule', 'job', 'provider', 'usecase', 'order', 'film', 'webhook']

    static final Set<String> JAVA_BASE = ModuleLayer.boot().findModule('java.base').get().packages

    static final ArchRule NOTHING_BUT_JAVA_BASE = classes().that().resideInAPackage('..domain..')
            .should().onlyDependOnClassesThat(describe('are in the domain, in java.base, or annotations of JSpecify') { JavaClass used ->
                used.baseComponentType.primitive
                        || resideInAnyPackage('..domain..', 'org.jspecify.annotations').test(used)
                        || (used.packageName.startsWith('java.') && used.packageName in JAVA_BASE)
            })

    static final ArchRule NOBODY_ASKS_THE_SYSTEM = noClasses().that().resideInAPackage('..domain..')
            .should().accessTargetWhere(describe('gives the time, chance, an id or the surroundings') { JavaAccess access ->
                asksTheSystem(access.target)
            })

    static final ArchRule NOBODY_PRINTS = noClasses().that().resideInAPackage('..domain..')
            .should().accessTargetWhere(describe('prints') { JavaAccess access ->
                access.target.name == 'printStackTrace' ||
                        (access.target.owner.name == 'java.lang.System' && access.target.name in ['out', 'err', 'in'])
            })

    static final ArchRule NOBODY_STARTS_A_THREAD = noClasses().that().resideInAPackage('..domain..')
            .should().dependOnClassesThat(describe('run things elsewhere') { JavaClass used ->
                used.name in ['java.lang.Thread', 'java.util.Timer', 'java.util.concurrent.CompletableFuture'] ||
                        ['java.util.concurrent.Executor', 'java.util.concurrent.Future', 'java.util.concurrent.ThreadFactory'].any {
                            used.isAssignableTo(it)
                        }
            })

    static final ArchRule PATTERNS_ARE_COMPILED_ONCE = noClasses().that().resideInAPackage('..domain..')
            .should().accessTargetWhere(describe('compiles a pattern each time') { JavaAccess access ->
                compilesAPattern(access.target) && !(access.origin instanceof JavaStaticInitializer)
            })

    static final ArchRule NAMES_SAY_SOMETHING = noClasses().that().resideInAPackage('..domain..')
            .should().haveNameMatching('.*(Impl|Manager|Helper|Utils?|Processor|Dto|DTO|Info|Data|Base)')
            .orShould().haveNameMatching('.*[.$](Abstract|Base)[A-Z].*')

    static final ArchRule VALUES_DO_NOT_CHANGE = fields().that().areDeclaredInClassesThat(
            describe('are in the domain and no builders') { JavaClass owner ->
                resideInAPackage('..domain..').test(owner) && !owner.name.endsWith('Builder')
            })
            .should().beFinal()

    @Shared
    JavaClasses domain = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages('dev.reelport.domain')

    @Shared
    JavaClasses culprits = new ClassFileImporter().importPackages('culprit.domain')

    static boolean asksTheSystem(AccessTarget target) {
        String owner = target.owner.name
        String call = owner.substring(owner.lastIndexOf('.') + 1) + '.' + target.name
        call in ['System.currentTimeMillis', 'System.nanoTime', 'System.getenv', 'System.getProperty', 'System.getProperties',
                 'UUID.randomUUID', 'Math.random', 'StrictMath.random', 'InstantSource.system'] ||
                (owner.startsWith('java.time.') && target.name == 'now') ||
                (owner == 'java.time.Clock' && target.name.startsWith('system')) ||
                target.owner.isAssignableTo('java.util.random.RandomGenerator')
    }

    /** A text is also split by one plain character, which compiles nothing; that cannot be seen from here. */
    static boolean compilesAPattern(AccessTarget target) {
        String call = target.owner.simpleName + '.' + target.name
        call in ['Pattern.compile', 'Pattern.matches', 'String.matches', 'String.replaceFirst', 'String.replaceAll']
    }

    /** A room does not depend on the rooms behind it. */
    static ArchRule order(String room) {
        List<String> behind = ROOMS.drop(ROOMS.indexOf(room) + 1)
        noClasses().that().resideInAPackage("..domain.$room..")
                .should().dependOnClassesThat(resideInAnyPackage(behind.collect { "..domain.$it..".toString() } as String[]))
    }

    static List<String> offences(ArchRule wall, JavaClasses classes) {
        wall.evaluate(classes).failureReport.details
    }

    def "the wall stands in the domain: #wall.description"() {
        expect:
        offences(wall, domain) == []

        where:
        wall << [NOTHING_BUT_JAVA_BASE, NOBODY_ASKS_THE_SYSTEM, NOBODY_PRINTS, NOBODY_STARTS_A_THREAD, PATTERNS_ARE_COMPILED_ONCE, NAMES_SAY_SOMETHING,
                 VALUES_DO_NOT_CHANGE] + ROOMS.init().collect { order(it) }
    }

    def "the wall falls where #culprit breaks it, and nowhere else"() {
        when:
        def offences = offences(wall, culprits)

        then:
        !offences.empty
        offences.every { it.contains("culprit.domain.$culprit") }

        where:
        culprit                      | wall
        'video.AsksTheDatabase'      | NOTHING_BUT_JAVA_BASE
        'job.AsksTheSystem'          | NOBODY_ASKS_THE_SYSTEM
        'usecase.Prints'             | NOBODY_PRINTS
        'usecase.StartsThreads'      | NOBODY_STARTS_A_THREAD
        'video.CompilesEachTime'     | PATTERNS_ARE_COMPILED_ONCE
        'video.PromptHelper'         | NAMES_SAY_SOMETHING
        'video.Changeable'           | VALUES_DO_NOT_CHANGE
        'video.KnowsCapabilities'    | order('video')
        'capability.KnowsRules'      | order('capability')
        'rule.KnowsJobs'             | order('rule')
        'job.KnowsProviders'         | order('job')
        'provider.KnowsUseCases'     | order('provider')
    }

    def "what is not in java.base is named"() {
        expect:
        offences(NOTHING_BUT_JAVA_BASE, culprits).any { it.contains('<java.sql.Connection>') }
    }

    def "each way of asking the system is seen: #method"() {
        expect:
        offences(NOBODY_ASKS_THE_SYSTEM, culprits).any { it.contains("AsksTheSystem.$method()") }

        where:
        method << ['now', 'today', 'milliseconds', 'nanoseconds', 'clock', 'source', 'id', 'random', 'secureRandom', 'dice', 'chance', 'environment']
    }

    def "each way of printing and of starting a thread is seen: #method"() {
        expect:
        (offences(NOBODY_PRINTS, culprits) + offences(NOBODY_STARTS_A_THREAD, culprits)).any { it.contains(method) }

        where:
        method << ['Prints.out()', 'Prints.err()', 'Prints.trace(', 'StartsThreads.thread()', 'StartsThreads.run(', 'StartsThreads.later()']
    }

    def "each way of compiling a pattern is seen, and none where it is compiled once"() {
        expect:
        ['compiled', 'flagged', 'matched', 'whole', 'first', 'all'].every { method ->
            offences(PATTERNS_ARE_COMPILED_ONCE, culprits).any { it.contains("CompilesEachTime.$method(") }
        }
        !offences(PATTERNS_ARE_COMPILED_ONCE, culprits).any { it.contains('CompilesEachTime.once(') || it.contains('<clinit>') }
    }

    def "no wall guards an empty room: #room"() {
        expect: 'it has classes of its own'
        domain.any { it.packageName == "dev.reelport.domain.$room" }

        and: 'the rooms behind it exist, and somebody uses those before it'
        room == 'video' || domain.any { user ->
            user.packageName == "dev.reelport.domain.$room" &&
                    user.directDependenciesFromSelf.any { it.targetClass.packageName in ROOMS.takeWhile { it != room }.collect { "dev.reelport.domain.$it".toString() } }
        }

        where:
        room << ROOMS
    }

    def "the map lists every room there is"() {
        expect:
        domain.findAll { it.simpleName != 'module-info' }*.packageName.toSet() == ROOMS.collect { "dev.reelport.domain.$it".toString() }.toSet()
    }

    def "the values that must not change are there to be looked at"() {
        expect:
        domain.collectMany { it.fields }.findAll { JavaField field -> !field.owner.name.endsWith('Builder') }.size() > 100
    }
}
