package uk.guildhall.crm.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one box on the real database, with a council of its own. */
class CustomerFinderTest {

    private static Townsfolk town;

    @BeforeAll
    static void people() throws Exception {
        town = Townsfolk.move("finder");
        town.person("Jane", "Smith", "1980-03-12", "FS1 2AB", "01632 960123", "jane.smith@example.org", "999900001234");
        town.person("Jane", "Smith", "1991-11-02", "FS12 3DD", "07700 900456", null, null);
        town.person("John Peter", "Smith-Jones", "1950-01-01", "FS2 1AA", null, null, null);
        town.person("Aaron", "Smithson", "1951-01-01", "FS2 1AB", null, null, null);
        town.person("Siân", "O'Brien", "1960-01-01", "MB1 1AA", "01632 960777", null, null);
        town.person("Ian", "McKay", "1961-01-01", "MB1 1AB", null, null, null);
        town.person("Catherine", "MacDonald", "1962-01-01", "MB1 1AD", null, null, null);
        town.person("Stephen", "St John", "1963-01-01", "MB1 1AE", null, null, null);
        town.person("محمد", "العلي", "1969-05-05", "MB1 1AF", null, null, null);
        town.person("Zoë 🌻", "Featherstone", "2001-12-24", "MB1 1AG", null, null, null);
        town.person("Anne-Marie", "de Souza", "1970-01-01", "MB1 1AH", null, null, null);
        town.organisation("The Millbrook Tenants' Association Ltd", "MB1 1AJ", "01632 960888");
    }

    @AfterAll
    static void moveOut() throws Exception {
        town.close();
    }

    @ParameterizedTest
    @CsvSource({
        "jane smith, Jane Smith",
        "Smith Jane, Jane Smith",
        "SMITH, Jane Smith",
        "'smith, jane', Jane Smith",
        "jane smi, Jane Smith",
        "smith ja, Jane Smith",
        "j smith, Jane Smith",
        "ja smi, Jane Smith",
        "mrs j smith, Jane Smith",
        "smyth jayne, Jane Smith",
        "smyth, Jane Smith",
        "jayne smith 12/3/80, Jane Smith",
        "smtih, Jane Smith",
        "jane smth, Jane Smith",
        "jame smith, Jane Smith",
        "jae smith, Jane Smith",
        "jame smtih, Jane Smith",
        "john smith, John Peter Smith-Jones",
        "peter jones, John Peter Smith-Jones",
        "john peter, John Peter Smith-Jones",
        "smithjones, John Peter Smith-Jones",
        "smith-jones j, John Peter Smith-Jones",
        "sian obrien, Siân O'Brien",
        "O Brien, Siân O'Brien",
        "o’brien sian, Siân O'Brien",
        "obrein, Siân O'Brien",
        "mackay, Ian McKay",
        "mac kay ian, Ian McKay",
        "mcdonald, Catherine MacDonald",
        "catherine mcd, Catherine MacDonald",
        "mc donald, Catherine MacDonald",
        "kathryn macdonald, Catherine MacDonald",
        "saint john, Stephen St John",
        "steven st john, Stephen St John",
        "العلي, محمد العلي",
        "محمد, محمد العلي",
        "zoe, Zoë 🌻 Featherstone",
        "🌻, Zoë 🌻 Featherstone",
        "fetherstone, Zoë 🌻 Featherstone",
        "annemarie de souza, Anne-Marie de Souza",
        "anne marie, Anne-Marie de Souza",
        "desouza, Anne-Marie de Souza",
        "millbrook tenants, The Millbrook Tenants' Association Ltd",
        "millbrook association, The Millbrook Tenants' Association Ltd",
        "tennants asociation, The Millbrook Tenants' Association Ltd",
        "FS12AB, Jane Smith",
        "fs1 2ab smith, Jane Smith",
        "smyth fs12ab, Jane Smith",
        "smith fs12, Jane Smith",
        "smit fs12, Jane Smith",
        "999900001234, Jane Smith",
        "01632960123, Jane Smith",
        "+44 (0)1632 960 123, Jane Smith",
        "960123, Jane Smith",
        "01632 9601, Jane Smith",
        "00456, Jane Smith",
        "JANE.SMITH@EXAMPLE.ORG, Jane Smith",
        "jane.smith@ex, Jane Smith",
        "12/3/1980, Jane Smith",
        "12031980, Jane Smith",
        "01632 960888, The Millbrook Tenants' Association Ltd"
    })
    void findsWhoWasMeant(String typed, String name) {
        var hits = town.find(typed);
        assertFalse(hits.isEmpty(), "nobody found");
        assertEquals(name, hits.get(0).name());
    }

