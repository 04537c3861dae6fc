package uk.guildhall.crm.access;

/**
 * Where a sign-in comes from.
 *
 * @param ip the network address as the server saw it
 * @param userAgent what the browser says it is; for people to recognise their own sessions, trusted for nothing
 */
public record Caller(String ip, String userAgent) {
    private static final int LONGEST = 300;

    public Caller {
        userAgent = userAgent == null ? "" : userAgent.substring(0, Math.min(LONGEST, userAgent.length()));
    }
}
