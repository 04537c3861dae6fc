package uk.guildhall.web.desk;

import java.util.List;
import uk.guildhall.web.kit.Option;

/**
 * A question that a service asks when a case is opened, in the reader's language. {@code type} is text, longtext, choice,
 * date, number or yesno; {@code values} are the answers of a choice. The answer is posted as
 * {@code topicN.field.CODE}: a date as 2026-11-24, yesno as yes or no.
 */
public record ServiceField(
        String code, String label, String hint, String type, boolean required, List<Option> values) {}
