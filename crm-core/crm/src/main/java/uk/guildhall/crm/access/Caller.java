package uk.guildhall.crm.access;

import java.util.Optional;

/**
 * Where a sign-in comes from.
 *
 * @param ip the network address as the server saw it
 * @param userAgent what the browser says it is; for people to recognise their own sessions, trusted for nothing
 * @param browser what this browser was given when somebody signed in with it before; null where it shows nothing
 */
public record Caller(String ip, String userAgent, SecretToken browser) {
    private static final int LONGEST = 300;

    public Caller {
        userAgent = userAgent == null ? "" : userAgent.substring(0, Math.min(LONGEST, userAgent.length()));
    }

    /** A browser that shows nothing. */
    public Caller(String ip, String userAgent) {
        this(ip, userAgent, null);
    }

    Optional<SecretToken> shown() {
        return Optional.ofNullable(browser).filter(SecretToken::looksLikeSession);
    }
}
