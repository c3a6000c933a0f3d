package dev.reelport.http.webhook

import com.standardwebhooks.Webhook
import com.standardwebhooks.exceptions.WebhookVerificationException
import dev.reelport.testkit.Recorded
import dev.reelport.testkit.Reply
import dev.reelport.testkit.WireServer
import groovy.json.JsonSlurper
import java.net.http.HttpHeaders
import spock.util.concurrent.PollingConditions

/** Somebody who listens on loopback, and what it heard. */
final class Receiver implements Closeable {

    static final SECRET = 'whsec_' + ('o' * 32).bytes.encodeBase64()
    static final OLD_SECRET = 'whsec_' + ('p' * 32).bytes.encodeBase64()

    @Delegate
    final WireServer server = WireServer.start()

    Receiver() {
        server.script { Reply.json(200, '{}') }
    }

    /** What the configuration says of it. */
    Map<String, Object> settings(String name, Map<String, Object> more = [:]) {
        ([url: "${server.base()}/hook".toString(), secrets: [SECRET], 'private-networks': ['127.0.0.0/8']] + more)
                .collectEntries { key, value -> ["reelport.service.webhooks.${name}.$key".toString(), value] }
    }

    List<Recorded> until(int count) {
        new PollingConditions(timeout: 30, delay: 0.05).eventually { assert server.requests().size() >= count }
        server.requests()
    }

    static Object json(Recorded message) {
        new JsonSlurper().parse(message.body())
    }

    static String id(Recorded message) {
        message.header('webhook-id').get()
    }

    /** By the official library. */
    static boolean isGenuine(Recorded message, String secret, String text = message.text()) {
        def headers = message.head().drop(1).collectEntries { it.split(': ?', 2).with { parts -> [parts[0], [parts[1]]] } }
        try {
            new Webhook(secret).verify(text, HttpHeaders.of(headers, { name, value -> true }))
            true
        } catch (WebhookVerificationException forged) {
            false
        }
    }

    @Override
    void close() {
        server.close()
    }
}
