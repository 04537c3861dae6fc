package uk.guildhall.crm.catalogue;

import java.util.List;

/**
 * One question on a service's case form.
 *
 * @param type how it is answered: {@code text}, {@code longtext}, {@code choice}, {@code date}, {@code number} or
 *     {@code yesno}
 * @param values the answers to choose from; empty but for {@code choice}
 */
public record ServiceField(
        String code,
        String label,
        String labelCy,
        String hint,
        String hintCy,
        String type,
        boolean required,
        List<Value> values) {

    /** One answer to choose from. */
    public record Value(String code, String label, String labelCy) {
        public String labelIn(String language) {
            return "cy".equals(language) && labelCy != null ? labelCy : label;
        }
    }

    public ServiceField {
        values = values == null ? List.of() : List.copyOf(values);
    }

    public String labelIn(String language) {
        return "cy".equals(language) && labelCy != null ? labelCy : label;
    }

    public String hintIn(String language) {
        return "cy".equals(language) && hintCy != null ? hintCy : hint;
    }

    /** The longest answer that is kept, in characters. */
    public int limit() {
        return "longtext".equals(type) ? 4000 : 500;
    }

    /** What a kept answer says to a reader: the label of a choice, otherwise itself. */
    public String say(String answer, String language) {
        return values.stream()
                .filter(value -> value.code().equals(answer))
                .findFirst()
                .map(value -> value.labelIn(language))
                .orElse(answer);
    }
}
