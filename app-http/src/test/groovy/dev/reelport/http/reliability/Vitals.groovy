package dev.reelport.http.reliability

import dev.reelport.http.ServiceProcess
import java.nio.file.Files
import java.nio.file.Path

/** What a service is seen to use at a moment, and what it has done. */
final class Vitals {

    /** Bytes of the heap that are in use after everything that is not was collected. */
    final long heap

    /** Bytes of memory that the process has. */
    final long resident
    final int files
    final int threads

    /** Films that it brought home since it began. */
    final long home

    Vitals(ServiceProcess service) {
        // Twice: what the first leaves in queues of references goes with the second.
        2.times { assert new ProcessBuilder('jcmd', "${service.pid()}".toString(), 'GC.run').redirectErrorStream(true).start().with { it.inputStream.text; it.waitFor() } == 0 }
        def figures = service.send('GET', '/prometheus').text.readLines()
        heap = sum(figures, 'jvm_memory_used_bytes{area="heap"')
        threads = sum(figures, 'jvm_threads_live_threads')
        home = sum(figures, 'reelport_films_total{home="true"')
        files = Files.list(Path.of("/proc/${service.pid()}/fd")).withCloseable { it.count() }
        resident = (Files.readString(Path.of("/proc/${service.pid()}/status")) =~ /VmRSS:\s+(\d+) kB/)[0][1].toLong() * 1024
    }

    private static long sum(List<String> figures, String begin) {
        figures.findAll { it.startsWith(begin) }.sum(0d) { it.split(' ').last().toDouble() } as long
    }
}
