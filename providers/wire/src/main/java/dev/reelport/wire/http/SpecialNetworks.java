package dev.reelport.wire.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is not public, by the registries of IANA for special purposes (RFC 6890 and later). Java
 * reads {@code ::ffff:127.0.0.1} as {@code 127.0.0.1}, so that nothing here is said twice.
 */
final class SpecialNetworks {
    private static final List<Network> OF_FOUR =
            networks(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // Public by number, but each machine at Azure meets its own platform there:
                    // learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
                    "168.63.129.16/32");

    /** All that was ever given out to be reached from everywhere (RFC 4291). */
    private static final Network OF_SIX = Network.read("2000::/3");

    /** Teredo and its neighbours, documentation, 6to4. */
    private static final List<Network> WITHIN_SIX =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** Translated to IPv4 on the way (RFC 6052): what counts are the last four bytes. */
    private static final Network TRANSLATED = Network.read("64:ff9b::/96");

    private SpecialNetworks() {}

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::read).toList();
    }

    /** Whether everybody may be there. */
    static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? isInNone(OF_FOUR, address)
                : OF_SIX.contains(address) && isInNone(WITHIN_SIX, address);
    }

    private static boolean isInNone(List<Network> special, InetAddress address) {
        return special.stream().noneMatch(network -> network.contains(address));
    }

    /** The address of IPv4 that is meant; empty where it is not translated. */
    static Optional<InetAddress> translated(InetAddress address) {
        return TRANSLATED.contains(address)
                ? Optional.of(lastFour(address.getAddress()))
                : Optional.empty();
    }

    private static InetAddress lastFour(byte[] bytes) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
