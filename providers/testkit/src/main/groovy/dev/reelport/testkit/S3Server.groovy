package dev.reelport.testkit

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import org.spockframework.runtime.ConditionNotSatisfiedError
import org.spockframework.runtime.SpockTimeoutError
import spock.util.concurrent.PollingConditions

/** Adobe's S3Mock, an S3 server that nobody here wrote, as a process of its own on loopback. It has one bucket, {@code films}. */
final class S3Server implements Closeable {

    private static final int PATIENCE_SECONDS = 120

    final URI endpoint
    private final Process process
    private final Path log

    /**
     * Starts it and waits until it answers.
     *
     * @param jar of S3Mock, whole (classifier {@code exec})
     * @param folder empty, for what it keeps
     */
    S3Server(Path jar, Path folder) {
        def port = freePort()
        endpoint = URI.create("http://127.0.0.1:$port")
        log = folder.resolve('s3.log')
        process = new ProcessBuilder(
                ProcessHandle.current().info().command().get(), '-XX:TieredStopAtLevel=1', '-Xmx256m',
                '-Dserver.address=127.0.0.1', "-Dserver.port=$port", '-Dserver.ssl.enabled=false', "-Dhttp.port=${freePort()}",
                '-Dcom.adobe.testing.s3mock.domain.initialBuckets=films',
                "-Dcom.adobe.testing.s3mock.store.root=${Files.createDirectories(folder.resolve('store'))}",
                '-jar', jar.toString())
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start()
        awaitAnswer()
    }

    private void awaitAnswer() {
        try {
            new PollingConditions(timeout: PATIENCE_SECONDS, delay: 0.1).eventually {
                assert process.alive && answers()
            }
        } catch (SpockTimeoutError | ConditionNotSatisfiedError late) {
            close()
            throw new AssertionError("the S3 server does not answer:\n${Files.readString(log)}", late)
        }
    }

    private boolean answers() {
        try {
            def asked = endpoint.resolve('/films').toURL().openConnection() as HttpURLConnection
            return asked.responseCode == 200
        } catch (IOException notYet) {
            return false
        }
    }

    private static int freePort() {
        new ServerSocket(0, 1, InetAddress.loopbackAddress).withCloseable { it.localPort }
    }

    @Override
    void close() {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS)
    }
}
