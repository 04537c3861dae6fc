package uk.guildhall.web.desk;

import java.time.LocalDate;
import java.util.List;

/**
 * A customer that a search found, with enough to tell two people of one name apart. {@code kind} is PERSON or
 * ORGANISATION; {@code matched} is what the search found them by: name, postcode, phone, email, uprn, reference,
 * address, or null. Where something lies encrypted and doesn't open just now, it is null and {@code away} is true.
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
        boolean away,
        String matched,
        List<String> flags) {}
