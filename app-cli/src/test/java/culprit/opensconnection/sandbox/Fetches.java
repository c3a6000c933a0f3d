package culprit.opensconnection.sandbox;

import java.net.http.HttpClient;

/** Breaks the wall: an adapter asks by itself. */
interface Fetches {
    HttpClient client();
}
