package culprit.serviceasks.http;

import io.micronaut.http.client.HttpClient;

/** Breaks the wall: a service asks by itself. */
interface Fetches {
    HttpClient client();
}
