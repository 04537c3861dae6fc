package uk.guildhall.crm.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ContrastTest {

    @Test
    void knowsTheRatiosThatWcagGives() {
        assertEquals(21.0, Contrast.ratio(new Colour(0, 0, 0), Colour.WHITE), 0.001);
        assertEquals(1.0, Contrast.ratio(Colour.WHITE, Colour.WHITE), 0.001);
        assertEquals(4.48, Contrast.ratio(Colour.of("#777777"), Colour.WHITE), 0.005);
        assertEquals(4.54, Contrast.ratio(Colour.of("#767676"), Colour.WHITE), 0.005);
    }

    @Test
    void leavesAColourAloneThatPasses() {
        assertEquals(
                "#0b5345",
                Contrast.nearestPassing(Colour.of("#0b5345"), Colour.WHITE).hex());
    }

    @Test
    void offersTheNearestColourThatPasses() {
        Colour yellow = Colour.of("#ffcc00");
        Colour offered = Contrast.nearestPassing(yellow, Colour.WHITE);
        assertTrue(Contrast.passes(offered, Colour.WHITE));
        assertTrue(Contrast.ratio(offered, Colour.WHITE) < 4.7, "no darker than it must be");
        assertTrue(Contrast.passes(Contrast.nearestPassing(Colour.of("#333355"), Colour.INK), Colour.INK));
    }

    @Test
    void everyColourHasATextThatIsReadOnIt() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Colour any = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            assertTrue(
                    Contrast.passes(Contrast.textOn(any), Contrast.nearestPassing(any, Contrast.textOn(any))),
                    any.hex());
            assertTrue(
                    Contrast.passes(Contrast.nearestPassing(any, BrandColours.GROUND), BrandColours.GROUND), any.hex());
        }
    }

    @Test
    void refusesWhatIsNoColour() {
        assertThrows(IllegalArgumentException.class, () -> Colour.of("red;} body{display:none"));
        assertThrows(IllegalArgumentException.class, () -> Colour.of(null));
    }
}
