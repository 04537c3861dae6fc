package uk.guildhall.web.kit;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.guildhall.crm.policy.Setting;
import uk.guildhall.crm.policy.Settings;
import uk.guildhall.crm.policy.Unit;

/** Every setting, every choice and every unit has words in both languages. */
class PolicyWordsTest {

    static List<Setting> all() {
        return Settings.declared();
    }

    @ParameterizedTest
    @MethodSource("all")
    void canBeReadInBothLanguages(Setting setting) {
        for (String language : List.of(Words.ENGLISH, Words.WELSH)) {
            Words words = Words.of(language);
            assertFalse(words.say("policy." + setting.key() + ".name").isBlank());
            assertFalse(words.say("policy." + setting.key() + ".means").isBlank());
            for (String choice : setting.choices()) {
                assertFalse(words.say("policy." + setting.key() + "." + choice).isBlank());
            }
            if (setting.unit() != Unit.NONE) {
                setting.ladder()
                        .forEach(
                                value -> assertFalse(words.say("policy.unit." + setting.unit(), Integer.parseInt(value))
                                        .isBlank()));
            }
        }
    }
}
