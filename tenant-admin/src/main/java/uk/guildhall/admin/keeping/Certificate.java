package uk.guildhall.admin.keeping;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.guildhall.crm.tenancy.Json;

/** What a council is given when it has left: what was destroyed, when and by whom, and how that was proven. */
final class Certificate {
    private final String code;
    private final OffboardingBook.Page page;
    private final Instant at;

    Certificate(String code, OffboardingBook.Page page, Instant at) {
        this.code = code;
        this.page = page;
        this.at = at;
    }

    String json() throws IOException {
        Map<String, Object> certificate = new LinkedHashMap<>();
        certificate.put("council", code);
        certificate.put("name", page.name());
        certificate.put("gss", page.gss());
        certificate.put("askedBy", page.by());
        certificate.put("begunAt", page.startedAt().replace(' ', 'T') + "Z");
        certificate.put("finishedAt", at.toString());
        certificate.put("exportManifestSha256", page.manifestSha256());
        certificate.put("exportedRows", page.exportRows());
        certificate.put("schemaRemoved", "gh_" + code);
        certificate.put("loginRemoved", "gh_" + code);
        certificate.put("hostNamesRetired", page.hosts().split(" "));
        certificate.put("keysetsDestroyed", Json.readStrings(page.keysDestroyed()));
        certificate.put("backupsThatNoLongerOpen", Json.readStrings(page.backupsClosed()));
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(certificate);
    }

    String text() {
        StringBuilder text = new StringBuilder(
                """
                CERTIFICATE OF DESTRUCTION

                %s (%s) left on %s. Asked for by %s.

                Handed over before anything was destroyed: %d rows; SHA-256 of the export's manifest
                    %s

                Destroyed: the schema gh_%s with all its tables, its database login, and these keysets
                (named with the SHA-256 of what the register held, wrapped):
                """.formatted(page.name(), code, at, page.by(), page.exportRows(), page.manifestSha256(), code));
        Json.readStrings(page.keysDestroyed())
                .forEach((keyset, digest) -> text.append("    ")
                        .append(keyset)
                        .append("  ")
                        .append(digest)
                        .append('\n'));
        text.append("\nTried afterwards, with every key that is left: these backups no longer open.\n");
        Map<String, String> backups = Json.readStrings(page.backupsClosed());
        if (backups.isEmpty()) {
            text.append("    (there were none)\n");
        }
        backups.forEach((moment, why) ->
                text.append("    ").append(moment).append(": ").append(why).append('\n'));
        text.append("\nNever given to another council: the code ")
                .append(code)
                .append(" and the host names ")
                .append(page.hosts())
                .append('\n');
        return text.toString();
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(code + "-certificate.json"), json());
        Files.writeString(folder.resolve(code + "-certificate.txt"), text());
    }
}
