package uk.guildhall.crm.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** The passwords that people choose most, as they come with Guildhall: nothing is asked of anybody outside. */
public final class CommonPasswords implements BreachedPasswords {
    private static final String LIST = "common-passwords.sha1";
    private static final int LENGTH = 20;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** All in their order, one after another. */
    private final byte[] digests;

    private CommonPasswords(byte[] digests) {
        this.digests = digests;
    }

    /** The list that is shipped, read once. */
    public static CommonPasswords shipped() {
        return Shipped.LIST;
    }

    private static final class Shipped {
        private static final CommonPasswords LIST = read();

        private static CommonPasswords read() {
            try (InputStream in = CommonPasswords.class.getResourceAsStream(CommonPasswords.LIST)) {
                return new CommonPasswords(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("The list of common passwords can't be read", e);
            }
        }
    }

    @Override
    public Set<String> suffixes(String first5OfSha1) {
        Set<String> suffixes = new HashSet<>();
        for (int i = firstNotBefore(first5OfSha1); i < count(); i++) {
            String digest = at(i);
            if (!digest.startsWith(first5OfSha1)) {
                break;
            }
            suffixes.add(digest.substring(TOLD));
        }
        return suffixes;
    }

    private int firstNotBefore(String prefix) {
        int from = 0;
        int to = count();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (at(middle).compareTo(prefix) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private int count() {
        return digests.length / LENGTH;
    }

    private String at(int index) {
        return HEX.formatHex(digests, index * LENGTH, (index + 1) * LENGTH);
    }
}
