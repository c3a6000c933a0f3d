package culprit.appusesadapter.cli;

import culprit.appusesadapter.wire.Codec;

/** What adapters share is no adapter. */
final class Translates {
    Codec codec = new Codec();
}
