package uk.guildhall.web.desk;

import uk.guildhall.web.kit.Shell;

/**
 * Templates {@code desk/contact-topic.jte} and {@code desk/contact-case.jte}: one topic of the form, alone or within it.
 * {@code fresh} puts the cursor into a topic that was just added.
 */
public record TopicPart(Shell shell, ContactForm form, ContactForm.Topic topic, boolean fresh) {}
