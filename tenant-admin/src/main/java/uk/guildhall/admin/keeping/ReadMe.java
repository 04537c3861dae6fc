package uk.guildhall.admin.keeping;

import java.time.Instant;
import java.util.List;

/** The text that goes along with an export, for the person who unpacks it. */
final class ReadMe {
    private ReadMe() {}

    static String of(Registered council, Instant now, List<Manifest.Entry> files, boolean auditWhole, long unreadable) {
        StringBuilder text = new StringBuilder("""
                %s (%s), all data as of %s

                CONFIDENTIAL. Confidential details of residents are in clear text here.

                Every noun is here twice: as JSON Lines (.jsonl: UTF-8, one JSON object a line, with what belongs to it
                inside) and as CSV (.csv: UTF-8, RFC 4180, the first row names the fields, an empty cell is nothing), one
                file for each table. Ids are UUIDs; what refers to a row has its id. Moments are UTC in ISO 8601.

                In CSV, text that begins with = + - @ tab, CR, LF or an apostrophe has one more apostrophe in front, so
                that no spreadsheet runs it as a formula. An importer takes that one off; or reads the JSON Lines, which
                have every value as it is.

                People with a row in customer-restrictions are RESTRICTED: only their customer-readers may see them.

                manifest.json has the SHA-256, the number of rows and the fields of every file. The audit's chain was
                %s when this was made. %s

                """.formatted(
                        council.name(),
                        council.code(),
                        now,
                        auditWhole ? "whole" : "NOT whole",
                        unreadable == 0
                                ? "Every confidential detail opened."
                                : unreadable + " confidential details did not open and are empty."));
        for (Manifest.Entry file : files) {
            text.append(file.name())
                    .append(": ")
                    .append(file.meaning())
                    .append(" (")
                    .append(file.rows())
                    .append(")\n");
            if (file.name().endsWith(".csv")) {
                file.fields()
                        .forEach(field -> text.append("    ")
                                .append(field.name())
                                .append(": ")
                                .append(field.is())
                                .append(" [")
                                .append(field.type())
                                .append("]\n"));
            }
        }
        return text.toString();
    }
}
