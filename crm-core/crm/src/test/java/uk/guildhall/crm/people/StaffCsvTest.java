package uk.guildhall.crm.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.guildhall.crm.council.Refused;

class StaffCsvTest {

    private static PersonForm only(byte[] file) {
        List<StaffCsv.Row> rows = StaffCsv.read(file);
        assertEquals(1, rows.size());
        return rows.get(0).person();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void namesWithAccentsAreReadHoweverTheyWereWritten(String charset) {
        String csv = "name,email,roles\r\nSiân Ôl,sian@example.org,adviser\r\n";
        assertEquals("Siân Ôl", only(csv.getBytes(Charset.forName(charset))).name());
    }

    @Test
    void theMarkAtTheBeginningIsNoPartOfTheHeading() {
        String csv = "\uFEFFname,email,roles\nAnn,ann@example.org,adviser";
        assertEquals("Ann", only(csv.getBytes(StandardCharsets.UTF_8)).name());
    }

    @Test
    void welshHeadingsSemicolonsAndSeveralRolesAreUnderstood() {
        String csv = "Enw;Ebost;Rolau\nAnn;ann@example.org;\"adviser; caseworker\"\n";
        assertEquals(
                List.of("adviser", "caseworker"),
                only(csv.getBytes(StandardCharsets.UTF_8)).roles());
    }

    @Test
    void aFormulaIsText() {
        String csv = "name,email,roles\n=1+1,a@example.org,adviser\n";
        assertEquals("=1+1", only(csv.getBytes(StandardCharsets.UTF_8)).name());
        assertEquals("'=1+1", StaffFile.cell("=1+1"));
        assertEquals("=1+1", StaffFile.meant(StaffFile.cell("=1+1")));
        assertEquals("'tis", StaffFile.meant("'tis"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name,email,roles\n", "name\nAnn\n", "name,email,roles,Name\nA,b,c,d\n", "a\0b"})
    void whatIsNoSuchFileIsRefused(String text) {
        assertThrows(Refused.class, () -> StaffCsv.read(text.getBytes(StandardCharsets.UTF_8)));
    }
}
