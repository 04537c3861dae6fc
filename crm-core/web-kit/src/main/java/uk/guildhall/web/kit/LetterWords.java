package uk.guildhall.web.kit;

import jakarta.enterprise.context.ApplicationScoped;
import uk.guildhall.crm.correspondence.Wording;

/** The words of our letters, from the same bundles as those of our pages. */
@ApplicationScoped
public class LetterWords implements Wording {

    @Override
    public String say(String language, String key, Object... values) {
        return Words.of(language).say(key, values);
    }
}
