package uk.guildhall.demo;

import java.security.SecureRandom;

/** Passwords that can be read from a screen and typed: 16 symbols of which none is taken for another, 79 bits. */
final class DemoPasswords {

    private static final String SYMBOLS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private DemoPasswords() {}

    static String next() {
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
