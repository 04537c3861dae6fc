package uk.guildhall.web.desk;

import java.time.LocalDate;
import java.util.List;

/**
 * A customer that a search found, with enough to tell two people of one name apart. {@code kind} is PERSON or
 * ORGANISATION; {@code matched} is what the search found them by: name, postcode, phone, email, uprn, reference,
 * address, or null.
 */
public record Hit(
        String reference,
        String kind,
        String name,
        LocalDate dateOfBirth,
        String address,
        String postcode,
        String phone,
        String email,
        String matched,
        List<String> flags) {}
