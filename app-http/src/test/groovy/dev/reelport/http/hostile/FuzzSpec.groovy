package dev.reelport.http.hostile

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.IgnoreIf
import spock.lang.Requires
import spock.lang.Specification

/**
 * Messages that Jazzer makes up, guided by which lines of ours they reach: one minute of them with every build, and with the
 * profile {@code fuzz} a million of each format. What is found lies in {@code target/fuzz}, and becomes an example of a spec.
 */
class FuzzSpec extends Specification {

    static final Path FOLDER = Path.of('target', 'fuzz').toAbsolutePath()
    static final String MESSAGES = System.getProperty('reelport.fuzz.messages')
    static final List<String> INSTRUMENTED = ['dev.reelport.**', 'com.fasterxml.jackson.core.**', 'io.netty.handler.codec.http.multipart.**']

    @IgnoreIf({ FuzzSpec.MESSAGES })
    def "a minute of made-up messages finds no defect, and nothing half-kept"() {
        when:
        def log = fuzzed('all', FuzzSeeds.FORMATS + Message.OURS, [:], ['-max_total_time=60'])

        then: 'it ended well, after more than the seeds'
        messages(log) > Files.list(FOLDER.resolve('all/seeds')).withCloseable { it.count() }
    }

    @Requires({ FuzzSpec.MESSAGES })
    def "so many made-up messages of #format find no defect, and nothing half-kept"() {
        when:
        def log = fuzzed(format, [format], ['reelport.fuzz.format': format], ["-runs=$MESSAGES".toString()])

        then:
        messages(log) >= (MESSAGES as long)

        where:
        format << FuzzSeeds.FORMATS + Message.OURS
    }

    private static long messages(String log) {
        (log =~ /FUZZED (\d+) messages/)[0][1] as long
    }

    /** What was said; an error with what was found. */
    private static String fuzzed(String name, List<String> formats, Map<String, String> properties, List<String> limits) {
        def folder = FOLDER.resolve(name)
        ['seeds', 'corpus', 'found', 'work'].each { Files.createDirectories(folder.resolve(it)) }
        FuzzSeeds.write(folder.resolve('seeds'), formats)
        def log = folder.resolve('log.txt')
        def process = new ProcessBuilder(command(folder, properties, limits)).redirectErrorStream(true).redirectOutput(log.toFile()).start()
        try {
            int end = process.waitFor()
            def said = Files.readString(log)
            assert end == 0: "$log:\n${said.substring(Math.max(0, said.indexOf('== ')))}"
            return said
        } finally {
            process.destroyForcibly()
        }
    }

    private static List<String> command(Path folder, Map<String, String> properties, List<String> limits) {
        [ProcessHandle.current().info().command().get(), '-Xmx256m', '-XX:+UseSerialGC', '-XX:+EnableDynamicAgentLoading',
         '--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow',
         *properties.collect { property, value -> "-D$property=$value".toString() }, "-Djava.io.tmpdir=${folder.resolve('work')}".toString(),
         '-cp', System.getProperty('java.class.path'), 'com.code_intelligence.jazzer.Jazzer',
         "--target_class=$BodyFuzz.name".toString(), "--instrumentation_includes=${INSTRUMENTED.join(':')}".toString(),
         '--custom_hook_includes=dev.reelport.**', "--reproducer_path=${folder.resolve('found')}".toString(),
         "-artifact_prefix=${folder.resolve('found')}/".toString(), '-rss_limit_mb=0', '-timeout=60', '-max_len=16384',
         *limits, folder.resolve('corpus').toString(), folder.resolve('seeds').toString()]
    }
}
