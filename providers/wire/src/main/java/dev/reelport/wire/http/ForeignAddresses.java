package dev.reelport.wire.http;

import dev.reelport.wire.Redaction;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The guard for addresses that a user or an answer names: only http and https, only public
 * addresses, unless a network is allowed by the configuration. Nothing is opened here; whoever
 * opens a foreign address asks here first, and again at every redirect. Thread-safe.
 */
public final class ForeignAddresses {
    /** What a name stands for; a test has its own. */
    @FunctionalInterface
    public interface Resolver {
        /**
         * Every address of a host.
         *
         * @throws UnknownHostException when it has none
         */
        List<InetAddress> resolve(String host) throws UnknownHostException;
    }

    /** Not public, by the registries of IANA for special purposes (RFC 6890 and later). */
    private static final List<Network> SPECIAL =
            Stream.of(
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
                            "::/96",
                            "64:ff9b:1::/48",
                            "100::/64",
                            "2001::/23",
                            "2001:db8::/32",
                            "2002::/16",
                            "3fff::/20",
                            "5f00::/16",
                            "fc00::/7",
                            "fe80::/10",
                            "fec0::/10",
                            "ff00::/8")
                    .map(Network::read)
                    .toList();

    /** Translated to IPv4 on the way (RFC 6052): what counts are the last four bytes. */
    private static final Network TRANSLATED = Network.read("64:ff9b::/96");

    private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern NUMERIC_END =
            Pattern.compile("(.*\\.)?(0[xX][0-9a-fA-F]*|\\d+)\\.?");

    private final Resolver resolver;
    private final List<Network> allowed;

    /** With a way to find addresses, and the networks that are allowed though not public. */
    public ForeignAddresses(Resolver resolver, List<Network> allowed) {
        this.resolver = resolver;
        this.allowed = List.copyOf(allowed);
    }

    /** With the machine's own resolver. */
    public static ForeignAddresses of(List<Network> allowed) {
        return new ForeignAddresses(host -> Arrays.asList(InetAddress.getAllByName(host)), allowed);
    }

    /**
     * Lets an address pass.
     *
     * @throws RefusedAddressException when it must not be opened
     */
    public void check(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused(address, "only http and https are opened");
        }
        if (address.getRawUserInfo() != null) {
            throw refused(address, "it names a user");
        }
        checkHost(address, host(address));
    }

    /** A host that Java does not take for one cannot be connected to either. */
    private static String host(URI address) {
        if (address.getHost() != null) {
            return address.getHost();
        }
        throw refused(
                address,
                address.getRawAuthority() == null
                        ? "it names no host"
                        : "its host is no name that can be looked up; one has only letters of"
                                + " ASCII, digits and hyphens between its dots, and no underscore");
    }

    private void checkHost(URI address, String host) {
        if (host.contains("%")) {
            throw refused(address, "it names a zone of this machine");
        }
        boolean literal = host.startsWith("[");
        if (!literal && NUMERIC_END.matcher(host).matches() && !isPlainDotted(host)) {
            throw refused(address, "its host is a number in disguise");
        }
        String name = literal ? host.substring(1, host.length() - 1) : host;
        for (InetAddress one : resolved(address, name)) {
            if (!isAllowed(one)) {
                throw refused(
                        address,
                        "its host is not a public one; if it is yours, allow its network by the"
                                + " setting private-networks");
            }
        }
    }

    /** Four numbers without leading zeros, which some read as octal. */
    private static boolean isPlainDotted(String host) {
        return DOTTED.matcher(host).matches()
                && Stream.of(host.split("\\."))
                        .allMatch(part -> part.equals(String.valueOf(Integer.parseInt(part))));
    }

    private List<InetAddress> resolved(URI address, String host) {
        try {
            List<InetAddress> addresses = resolver.resolve(host);
            if (!addresses.isEmpty()) {
                return addresses;
            }
        } catch (UnknownHostException unknown) {
            // Told below.
        }
        throw refused(address, "its host is unknown");
    }

    private boolean isAllowed(InetAddress address) {
        if (allowed.stream().anyMatch(network -> network.contains(address))) {
            return true;
        }
        if (TRANSLATED.contains(address)) {
            return isAllowed(lastFour(address.getAddress()));
        }
        return SPECIAL.stream().noneMatch(network -> network.contains(address));
    }

    private static InetAddress lastFour(byte[] bytes) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RefusedAddressException refused(URI address, String why) {
        return new RefusedAddressException(Redaction.ofLinks(String.valueOf(address)), why);
    }
}
