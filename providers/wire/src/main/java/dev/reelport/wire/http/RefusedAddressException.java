package dev.reelport.wire.http;

/** An address that must not be opened. The message holds neither its query nor a user name. */
public final class RefusedAddressException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    /**
     * @param address or its host, as people may see it
     * @param reason why, without naming it
     */
    RefusedAddressException(String address, String reason) {
        super(address + " is not opened: " + reason);
        this.reason = reason;
    }

    /** Why, without the address: its path may be a secret too. */
    public String reason() {
        return reason;
    }
}
