package uk.guildhall.web.kit;

/** One choice of a list: the value that is sent, what a person reads, and more words that find it. */
public record Option(String value, String text, String keywords) {

    public static Option of(String value, String text) {
        return new Option(value, text, null);
    }
}
