package uk.guildhall.web.kit;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.guildhall.crm.access.Permission;

/** Whatever a council may permit is named in both languages: on the page of roles, of tokens, and where it is lacking. */
class PermissionWordsTest {
    /** Held on the operator's host alone, where no council chooses who holds what. */
    private static final Set<String> OPERATORS = Set.of(
            "council:view",
            "council:create",
            "council:edit",
            "council:support",
            "council:officer",
            "policy:countersign");

    static List<String> all() {
        return Stream.of(Permission.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(PermissionWordsTest::value)
                .filter(permission -> !OPERATORS.contains(permission))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void canBeReadInBothLanguages(String permission) {
        for (String language : List.of(Words.ENGLISH, Words.WELSH)) {
            Words words = Words.of(language);
            assertFalse(words.say("permission." + permission.replace(':', '.')).isBlank());
            assertFalse(words.say("permission.of." + permission.substring(0, permission.indexOf(':')))
                    .isBlank());
        }
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
