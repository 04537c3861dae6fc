package uk.guildhall.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.casework.CaseForm;
import uk.guildhall.crm.casework.Location;

/** Where a case is about: a property, a point or words. */
@Schema(name = "Location")
public record CasePlace(
        @Schema(description = "Unique Property Reference Number, up to 12 digits")
        String uprn,

        @Schema(description = "Degrees north, WGS 84; with long")
        BigDecimal lat,

        @Schema(name = "long", description = "Degrees east, WGS 84; with lat") @JsonProperty("long")
        BigDecimal lng,

        @Schema(maxLength = 500) String description) {

    static CasePlace of(Location known) {
        return new CasePlace(
                known.uprn().orElse(null),
                known.latitude().orElse(null),
                known.longitude().orElse(null),
                known.description().orElse(null));
    }

    CaseForm.Place form() {
        return new CaseForm.Place(uprn, lat, lng, description);
    }
}
