package uk.guildhall.crm.access.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final Totp RFC = Totp.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, the column of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void agreesWithTheStandard(long second, String code) {
        long step = Totp.step(Instant.ofEpochSecond(second));
        assertEquals(code, RFC.code(step, 8));
        assertEquals(code.substring(2), RFC.code(step));
    }

    @Test
    void takesTheHalfMinutesBesideNowAndNoOthers() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);
        for (long near = step - 1; near <= step + 1; near++) {
            assertEquals(OptionalLong.of(near), RFC.matching(RFC.code(near), now));
        }
        assertEquals(OptionalLong.empty(), RFC.matching(RFC.code(step - 2), now));
        assertEquals(OptionalLong.empty(), RFC.matching(RFC.code(step + 2), now));
    }

    @Test
    void takesTheCodeAsPeopleTypeIt() {
        Instant now = Instant.ofEpochSecond(59);
        assertEquals(OptionalLong.of(1), RFC.matching(" 287 082 ", now));
        assertEquals(OptionalLong.empty(), RFC.matching("", now));
        assertEquals(OptionalLong.empty(), RFC.matching("28708", now));
        assertEquals(OptionalLong.empty(), RFC.matching("287082287082", now));
    }

    @Test
    void isReadAsItIsWritten() {
        Totp made = Totp.random();
        assertEquals(32, made.text().length());
        assertEquals(
                made.code(7),
                Totp.read(made.text().toLowerCase(java.util.Locale.ROOT)).code(7));
        assertFalse(made.toString().contains(made.text()));
    }
}
