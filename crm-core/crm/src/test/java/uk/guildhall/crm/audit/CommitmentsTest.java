package uk.guildhall.crm.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class CommitmentsTest {
    private static final byte[] SALT = new byte[32];

    @Test
    void sayNothingButAreMadeAgainFromTheValue() {
        String one = Commitments.commitment(SALT, "postcode", "AB1 2CD");
        assertEquals(43, one.length());
        assertEquals(one, Commitments.commitment(SALT, "postcode", "AB1 2CD"));
    }

    @Test
    void differByFieldValueAndSalt() {
        String one = Commitments.commitment(SALT, "givenName", "Ann");
        byte[] other = SALT.clone();
        other[0] = 1;
        assertNotEquals(one, Commitments.commitment(SALT, "familyName", "Ann"));
        assertNotEquals(one, Commitments.commitment(SALT, "givenName", "Anne"));
        assertNotEquals(one, Commitments.commitment(other, "givenName", "Ann"));
        assertNotEquals(Commitments.commitment(SALT, "ab", "c"), Commitments.commitment(SALT, "a", "bc"));
    }
}
