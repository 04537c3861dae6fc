package uk.guildhall.crm.access;

import java.text.Normalizer;
import java.util.Locale;

/** A name made into a code: {@code Priffyrdd a thrafnidiaeth} becomes {@code priffyrdd-a-thrafnidiaeth}. */
public final class Slug {
    private Slug() {}

    /** Lower-case letters, digits and hyphens; {@code x} where nothing of the name can be written so. */
    public static String of(String name, int longest) {
        String plain = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = plain.length() > longest ? plain.substring(0, longest).replaceAll("-+$", "") : plain;
        return cut.isEmpty() ? "x" : cut;
    }
}
