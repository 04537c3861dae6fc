package uk.guildhall.launcher;

import java.security.SecureRandom;

/** A password that can be read from a screen and typed: 16 symbols of which none is taken for another, 79 bits. */
public final class ReadablePassword {

    private static final String SYMBOLS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadablePassword() {}

    public static String next() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(SYMBOLS.charAt(RANDOM.nextInt(SYMBOLS.length())));
        }
        return password.toString();
    }
}
