package uk.guildhall.crm.customer;

/** A stretch of the index: all keys from one to another, both included. Never a pattern, so nothing typed is special. */
record Span(String from, String to) {

    /** Greater than every letter that can follow. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    static Span exactly(String key) {
        return new Span(key, key);
    }

    static Span startingWith(String start) {
        return new Span(start, start + LAST);
    }
}
