package uk.guildhall.web.api;

/** What the description of the API says in many places. */
final class ApiWords {
    static final String KEY =
            "Your own word for this request, up to 255 characters. The same request under the same key within 24"
                    + " hours is done once and answered alike; another under it is refused (422).";
    static final String LIMIT = "How many at most, from 1 to 100; 25 unless given";
    static final String AFTER = "The next of the page before";
    static final String ID = "Its id, or the reference that people read out";
    static final String IF_MATCH = "The ETag of the version that you have seen. Missing: 428. Changed meanwhile: 412.";

    private ApiWords() {}
}
