package dev.reelport.walls

import static com.tngtech.archunit.base.DescribedPredicate.describe
import static com.tngtech.archunit.lang.ConditionEvent.createMessage
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

import com.tngtech.archunit.base.DescribedPredicate
import com.tngtech.archunit.core.domain.AccessTarget
import com.tngtech.archunit.core.domain.JavaAccess
import com.tngtech.archunit.core.domain.JavaClass
import com.tngtech.archunit.core.domain.JavaStaticInitializer
import com.tngtech.archunit.lang.ArchCondition
import com.tngtech.archunit.lang.ArchRule
import com.tngtech.archunit.lang.ConditionEvents
import com.tngtech.archunit.lang.SimpleConditionEvent
import com.tngtech.archunit.library.dependencies.SliceAssignment
import com.tngtech.archunit.library.dependencies.SliceIdentifier
import org.jspecify.annotations.NullMarked

/**
 * The walls between the rooms of a system whose modules are the packages below its root. All adapters
 * there ever will be are meant: whatever is neither the domain, nor an app, nor shared by adapters.
 */
final class Walls {

    static final APPS = ['cli', 'http']
    static final SHARED = ['language', 'wire', 'testkit']
    static final NAMES = ['Impl', 'Manager', 'Helper', 'Util', 'Processor', 'Dto', 'Info', 'Data', 'Base', 'Abstract']

    /** Who lets the machine in: its streams, its environment, its time. Below the root. */
    static final DOORS = ['cli.Surroundings', 'http.Surroundings', 'sandbox.StateFolder', 'sandbox.SandboxProvider']

    final String root

    Walls(String root) {
        this.root = root
    }

    Map<String, ArchRule> all() {
        [
            'adapters never use apps': noClasses().that(are('adapters', this.&isAdapter))
                    .should().dependOnClassesThat(are('apps', this.&isApp)),
            'adapters never use each other': classes().that(are('adapters', this.&isAdapter))
                    .should(useNoOther('adapters', this.&isAdapter)),
            'apps never use adapters': noClasses().that(are('apps', this.&isApp))
                    .should().dependOnClassesThat(are('adapters', this.&isAdapter)),
            'apps never use each other': classes().that(are('apps', this.&isApp))
                    .should(useNoOther('apps', this.&isApp)),
            'the domain uses no framework, no adapter and no app':
                    noClasses().that(are('the domain', this.&isDomain))
                    .should().dependOnClassesThat(are('frameworks, adapters or apps') {
                        isFramework(it) || isAdapter(it) || isApp(it) || module(it) in SHARED
                    }),
            'what adapters share uses no adapter and no app':
                    noClasses().that(are('shared by adapters', this.&isShared))
                    .should().dependOnClassesThat(are('adapters or apps') { isAdapter(it) || isApp(it) }),
            'only the transport opens connections': noClasses().that(are('no transport') { !isTransport(it) })
                    .should().dependOnClassesThat(are('ways to a network', this.&isNetwork)),
            'a service waits to be asked, and asks nobody itself': noClasses().that(are('a service', this.&isService))
                    .should().dependOnClassesThat(are('ways to ask', this.&asks)),
            'a wire adapter is pure functions': noClasses().that(are('wire adapters', this.&isWireAdapter))
                    .should().dependOnClassesThat(are('files, threads, chance or a transport', this.&isImpure)),
            'a codec compiles a pattern once': noClasses().that(are('codecs', this.&isCodec))
                    .should().accessTargetWhere(describe('compiles a pattern each time') { JavaAccess access ->
                        compilesPattern(access) && !(access.origin instanceof JavaStaticInitializer)
                    }),
            'only Main ends the process': noClasses().that(are('no Main') { !isMain(it) })
                    .should().accessTargetWhere(calls('end the process', this.&endsProcess)),
            'streams, environment and time come in at the doors':
                    noClasses().that(are('no door') { !isDoor(it) })
                    .should().accessTargetWhere(calls('touch the world', this.&touchesWorld)),
            'apps read system properties at the door': noClasses().that(are('apps, but no door') {
                        isApp(it) && !isDoor(it)
                    }).should().accessTargetWhere(calls('read properties', this.&readsProperty)),
            'every package says that null is marked': classes().that(are('more than a package-info') {
                        it.simpleName != 'package-info'
                    }).should(liveInNullMarkedPackage()),
            'names say something': classes().that(are('written by people', this.&isWritten))
                    .should(haveNoEmptyWordInTheirName()),
            'packages never go in circles': slices().assignedFrom(packages()).should().beFreeOfCycles()
                    .ignoreDependency(are('Main', this.&isMain), DescribedPredicate.alwaysTrue()),
        ].collectEntries { name, rule -> [name, rule.as(name).allowEmptyShould(true)] }
    }