    @Test
    void tellsTwoPeopleOfOneNameApartByAnythingElse() {
        assertEquals(2, town.find("jane smith").size());
        assertEquals(List.of("1991-11-02"), births("jane smith 2 Nov 1991"));
        assertEquals(List.of("1991-11-02"), births("jane smith fs12 3dd"));
        assertEquals(List.of("1980-03-12"), births("smith 960123"));
        assertEquals("FS1 2AB", town.find("smith FS1").get(0).postcode());
    }

    @Test
    void putsTheExactNameBeforeItsBeginning() {
        var names = town.find("smith").stream().map(Hit::name).toList();
        assertEquals("Aaron Smithson", names.get(names.size() - 1));
        assertEquals(4, names.size());
    }

    @Test
    void showsWhoseTelephoneItIsThoughTheNameDiffers() {
        var hit = town.find("kowalski 01632 960777").get(0);
        assertEquals("Siân O'Brien", hit.name());
        assertEquals(Set.of(Hit.Likeness.PHONE), hit.why());
    }

    @Test
    void showsEverythingThatTheListNeeds() {
        var hit = town.find("jane.smith@example.org").get(0);
        assertEquals("FS1 2AB", hit.postcode());
        assertEquals("01632 960123", hit.phone());
        assertEquals(LocalDate.of(1980, 3, 12), hit.dateOfBirth());
        assertEquals("1 Mill Lane, Fellminster", hit.address());
        assertEquals("PERSON", hit.kind());
    }

    @Test
    void goesStraightToAReference() {
        String reference = town.find("jane.smith@example.org").get(0).reference();
        for (String typed :
                List.of(reference, reference.toLowerCase(), reference.replace("-", ""), "about " + reference)) {
            var hits = town.find(typed);
            assertEquals(1, hits.size(), typed);
            assertEquals(reference, hits.get(0).reference());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "s_ith", "j%", "%smith", "smith%' OR '1'='1", "jane\\", "[a-z]", "\"", "*"})
    void takesWildcardsAndQuotesAsTheyAre(String typed) {
        assertTrue(town.find(typed).size() <= 4);
        assertTrue(town.find("%").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "\u202e\u200f", "😀😀😀", "xyzzy", "99999999999999999999999999"})
    void findsNobodyWhereNobodyIsLikeIt(String typed) {
        assertTrue(town.find(typed).isEmpty());
    }

    @Test
    void survivesAVeryLongText() {
        assertTrue(town.find("qx ".repeat(1334)).isEmpty());
        assertTrue(town.find("9".repeat(4000)).isEmpty());
        assertTrue(town.find("😀".repeat(2000)).isEmpty());
        assertFalse(town.find("jane smith " + " ".repeat(4000)).isEmpty());
    }

    @Test
    void forgetsWhatIsNoLongerSo() throws Exception {
        UUID moved = town.person("Wilhelmina", "Quackenbush", "1990-01-01", "MB9 9ZZ", "01632 960999", null, null);
        assertEquals(moved, town.find("wilhelmena quackenbush").get(0).id());
        town.becomes(moved, "Wilhelmina", "Zuckermandel", "MB9 9ZZ");
        assertTrue(town.find("quackenbush").isEmpty());
        assertTrue(town.find("960999").isEmpty());
        assertEquals(moved, town.find("zukermandel").get(0).id());
        town.gone(moved);
        assertTrue(town.find("zuckermandel").isEmpty());
        assertTrue(town.find("MB9 9ZZ").isEmpty());
        assertEquals(0, town.count("search_word WHERE word IN ('quackenbush', 'zuckermandel')"));
        assertEquals(0, town.count("search_variant WHERE word IN ('quackenbush', 'zuckermandel')"));
    }

    private static List<String> births(String typed) {
        return town.find(typed).stream()
                .map(hit -> hit.dateOfBirth().toString())
                .toList();
    }
}
