package uk.guildhall.admin.platform;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import uk.guildhall.crm.platform.CouncilForm;

/** The form about a new council as it was typed, to be checked and, where something is wrong with it, shown again. */
public record TypedCouncil(
        String code,
        String gss,
        String name,
        String nameCy,
        String hosts,
        String nation,
        String level,
        String cell,
        String ring,
        String firstName,
        String firstEmail,
        String once) {

    static TypedCouncil blank(String once) {
        return new TypedCouncil("", "", "", "", "", "", "", "", "", "", "", once);
    }

    static TypedCouncil of(MultivaluedMap<String, String> fields) {
        return new TypedCouncil(
                text(fields, "code"),
                text(fields, "gss"),
                text(fields, "name"),
                text(fields, "nameCy"),
                text(fields, "hosts"),
                text(fields, "nation"),
                text(fields, "level"),
                text(fields, "cell"),
                text(fields, "ring"),
                text(fields, "firstName"),
                text(fields, "firstEmail"),
                text(fields, "once"));
    }

    CouncilForm form() {
        return new CouncilForm(code, gss, name, nameCy, lines(hosts), nation, level, cell, ring, firstName, firstEmail);
    }

    /** The field that a pointer of the domain's is about. */
    static String field(String pointer) {
        return switch (pointer) {
            case "/administrator/name" -> "firstName";
            case "/administrator/email" -> "firstEmail";
            default -> pointer.split("/", -1)[1];
        };
    }

    static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String text(MultivaluedMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }
}
