package dev.reelport.wire.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of addresses, such as {@code 10.0.0.0/8}.
 *
 * @param address the first
 * @param prefix how many bits all of them share
 */
public record Network(InetAddress address, int prefix) {
    private static final Pattern LITERAL =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /**
     * @throws IllegalArgumentException when an address has not so many bits
     */
    public Network {
        if (prefix < 0 || prefix > address.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException(
                    "a network such as 10.0.0.0/8 has as many bits as its addresses, not "
                            + prefix);
        }
    }

    /**
     * Reads {@code 10.0.0.0/8}, {@code fd00::/8} or one address.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static Network read(String text) {
        String[] both = text.strip().split("/", 2);
        try {
            if (LITERAL.matcher(both[0]).matches()) {
                InetAddress address = InetAddress.getByName(both[0]);
                int all = address.getAddress().length * Byte.SIZE;
                return new Network(address, both.length < 2 ? all : Integer.parseInt(both[1]));
            }
        } catch (UnknownHostException | NumberFormatException notANetwork) {
            // Told below.
        }
        throw new IllegalArgumentException(
                "a network is an address with its bits, such as 10.0.0.0/8, not «" + text + "»");
    }

    /** Whether an address lies within. */
    public boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] its = other.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ its[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return address.getHostAddress() + "/" + prefix;
    }
}
