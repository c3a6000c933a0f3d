package dev.reelport.wire.http;

/** An address that must not be opened. The message holds neither its query nor a user name. */
public final class RefusedAddressException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param message which and why
     */
    public RefusedAddressException(String message) {
        super(message);
    }
}
