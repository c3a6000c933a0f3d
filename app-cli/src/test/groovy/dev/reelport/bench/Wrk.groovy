package dev.reelport.bench

import java.nio.file.Files
import java.nio.file.Path

/** What wrk measured. */
final class Wrk {

    double perSecond
    double p50
    double p99

    /** Puts the same create as often as it can. @param headers beside those of the create */
    static Wrk run(Path folder, String url, int connections, int seconds, Map<String, String> headers) {
        def script = Files.writeString(folder.resolve('create.lua'), 'wrk.method = "POST"\n' +
                "wrk.body = '{\"model\":\"sora-2\",\"prompt\":\"a cat plays the piano\",\"seconds\":\"4\"}'\n" +
                (headers + ['Content-Type': 'application/json', Authorization: 'Bearer sk-bench']).collect { name, value -> "wrk.headers[\"$name\"] = \"$value\"\n" }.join(''))
        def command = ['wrk', '-t1', "-c$connections", "-d${seconds}s", '--latency', '-s', script.toString(), url]
        def process = new ProcessBuilder(command*.toString()).redirectErrorStream(true).start()
        def text = process.inputStream.text
        assert process.waitFor() == 0: text
        assert !text.contains('Non-2xx') && !text.contains('Socket errors'): text
        new Wrk(perSecond: (text =~ /Requests\/sec:\s+([\d.]+)/)[0][1].toDouble(), p50: time(text, '50%'), p99: time(text, '99%'))
    }

    /** In milliseconds. */
    private static double time(String text, String part) {
        def (all, number, unit) = (text =~ /$part\s+([\d.]+)(us|ms|s)/)[0]
        number.toDouble() * [us: 0.001, ms: 1, s: 1000][unit]
    }
}
