package uk.guildhall.web.desk;

import java.util.Optional;
import java.util.function.Supplier;
import uk.guildhall.crm.privacy.Stored;
import uk.guildhall.web.kit.Words;

/** Shows a text that may lie encrypted: where it doesn't open just now, says so in its place. */
final class Away {
    private Away() {}

    static String text(Words words, Supplier<String> reading) {
        return Stored.or(Optional.of(words.say("confidential.away")), () -> Optional.ofNullable(reading.get()))
                .orElse(null);
    }
}
