package dev.reelport.secrets

import java.nio.charset.StandardCharsets

/** Secrets that stand for real ones, each another one, and each easy to find wherever it turns up. */
final class Canaries {

    /** By what each is, the text that must not be seen. */
    final Map<String, String> texts = [:]

    /** Of letters and digits, so that nothing writes it in another way but Base64. */
    private String grown(String kind) {
        texts.computeIfAbsent(kind) { "canary${kind.replaceAll(/\W/, '')}${Long.toString(kind.hashCode() & 0xFFFFFFL, 36)}" }
    }

    String providerKey(String format) {
        grown("key of provider $format")
    }

    /** A key that is made elsewhere; how it begins may be seen. */
    void clientKey(String name, String key) {
        texts["key of client $name".toString()] = key.substring(9)
    }

    /** A signing secret as Standard Webhooks writes them. */
    String signingSecret(String of) {
        def secret = Base64.encoder.encodeToString(("signs $of " + 'x' * 24).bytes[0..23] as byte[])
        texts["signing secret of $of".toString()] = secret
        "whsec_$secret"
    }

    String getDatabasePassword() { grown('password of the database') }

    String getStorageSecret() { grown('secret of the object store') }

    String getCollectorSecret() { grown('secret of the collector') }

    /** Of a link to a film at its provider. */
    String getResult() { grown('result link') }

    String getImage() { grown('image link') }

    String getClip() { grown('clip link') }

    String getCallback() { grown('callback address') }

    String getWebhook() { grown('webhook address') }

    String getUserInfo() { grown('user of a link') }

    String getWrongKey() { grown('wrong key') }

    String getQuery() { grown('query to the service') }

    /** A link whose query is a result's. */
    String link(String name) {
        "https://198.51.100.7/$name?X-Signature=$result"
    }

    /** What of these stands in some bytes, as it is or in Base64; by what it is. */
    Set<String> in(byte[] bytes) {
        def text = new String(bytes, StandardCharsets.ISO_8859_1)
        texts.findAll { kind, secret -> forms(secret).any { text.contains(it) } }.keySet()
    }

    /** As it is, and as Base64 writes it behind 0, 1 or 2 other bytes, without the ends that its neighbours change. */
    private static List<String> forms(String secret) {
        [secret] + (0..2).collect { gap ->
            def written = Base64.encoder.encodeToString(('x' * gap + secret).bytes)
            written.substring(gap == 0 ? 0 : 4, written.length() - 4)
        }
    }
}
