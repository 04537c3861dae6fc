package uk.guildhall.crm.privacy;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads a value of a row in whichever of its two forms it lies there. */
public final class Stored {
    private Stored() {}

    /**
     * The text as it is.
     *
     * @throws KeysAway where it lies sealed and the keys can't be reached
     * @throws BrokenSeal where it was changed or belongs elsewhere
     */
    public static Optional<String> text(String plain, byte[] sealed, String table, UUID id, String column) {
        return value(plain, sealed, Function.identity(), table, id, column);
    }

    /** The value as it is, read from its text where it lies sealed. */
    public static <T> Optional<T> value(
            T plain, byte[] sealed, Function<String, T> reading, String table, UUID id, String column) {
        return sealed == null
                ? Optional.ofNullable(plain)
                : Optional.of(reading.apply(FieldSeals.atHand().open(sealed, table, id, column)));
    }

    /** What is read, or the other thing where it doesn't open just now. */
    public static <T> T or(T away, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (KeysAway | BrokenSeal closed) {
            return away;
        }
    }

    /** Whether all of it opens just now. */
    public static boolean opens(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (KeysAway | BrokenSeal closed) {
            return false;
        }
    }
}