    /** The part of the name below the root that is the module: {@code sandbox}; null where it is not ours. */
    String module(JavaClass type) {
        def name = type.baseComponentType.packageName
        name.startsWith("$root.") ? name.substring(root.length() + 1).tokenize('.').first() : null
    }

    boolean isApp(JavaClass type) {
        module(type) in APPS
    }

    boolean isDomain(JavaClass type) {
        module(type) == 'domain'
    }

    boolean isAdapter(JavaClass type) {
        def module = module(type)
        module != null && module != 'domain' && !(module in APPS) && !(module in SHARED)
    }

    boolean isShared(JavaClass type) {
        module(type) in SHARED
    }

    /** An adapter that speaks a format over HTTP, and leaves the speaking to the shared transport. */
    boolean isWireAdapter(JavaClass type) {
        isAdapter(type) && type.package.classesInPackageTree.any { neighbour ->
            neighbour.directDependenciesFromSelf.any { module(it.targetClass) == 'wire' }
        }
    }

    /** A wire adapter, or what it translates with. */
    boolean isCodec(JavaClass type) {
        isWireAdapter(type) || module(type) == 'wire' && !isTransport(type)
    }

    /** To split a text by one plain character compiles nothing, and cannot be told from the rest. */
    static boolean compilesPattern(JavaAccess access) {
        "${access.targetOwner.simpleName}.$access.target.name".toString() in
                ['Pattern.compile', 'Pattern.matches', 'String.matches', 'String.replaceFirst', 'String.replaceAll']
    }

    /** The only packages that open connections; the testkit's server and the service wait for some. */
    boolean isTransport(JavaClass type) {
        type.packageName == "${root}.wire.http" || module(type) == 'testkit' || isService(type)
    }

    boolean isService(JavaClass type) {
        module(type) == 'http'
    }

    /** Whoever waits for connections knows addresses; to look one up is to ask. */
    static boolean isNetwork(JavaClass type) {
        asks(type) || type.baseComponentType.name in ['java.net.InetAddress', 'java.net.InetSocketAddress']
    }

    /** What opens connections, or looks up where they go. */
    static boolean asks(JavaClass type) {
        def name = type.baseComponentType.name
        name in ['java.net.URL', 'java.net.URLConnection', 'java.net.HttpURLConnection', 'java.net.JarURLConnection',
                 'java.net.URLClassLoader', 'java.net.Socket', 'java.net.ServerSocket', 'java.net.DatagramSocket',
                 'java.net.MulticastSocket', 'java.nio.channels.ServerSocketChannel', 'java.nio.channels.DatagramChannel', 'io.netty.bootstrap.Bootstrap',
                 'io.netty.channel.socket.SocketChannel', 'io.netty.channel.socket.nio.NioSocketChannel',
                 'io.netty.channel.socket.DatagramChannel', 'io.netty.channel.socket.nio.NioDatagramChannel'] ||
                ['java.net.http.', 'java.nio.channels.Socket', 'java.nio.channels.AsynchronousS', 'javax.net.', 'javax.naming.', 'java.rmi.',
                 'io.micronaut.http.client.', 'io.netty.resolver.',
                 'reactor.netty.'].any { name.startsWith(it) }
    }

    boolean isImpure(JavaClass type) {
        def name = type.baseComponentType.name
        name in ['java.io.File', 'java.util.Random', 'java.util.UUID', 'java.security.SecureRandom', 'java.lang.Thread',
                 'java.time.Clock', 'java.time.InstantSource'] ||
                ['java.nio.file.', 'java.util.concurrent.', 'io.micronaut.http.', 'reactor.'].any { name.startsWith(it) } ||
                name.startsWith("${root}.wire.http.") && !(type.simpleName in ['WireFormat', 'WireProvider', 'WireSettings'])
    }

