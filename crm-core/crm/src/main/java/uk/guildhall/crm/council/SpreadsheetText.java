package uk.guildhall.crm.council;

/** Text in a file for a spreadsheet, which takes text for a formula by its first character. */
public final class SpreadsheetText {
    /** The wide forms are what Japanese keyboards write, and spreadsheets take them too. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private SpreadsheetText() {}

    /** The same text with an apostrophe before it where it could be taken for a formula. */
    public static String harmless(String text) {
        return text != null && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
