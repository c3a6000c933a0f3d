package dev.reelport.wire;

/** What a status of HTTP proves about a create. */
public final class AnswerClass {
    private AnswerClass() {}

    /**
     * Whether the provider itself says that it did not take the request. A 4xx is its verdict, but
     * 408, 409, 425 and 499 are said of requests that may have gone on; 307 and 308 say that
     * nothing was done here. All else proves nothing: behind a 502 or 504 the task may run.
     */
    public static boolean isVerdict(int status) {
        return switch (status) {
            case 408, 409, 425, 499 -> false;
            case 307, 308 -> true;
            default -> status >= 400 && status < 500;
        };
    }
}
