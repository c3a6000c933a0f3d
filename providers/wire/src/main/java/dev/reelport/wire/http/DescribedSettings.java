package dev.reelport.wire.http;

import dev.reelport.domain.provider.Setting;
import java.util.List;

/** What every account over HTTP can be configured with, for people. */
final class DescribedSettings {
    static final List<Setting> ALL =
            List.of(
                    new Setting(
                            WireSettings.BASE_URL,
                            "",
                            "the root of the API, http or https; one that ends in /v1 is"
                                    + " understood. It must be set"),
                    new Setting(
                            WireSettings.API_KEY,
                            "",
                            "the key of the account; never shown, and sent to the origin of"
                                    + " base-url only. Absent: the provider wants none"),
                    new Setting(
                            WireSettings.MODELS,
                            "",
                            "names of models at this provider, separated by commas:"
                                    + " sora-2-all=sora-2 is one that can do what sora-2 can."
                                    + " Absent: those of the documents"),
                    new Setting(
                            WireSettings.CONNECT_TIMEOUT, "10s", "how long a connection may take"),
                    new Setting(
                            WireSettings.ANSWER_TIMEOUT,
                            "2min",
                            "how long a whole answer may take, and a second more for each 128 KiB"
                                    + " that are sent; a create whose answer comes later is"
                                    + " unresolved"),
                    new Setting(
                            WireSettings.RETRY_WAIT,
                            "500ms",
                            "before a look or a download that failed is repeated for the first"
                                    + " time; a create never is"),
                    new Setting(
                            Polling.INTERVAL,
                            "5s",
                            "how often a task is looked at in its first minute; later more seldom,"
                                    + " up to six times as long, and by what earlier films took,"
                                    + " up to twelve times. 10s for all models,"
                                    + " sora-2-pro=30s for one, separated by commas"),
                    new Setting(
                            Polling.DEADLINE,
                            "120min",
                            "how old a task gets before it counts as timed out; for all models,"
                                    + " or for one, in the same way"),
                    new Setting(
                            WireSettings.PRIVATE_NETWORKS,
                            "",
                            "networks that films may be fetched from though they are not public,"
                                    + " such as 10.0.0.0/8, separated by commas"),
                    new Setting(
                            WireSettings.FILM_LIMIT,
                            "2GB",
                            "how large a film may be, in KB, MB or GB of 1024 each; a larger one is"
                                    + " not taken in"),
                    new Setting(
                            WireSettings.FILM_DEADLINE,
                            "30min",
                            "how long a film may take from its first byte to its last"));

    private DescribedSettings() {}
}
