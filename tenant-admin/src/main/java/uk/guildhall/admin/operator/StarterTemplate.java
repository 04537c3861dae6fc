package uk.guildhall.admin.operator;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import uk.guildhall.crm.tenancy.Json;

/**
 * What every council begins with: the services that most of them are asked about, by their numbers in the Local
 * Government Service List, and a team for each kind. No standards are promised; the council sets its own.
 */
public final class StarterTemplate {
    private StarterTemplate() {}

    public static CouncilTemplate read() {
        try (InputStream in = StarterTemplate.class.getResourceAsStream("starter.json")) {
            return Json.read(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8), new TypeReference<CouncilTemplate>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
