package uk.guildhall.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a customer is erased: a ground of UK GDPR article 17(1). */
@Schema(name = "Erasure")
public record ErasureRequest(
        @Schema(
                required = true,
                enumeration = {"no-longer-needed", "consent-withdrawn", "objection", "unlawful", "legal-duty", "child"})
        String ground) {}
