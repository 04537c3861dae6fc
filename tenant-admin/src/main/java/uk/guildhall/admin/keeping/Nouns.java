package uk.guildhall.admin.keeping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that a council's schema holds: what is the council's to take with it, and what is left out and why. */
final class Nouns {
    private static final Set<String> SEALED = Set.of("blind", "version");

    /** In the order in which another product would import them: each refers only to those before it. */
    static final List<Noun> ALL = List.of(
            Noun.of(
                    "id",
                    new OpenTable("branding", "branding", "The council's look, contact details and opening hours")),
            Noun.of("place", new OpenTable("branding_link", "branding-links", "A link in the foot of every page")),
            Noun.of("kind", new OpenTable("branding_picture", "branding-pictures", "A logo or favicon, in base64")),
            Noun.of("number", new OpenTable("policy_change", "policy", "A change of a security setting, oldest first")),
            Noun.of(
                    "id",
                    new OpenTable("policy_request", "policy-requests", "A request to lower a security setting"),
                    new Noun.Part(
                            "voters",
                            new OpenTable("policy_voter", "policy-voters", "Who could decide"),
                            "request_id")),
            Noun.of("id", new OpenTable("team", "teams", "A team that answers for services")),
            Noun.of("id", new OpenTable("council_role", "roles", "A role of the council's own")),
            Noun.of(
                    "id",
                    new OpenTable(
                            "staff",
                            "staff",
                            "A member of staff; passwords stay behind, for no other product could use them",
                            Set.of("password_hash")),
                    new Noun.Part(
                            "roles",
                            new OpenTable("staff_role", "staff-roles", "A role that somebody has"),
                            "staff_id"),
                    new Noun.Part(
                            "teams",
                            new OpenTable("staff_team", "staff-teams", "A team that somebody is in"),
                            "staff_id")),
            Noun.of("id", new OpenTable("address_range", "address-ranges", "A range of addresses to sign in from")),
            Noun.of("id", new OpenTable("council_service", "services", "A service of the catalogue")),
            Noun.of(
                    "id",
                    new OpenTable("customer", "customers", "A resident or an organisation"),
                    new Noun.Part(
                            "contactDetails",
                            new OpenTable(
                                    "customer_contact_detail",
                                    "customer-contact-details",
                                    "A telephone number or an e-mail address",
                                    Set.of("normalised")),
                            "customer_id"),
                    new Noun.Part(
                            "externalIds",
                            new OpenTable("customer_external_id", "customer-external-ids", "Their number elsewhere"),
                            "customer_id"),
                    new Noun.Part(
                            "flags",
                            new OpenTable("customer_flag", "customer-flags", "What is to be minded with them"),
                            "customer_id"),
                    new Noun.Part(
                            "confidential",
                            new OpenTable(
                                    "customer_secret",
                                    "customer-confidential",
                                    "A confidential detail, opened; empty where it does not open",
                                    SEALED),
                            "customer_id"),
                    new Noun.Part(
                            "restriction",
                            new OpenTable(
                                    "customer_restriction",
                                    "customer-restrictions",
                                    "RESTRICTED: only the readers named may see this person's records"),
                            "customer_id"),
                    new Noun.Part(
                            "readers",
                            new OpenTable("customer_reader", "customer-readers", "Who may see a restricted person"),
                            "customer_id")),
            Noun.of("customer_id", new OpenTable("erasure", "erasures", "A person who has been erased, and when")),
            Noun.of(
                    "id",
                    new OpenTable("case_file", "cases", "A case: something to be done for somebody"),
                    new Noun.Part(
                            "events",
                            new OpenTable("case_event", "case-events", "What happened in a case"),
                            "case_id")),
            Noun.of(
                    "id",
                    new OpenTable("contact", "contacts", "A time that somebody was in touch", Set.of("form_key")),
                    new Noun.Part(
                            "topics",
                            new OpenTable("contact_topic", "contact-topics", "A thing that a contact was about"),
                            "contact_id")),
            Noun.of("id", new OpenTable("reveal", "reveals", "Masked details shown to somebody, and why")),
            Noun.of("id", new OpenTable("retention_run", "retention-runs", "A look for what is past its time")),
            Noun.of("id", new OpenTable("retention_plan", "retention-plan", "Whether such runs are made each month")),
            Noun.of(
                    "id",
                    new OpenTable("past_count", "past-counts", "How many records of a month were removed, of what")),
            Noun.of(
                    "id",
                    new OpenTable(
                            "support_access", "support", "A time that the operator asked to look, and the answer")),
            Noun.of("id", new OpenTable("audit_entry", "audit", "Who did or saw what")),
            Noun.of("sequence", new OpenTable("audit_seal", "audit-seals", "The chain over the audit's entries")),
            Noun.of(
                    "record_id",
                    new OpenTable("audit_salt", "audit-salts", "What the audit's digests of a record are made with")));

    /** A table that is neither above nor here fails a test, so that a new one can't be forgotten. */
    static final Map<String, String> LEFT_OUT = new TreeMap<>(Map.ofEntries(
            Map.entry("sign_in_session", "ends with the council"),
            Map.entry("support_session", "ends with the council"),
            Map.entry("sign_in_failure", "ends with the council"),
            Map.entry("pending_sign_in", "ends with the council"),
            Map.entry("passkey_challenge", "ends with the council"),
            Map.entry("known_browser", "ends with the council"),
            Map.entry("kept_form", "on its way for half an hour"),
            Map.entry("factor", "a secret for signing in here"),
            Map.entry("recovery_code", "a secret for signing in here"),
            Map.entry("factor_reset", "concerns signing in here"),
            Map.entry("invitation", "a secret for signing in here"),
            Map.entry("api_token", "a secret for signing in here"),
            Map.entry("resealing", "how far the encryption has got"),
            Map.entry("idempotency_key", "answers kept for a request's repetition"),
            Map.entry("outbox_event", "says again what the nouns say"),
            Map.entry("search_term", "made from the customers"),
            Map.entry("search_word", "made from the customers"),
            Map.entry("search_variant", "made from the customers"),
            Map.entry("mail", "a queue"),
            Map.entry("data_export", "files that somebody was taking away"),
            Map.entry("staff_import", "a list being read"),
            Map.entry("staff_import_row", "a list being read"),
            Map.entry("DATABASECHANGELOG", "the schema's own"),
            Map.entry("DATABASECHANGELOGLOCK", "the schema's own")));

    private Nouns() {}

    /** Tables of which nobody has said yet whether they are the council's to take. */
    static Set<String> undecided(Set<String> tables) {
        Set<String> rest = new TreeSet<>(tables);
        rest.removeAll(LEFT_OUT.keySet());
        for (Noun noun : ALL) {
            rest.remove(noun.root().table());
            noun.parts().forEach(part -> rest.remove(part.table().table()));
        }
        return rest;
    }
}
