package uk.guildhall.web.api;

import jakarta.ws.rs.core.Response;

/** A request that is well formed and still not done, for a reason that lies in how it was sent. */
class Declined extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    private final int status;
    private final String key;

    private Declined(int status, String key) {
        super(key);
        this.status = status;
        this.key = key;
    }

    /** What is to be changed must be named as it was seen (428). */
    static Declined withoutIfMatch() {
        return new Declined(Response.Status.PRECONDITION_REQUIRED.getStatusCode(), "problem.if-match");
    }

    /** The idempotency key was used before, for something else (422). */
    static Declined keyOfAnotherRequest() {
        return new Declined(UNPROCESSABLE, "problem.idempotency-other");
    }

    /** Others are busy with the same thing; the same request will do in a moment (409). */
    static Declined busy() {
        return new Declined(Response.Status.CONFLICT.getStatusCode(), "problem.busy");
    }

    int status() {
        return status;
    }

    String key() {
        return key;
    }

    boolean isWorthRetrying() {
        return status == Response.Status.CONFLICT.getStatusCode();
    }
}
