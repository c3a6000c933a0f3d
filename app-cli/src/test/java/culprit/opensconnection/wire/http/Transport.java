package culprit.opensconnection.wire.http;

import java.net.http.HttpClient;

/** Breaks nothing: the one that may. */
public interface Transport {
    HttpClient client();
}