    boolean isMain(JavaClass type) {
        isApp(type) && type.name == "$root.${module(type)}.Main"
    }

    boolean isDoor(JavaClass type) {
        DOORS.any { type.name == "$root.$it" }
    }

    static boolean isFramework(JavaClass type) {
        ['io.micronaut.', 'picocli.', 'jakarta.'].any { type.baseComponentType.name.startsWith(it) }
    }

    static boolean endsProcess(String call) {
        call in ['System.exit', 'Runtime.exit', 'Runtime.halt']
    }

    static boolean touchesWorld(String call) {
        call in ['System.out', 'System.err', 'System.in', 'System.console', 'System.getenv', 'System.currentTimeMillis',
                 'System.nanoTime', 'FileDescriptor.out', 'FileDescriptor.err', 'FileDescriptor.in',
                 'InstantSource.system', 'Throwable.printStackTrace()'] ||
                call ==~ /(Instant|Clock|Local\w*|Zoned\w*|Offset\w*|Year\w*)\.(now|system\w*)/
    }

    static boolean readsProperty(String call) {
        call in ['System.getProperty', 'System.getProperties', 'Boolean.getBoolean', 'Integer.getInteger', 'Long.getLong']
    }

    /** Compilers write classes too; their names begin with a dollar sign. */
    static boolean isWritten(JavaClass type) {
        !type.name.contains('.$') && !type.simpleName.empty && type.simpleName != 'package-info'
    }

    static List<String> emptyWords(String name) {
        name.findAll(/[A-Z]+(?![a-z])|[A-Z][a-z0-9]*/).findAll { word ->
            NAMES.any { word.equalsIgnoreCase(it) || word.equalsIgnoreCase(it + 's') }
        }
    }

    private static DescribedPredicate<JavaClass> are(String what, Closure<Boolean> test) {
        describe(what) { JavaClass type -> test(type) as boolean }
    }

    /** By «Class.member», and with empty brackets for a call without arguments that matters. */
    private static DescribedPredicate<JavaAccess> calls(String what, Closure<Boolean> test) {
        describe(what) { JavaAccess access ->
            def target = access.target as AccessTarget
            target.owner.name.startsWith('java.') && test("${target.owner.simpleName}.$target.name".toString()) ||
                    target.name == 'printStackTrace' && target.parameterTypes.empty && test('Throwable.printStackTrace()')
        }
    }

    private ArchCondition<JavaClass> useNoOther(String what, Closure<Boolean> test) {
        new ArchCondition<JavaClass>("not use other $what") {
            @Override
            void check(JavaClass type, ConditionEvents events) {
                type.directDependenciesFromSelf
                        .findAll { test(it.targetClass) && module(it.targetClass) != module(type) }
                        .each { events.add(SimpleConditionEvent.violated(type, it.description)) }
            }
        }
    }

    private static ArchCondition<JavaClass> liveInNullMarkedPackage() {
        new ArchCondition<JavaClass>('live in a package that is @NullMarked') {
            @Override
            void check(JavaClass type, ConditionEvents events) {
                if (!type.package.isAnnotatedWith(NullMarked)) {
                    events.add(SimpleConditionEvent.violated(type, createMessage(type, 'lives in no @NullMarked package')))
                }
            }
        }
    }

    private static ArchCondition<JavaClass> haveNoEmptyWordInTheirName() {
        new ArchCondition<JavaClass>("have none of $NAMES in their name") {
            @Override
            void check(JavaClass type, ConditionEvents events) {
                emptyWords(type.simpleName).each {
                    events.add(SimpleConditionEvent.violated(type, createMessage(type, "says «$it»")))
                }
            }
        }
    }

    private static SliceAssignment packages() {
        new SliceAssignment() {
            @Override
            SliceIdentifier getIdentifierOf(JavaClass type) {
                SliceIdentifier.of(type.packageName)
            }

            @Override
            String getDescription() {
                'packages'
            }
        }
    }
}
