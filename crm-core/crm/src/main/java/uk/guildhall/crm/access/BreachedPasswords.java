package uk.guildhall.crm.access;

import java.util.Set;

/**
 * Passwords that are known to others, asked for as Have I Been Pwned answers: by the beginning of a password's SHA-1, so
 * that whoever holds the list doesn't learn which password was meant, wherever the list lies.
 */
public interface BreachedPasswords {
    /** How many symbols of the SHA-1 are told. */
    int TOLD = 5;

    /**
     * The known ones of that beginning.
     *
     * @param first5OfSha1 five hexadecimal digits in upper case
     * @return the other 35 digits of each, in upper case
     */
    Set<String> suffixes(String first5OfSha1);
}
