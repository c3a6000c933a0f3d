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
 * addresses, unless a network is allowed by the configuration. It judges twice: how an address is
 * written, and what its host stands for. The second is the lookup of the connection itself, and so
 * nothing is connected to that was not judged. Thread-safe.
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

    private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern NUMERIC_END =
            Pattern.compile("(.*\\.)?(0[xX][0-9a-fA-F]*|\\d+)\\.?");
    private static final int HIGHEST_PORT = 65_535;

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
     * Judges an address as it stands now, for whoever takes one in. Nothing is opened, and whoever
     * opens it later has it judged again.
     *
     * @throws RefusedAddressException when it must not be opened
     */
    public void check(URI address) {
        checkSpelling(address);
        try {
            addresses(address.getHost());
        } catch (UnknownHostException unknown) {
            throw refused(address, "its host is unknown");
        } catch (RefusedAddressException notPublic) {
            throw refused(address, notPublic.reason());
        }
    }

    /**
     * Judges how an address is written; nothing is looked up.
     *
     * @throws RefusedAddressException when it must not be opened, whatever its host stands for
     */
    void checkSpelling(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused(address, "only http and https are opened");
        }
        if (address.getRawUserInfo() != null) {
            throw refused(address, "it names a user");
        }
        checkHost(address, host(address));
        if (address.getPort() == 0 || address.getPort() > HIGHEST_PORT) {
            throw refused(address, "its port is none from 1 to " + HIGHEST_PORT);
        }
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

    private static void checkHost(URI address, String host) {
        if (host.contains("%")) {
            throw refused(address, "it names a zone of this machine");
        }
        boolean literal = host.startsWith("[");
        if (!literal && NUMERIC_END.matcher(host).matches() && !isPlainDotted(host)) {
            throw refused(address, "its host is a number in disguise");
        }
    }

    /** Four numbers without leading zeros, which some read as octal. */
    private static boolean isPlainDotted(String host) {
        return DOTTED.matcher(host).matches()
                && Stream.of(host.split("\\."))
                        .allMatch(part -> part.equals(String.valueOf(Integer.parseInt(part))));
    }

    /**
     * Looks a host up for a connection. Every address it has is judged, not only the one that would
     * be taken.
     *
     * @param host a name, or an address, with or without brackets
     * @return at least one, the first one first
     * @throws UnknownHostException when it has none
     * @throws RefusedAddressException when one of them must not be opened
     */
    List<InetAddress> addresses(String host) throws UnknownHostException {
        boolean literal = host.startsWith("[");
        List<InetAddress> found =
                resolver.resolve(literal ? host.substring(1, host.length() - 1) : host);
        if (found.isEmpty()) {
            throw new UnknownHostException("no address");
        }
        if (!found.stream().allMatch(this::isAllowed)) {
            throw new RefusedAddressException(
                    host,
                    "its host is not a public one; if it is yours, allow its network by the"
                            + " setting private-networks");
        }
        return found;
    }

    private boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address))
                || SpecialNetworks.translated(address)
                        .map(this::isAllowed)
                        .orElseGet(() -> SpecialNetworks.isPublic(address));
    }

    private static RefusedAddressException refused(URI address, String why) {
        return new RefusedAddressException(Redaction.ofLinks(String.valueOf(address)), why);
    }
}
