package uk.guildhall.crm.correspondence;

/** What our letters say, in the reader's language. The words lie with those of the pages. */
public interface Wording {

    /** @param language {@code en} or {@code cy} */
    String say(String language, String key, Object... values);
}
