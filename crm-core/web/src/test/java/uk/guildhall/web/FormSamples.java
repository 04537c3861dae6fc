package uk.guildhall.web;

import java.util.List;
import uk.guildhall.web.desk.ContactForm;
import uk.guildhall.web.desk.ServiceField;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;

/** The form that logs a contact, empty and filled in. */
final class FormSamples {

    private FormSamples() {}

    static List<Option> services() {
        return List.of(
                new Option("council-tax", "Council tax", "bill payment band"),
                new Option("missed-bin", "Missed bin collection", "refuse rubbish wheelie"),
                new Option("pothole", "Pothole", "road hole carriageway"),
                new Option("street-light", "Street light not working", "lamp column dark"),
                new Option("fly-tipping", "Fly-tipping", "dumped rubbish"),
                new Option("blue-badge", "Blue badge", "parking disabled"),
                new Option("noise", "Noise nuisance", "music barking"));
    }

    static ContactForm form(Errors errors, ContactForm.Topic... topics) {
        return new ContactForm(
                "P-7K3F-92Q",
                "01978f6e-0000-7000-8000-000000000001",
                Samples.NOW.minusSeconds(192),
                "PHONE",
                "INBOUND",
                List.of(topics),
                errors.any() ? Samples.HOSTILE : null,
                errors.any(),
                null,
                services(),
                errors);
    }

    static ContactForm.Topic potholeCase(int number) {
        return new ContactForm.Topic(
                number,
                "pothole",
                "Deep hole by the school",
                "CASE",
                List.of(
                        new ContactForm.Answer(
                                new ServiceField(
                                        "size",
                                        "How big is it?",
                                        "Compare it with something",
                                        "choice",
                                        true,
                                        List.of(
                                                Option.of("plate", "Dinner plate"),
                                                Option.of("bin-lid", "Bin lid"),
                                                Option.of("bigger", "Bigger"))),
                                "bin-lid"),
                        new ContactForm.Answer(
                                new ServiceField("danger", "Is anyone in danger now?", null, "yesno", true, List.of()),
                                null),
                        new ContactForm.Answer(
                                new ServiceField("since", "Since when?", null, "date", false, List.of()), "2026-11-20"),
                        new ContactForm.Answer(
                                new ServiceField(
                                        "notes", "Anything the crew should know", null, "longtext", false, List.of()),
                                Samples.HOSTILE)),
                true,
                "School Lane, outside number 4",
                null,
                "Done within 5 working days: by 1 December 2026");
    }
}
