package uk.guildhall.web.kit;

/** Small questions that templates ask of text. */
public final class Text {

    private Text() {}

    /** Is there anything to read in it? */
    public static boolean has(String text) {
        return text != null && !text.isBlank();
    }

    /** The id of the control of a form field: {@code topic1.service} becomes {@code topic1-service}. */
    public static String id(String fieldName) {
        return fieldName.replace('.', '-');
    }

    /** A list of control ids for {@code aria-describedby}, or null, so that the attribute is left out. */
    public static String ids(String first, String second) {
        if (first == null) {
            return second;
        }
        return second == null ? first : first + " " + second;
    }
}
