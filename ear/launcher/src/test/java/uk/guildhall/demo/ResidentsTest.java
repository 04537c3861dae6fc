package uk.guildhall.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.guildhall.crm.customer.PhoneNumber;
import uk.guildhall.crm.place.Postcode;
import uk.guildhall.crm.place.Uprn;

class ResidentsTest {

    /** All that Royal Mail uses; a demo council's area must be none of them. */
    private static final Set<String> REAL_AREAS = Set.of(
            ("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX"
                            + " FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU"
                            + " M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP"
                            + " SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE")
                    .split(" "));

    static List<DemoCouncil> councils() {
        return DemoCouncil.all();
    }

    @ParameterizedTest
    @MethodSource("councils")
    void areTheSameEveryTime(DemoCouncil council) {
        assertEquals(new Residents(council, 6_000).group(1), new Residents(council, 6_000).group(1));
        assertEquals(1_000, new Residents(council, 6_000).group(1).size());
    }

    @ParameterizedTest
    @MethodSource("councils")
    void liveWhereNobodyLivesAndAnswerNoTelephone(DemoCouncil council) {
        assertFalse(REAL_AREAS.contains(council.area().postcodeArea()));
        for (Resident resident : new Residents(council, 400).group(0)) {
            String postcode = resident.home().postcode();
            assertEquals(postcode, Postcode.tidy(postcode).orElseThrow().value());
            assertTrue(Uprn.tidy(resident.home().uprn()).isPresent());
            for (var reach : resident.reaches()) {
                if (reach.type().equals("EMAIL")) {
                    assertTrue(reach.value().matches(".*@(example\\.(org|com|net)|post\\.example)"));
                } else {
                    assertTrue(reach.normalised().matches("\\+44(1632960|7700900)\\d{3}"), reach.normalised());
                    assertEquals(
                            reach.normalised(),
                            PhoneNumber.tidy(reach.value()).orElseThrow().e164());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("councils")
    void areAsUnevenAsPeopleAre(DemoCouncil council) {
        var families = new HashMap<String, Integer>();
        var homes = new HashMap<String, Integer>();
        var languages = new HashSet<String>();
        for (Resident resident : new Residents(council, 20_000).group(2)) {
            families.merge(String.valueOf(resident.family()), 1, Integer::sum);
            homes.merge(resident.home().uprn(), 1, Integer::sum);
            languages.add(resident.language());
        }
        assertTrue(families.values().stream().anyMatch(bearers -> bearers > 40), "a frequent surname");
        assertTrue(families.values().stream().filter(bearers -> bearers == 1).count() > 100, "rare surnames");
        assertTrue(homes.values().stream().anyMatch(people -> people == 3), "a home of three");
        assertTrue(languages.containsAll(council.languages().keySet()));
    }
}
