package uk.guildhall.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.guildhall.crm.access.SessionEnd;
import uk.guildhall.crm.access.factor.Passkeys;
import uk.guildhall.crm.access.factor.Totp;
import uk.guildhall.web.desk.AnonymousContactPage;
import uk.guildhall.web.desk.CasePage;
import uk.guildhall.web.desk.CasesPage;
import uk.guildhall.web.desk.ConfirmedPage;
import uk.guildhall.web.desk.ContactForm;
import uk.guildhall.web.desk.ContactPage;
import uk.guildhall.web.desk.ContactsPage;
import uk.guildhall.web.desk.CustomerForm;
import uk.guildhall.web.desk.CustomerFormPage;
import uk.guildhall.web.desk.CustomerPage;
import uk.guildhall.web.desk.EnrolPage;
import uk.guildhall.web.desk.FactorPage;
import uk.guildhall.web.desk.HomePage;
import uk.guildhall.web.desk.NewFactor;
import uk.guildhall.web.desk.NewFactorPage;
import uk.guildhall.web.desk.PasswordPage;
import uk.guildhall.web.desk.RecoveryCodesPage;
import uk.guildhall.web.desk.SearchPage;
import uk.guildhall.web.desk.SecondStepPage;
import uk.guildhall.web.desk.SecurityPage;
import uk.guildhall.web.desk.SessionsPage;
import uk.guildhall.web.desk.SignInPage;
import uk.guildhall.web.desk.SupportDoorPage;
import uk.guildhall.web.desk.Timeline;
import uk.guildhall.web.desk.TimelinePart;
import uk.guildhall.web.desk.TopicPart;
import uk.guildhall.web.desk.WelcomePage;
import uk.guildhall.web.kit.ConfirmPage;
import uk.guildhall.web.kit.ErrorPage;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;
import uk.guildhall.web.portal.PortalPage;

/** Every page with something to show, by the name of its preview. */
final class PreviewPages {

    private PreviewPages() {}

    static Map<String, View> in(String language) {
        Map<String, View> pages = new LinkedHashMap<>();
        Words w = Words.of(language);
        deskPages(pages, language, w);
        contactPages(pages, language, w);
        casePages(pages, language, w);
        otherPages(pages, language, w);
        PrivacyPreviews.in(pages, language);
        ExportPreviews.in(pages, language);
        return pages;
    }

    private static void deskPages(Map<String, View> pages, String language, Words w) {
        Shell home = Samples.desk(language, "/desk");
        Shell search = Samples.desk(language, "/desk/search?q=jane");
        Shell customer = Samples.desk(language, "/desk/customers/P-7K3F-92Q");
        pages.put("home", new View("desk/home.jte", new HomePage(home, Samples.recent(), Samples.cases())));
        pages.put("home-empty", new View("desk/home.jte", new HomePage(home, List.of(), List.of())));
        pages.put("search", new View("desk/search.jte", new SearchPage(search, "jane okonkwo", Samples.hits(), false)));
        pages.put(
                "search-none", new View("desk/search.jte", new SearchPage(search, Samples.HOSTILE, List.of(), false)));
        pages.put("search-blank", new View("desk/search.jte", new SearchPage(search, null, List.of(), false)));
        pages.put("part-hits", new View("desk/search-hits.jte", new SearchPage(search, "jane", Samples.hits(), true)));
        pages.put(
                "customer",
                new View(
                        "desk/customer.jte",
                        new CustomerPage(
                                customer,
                                Samples.customer(),
                                Samples.timeline(),
                                FormSamples.form(Errors.NONE, ContactForm.Topic.blank(1)))));
        pages.put(
                "customer-case",
                new View(
                        "desk/customer.jte",
                        new CustomerPage(
                                customer,
                                Samples.customer(),
                                Samples.timeline(),
                                FormSamples.form(
                                        Errors.NONE, FormSamples.potholeCase(1), ContactForm.Topic.blank(2)))));
        Errors errors = Errors.of("topic1.field.danger", w.say("log.needField", "Is anyone in danger now?"))
                .and("topic2.service", w.say("log.needService"))
                .and("topic2.outcome", w.say("log.needOutcome"))
                .and("summary", w.say("log.needSummary"));
        pages.put(
                "customer-errors",
                new View(
                        "desk/customer.jte",
                        new CustomerPage(
                                customer,
                                Samples.customer(),
                                Samples.timeline(),
                                FormSamples.form(errors, FormSamples.potholeCase(1), ContactForm.Topic.blank(2)))));
        pages.put(
                "customer-awkward",
                new View(
                        "desk/customer.jte",
                        new CustomerPage(
                                customer,
                                Samples.awkwardCustomer(),
                                Timeline.of(List.of(), null),
                                FormSamples.form(Errors.NONE, ContactForm.Topic.blank(1)))));
        pages.put(
                "customer-view-only",
                new View(
                        "desk/customer.jte",
                        new CustomerPage(
                                Samples.desk(language, "/desk/customers/P-7K3F-92Q", Flash.success("customer.changed")),
                                Samples.customer(),
                                Samples.timeline(),
                                null)));
        pages.put("part-timeline", new View("desk/timeline.jte", new TimelinePart(customer, Samples.timeline())));
        CustomerForm blank = CustomerForm.blank("Jane", "Okonkwo", null);
        pages.put(
                "customer-new",
                new View(
                        "desk/customer-form.jte",
                        new CustomerFormPage(
                                Samples.desk(language, "/desk/customers/new"),
                                null,
                                0,
                                blank,
                                List.of(),
                                Errors.NONE)));
        CustomerForm typed = new CustomerForm(
                "PERSON",
                "Ms",
                Samples.HOSTILE,
                Samples.RTL,
                null,
                "31",
                "2",
                "1984",
                "cy",
                "12 Harbour Row",
                null,
                "Tidewick",
                "SW4 1Q",
                "x",
                List.of(new CustomerForm.Detail("mobile", "12"), new CustomerForm.Detail("email", "jane@")),
                2);
        Errors wrong = Errors.of("dateOfBirth", w.say("customer.badBirthDate"))
                .and("detail1.value", w.say("customer.badPhone"))
                .and("postcode", w.say("customer.badPostcode"))
                .and("uprn", w.say("customer.badUprn"));
        pages.put(
                "customer-edit-errors",
                new View(
                        "desk/customer-form.jte",
                        new CustomerFormPage(customer, "P-7K3F-92Q", 4, typed, List.of(), wrong)));
        pages.put(
                "customer-alike",
                new View(
                        "desk/customer-form.jte",
                        new CustomerFormPage(
                                customer, null, 0, typed, Samples.hits().subList(0, 2), Errors.NONE)));
    }

    private static void contactPages(Map<String, View> pages, String language, Words w) {
        Shell shell = Samples.desk(language, "/desk/contacts/new");
        ContactForm form = FormSamples.form(Errors.NONE, ContactForm.Topic.blank(1));
        pages.put("anonymous", new View("desk/anonymous.jte", new AnonymousContactPage(shell, form)));
        pages.put(
                "part-topic",
                new View("desk/contact-topic.jte", new TopicPart(shell, form, ContactForm.Topic.blank(2), true)));
        pages.put(
                "part-case",
                new View("desk/contact-case.jte", new TopicPart(shell, form, FormSamples.potholeCase(1), false)));
        List<Timeline.TopicLine> topics = List.of(
                new Timeline.TopicLine("Pothole", "Deep hole by the school", "CASE", "C-81QD-5WK"),
                new Timeline.TopicLine("Council tax", null, "ANSWERED", null));
        ContactPage.Contact contact = new ContactPage.Contact(
                "T-4NBV-71C",
                Samples.NOW.minusSeconds(200),
                Samples.NOW,
                "PHONE",
                "INBOUND",
                "Priya Ramanathan",
                "P-7K3F-92Q",
                "Jane Okonkwo",
                topics,
                List.of(new ContactPage.RaisedCase("C-81QD-5WK", "Pothole", Samples.TODAY.plusDays(7))),
                "She said the hole is deep.\nA child fell yesterday.",
                true,
                "chasing");
        ContactPage.Contact nameless = new ContactPage.Contact(
                "T-2C4X-88A",
                Samples.NOW,
                null,
                "WEB",
                "OUTBOUND",
                null,
                null,
                null,
                topics.subList(1, 2),
                List.of(),
                Samples.HOSTILE,
                false,
                null);
        Shell one = Samples.desk(language, "/desk/contacts/T-4NBV-71C");
        pages.put("contact", new View("desk/contact.jte", new ContactPage(one, contact)));
        pages.put("contact-nameless", new View("desk/contact.jte", new ContactPage(one, nameless)));
        pages.put("saved", new View("desk/contact-saved.jte", new ContactPage(one, contact)));
        pages.put("saved-nameless", new View("desk/contact-saved.jte", new ContactPage(one, nameless)));
        Shell list = Samples.desk(language, "/desk/contacts");
        List<ContactsPage.Row> rows = Samples.recent().stream()
                .map(r -> new ContactsPage.Row(
                        r.reference(),
                        r.at(),
                        r.channel(),
                        r.customerReference(),
                        r.customerName(),
                        r.services(),
                        "Priya Ramanathan"))
                .toList();
        pages.put(
                "contacts",
                new View("desk/contacts.jte", new ContactsPage(list, "mine", rows, "/desk/contacts?after=x")));
        pages.put("contacts-empty", new View("desk/contacts.jte", new ContactsPage(list, "all", List.of(), null)));
    }

    private static void casePages(Map<String, View> pages, String language, Words w) {
        Shell list = Samples.desk(language, "/desk/cases");
        pages.put(
                "cases",
                new View(
                        "desk/cases.jte", new CasesPage(list, "team", "open", Samples.cases(), "/desk/cases?after=x")));
        pages.put("cases-empty", new View("desk/cases.jte", new CasesPage(list, "mine", "WAITING", List.of(), null)));
        Shell one = Samples.desk(language, "/desk/cases/C-81QD-5WK", Flash.success("case.noted"));
        List<CasePage.Event> history = List.of(
                new CasePage.Event(Samples.NOW, "Tom Ellis", "NOTE", "Crew sent.\n" + Samples.HOSTILE, true),
                new CasePage.Event(Samples.NOW.minusSeconds(4000), "Tom Ellis", "ASSIGNED", "Tom Ellis", false),
                new CasePage.Event(Samples.NOW.minusSeconds(9000), "Priya Ramanathan", "OPENED", null, false));
        pages.put(
                "case",
                new View(
                        "desk/case.jte",
                        new CasePage(
                                one,
                                caseFile("IN_PROGRESS", null),
                                history,
                                List.of(Option.of("tom", "Tom Ellis"), Option.of("pri", "Priya Ramanathan")),
                                CasePage.Typed.NOTHING,
                                Errors.NONE)));
        pages.put(
                "case-errors",
                new View(
                        "desk/case.jte",
                        new CasePage(
                                list,
                                caseFile("OPEN", null),
                                history,
                                List.of(),
                                new CasePage.Typed(null, true, "", null),
                                Errors.of("reason", w.say("case.needReason")))));
        pages.put(
                "case-closed",
                new View(
                        "desk/case.jte",
                        new CasePage(
                                list,
                                caseFile("CLOSED", "Repaired on site"),
                                history,
                                List.of(),
                                CasePage.Typed.NOTHING,
                                Errors.NONE)));
    }

    private static CasePage.CaseFile caseFile(String status, String reason) {
        boolean closed = "CLOSED".equals(status);
        return new CasePage.CaseFile(
                "C-81QD-5WK",
                "Pothole",
                "Deep hole outside the school gate",
                status,
                "P-7K3F-92Q",
                "Jane Okonkwo",
                List.of(
                        new CasePage.Fact("How big is it?", "Bin lid"),
                        new CasePage.Fact("Anything the crew should know", Samples.HOSTILE)),
                "School Lane, outside number 4",
                "Highways",
                "tom",
                closed ? null : "Tom Ellis",
                Samples.NOW.minusSeconds(9000),
                Samples.TODAY.plusDays(5),
                !closed,
                closed ? Samples.NOW : null,
                reason,
                "T-4NBV-71C",
                true,
                3);
    }

    private static void otherPages(Map<String, View> pages, String language, Words w) {
        Shell open = Samples.open(language, "/desk/sign-in");
        pages.put(
                "sign-in",
                new View("desk/sign-in.jte", new SignInPage(open, null, "/desk", Errors.NONE, SessionEnd.COUNT)));
        pages.put(
                "sign-in-errors",
                new View(
                        "desk/sign-in.jte",
                        new SignInPage(
                                open, Samples.HOSTILE, "/desk", Errors.of("username", w.say("signin.wrong")), null)));
        factorPages(pages, language, w, open);
        Shell link = Samples.open(language, "/desk/welcome");
        Errors tooShort = Errors.of("password", w.say("problem.password-short", 12));
        pages.put("welcome", new View("desk/welcome.jte", new WelcomePage(link, Samples.HOSTILE, "nia", 12, tooShort)));
        Shell door = Samples.open(language, "/desk/support");
        pages.put("support", new View("desk/support.jte", new SupportDoorPage(door, Samples.HOSTILE, Samples.NOW)));
        pages.put("support-gone", new View("desk/support.jte", new SupportDoorPage(door, null, null)));
        pages.put("welcome-gone", new View("desk/welcome.jte", new WelcomePage(link, null, null, 0, Errors.NONE)));
        List<SessionsPage.Session> sessions = List.of(
                new SessionsPage.Session(
                        "1", Samples.NOW.minusSeconds(9000), Samples.NOW, "192.0.2.10", "Firefox on Windows", true),
                new SessionsPage.Session(
                        "2",
                        Instant.parse("2026-11-23T08:58:00Z"),
                        Instant.parse("2026-11-23T17:01:00Z"),
                        "2001:db8::7",
                        "Chrome on Android",
                        false));
        pages.put(
                "sessions",
                new View("desk/sessions.jte", new SessionsPage(Samples.desk(language, "/desk/sessions"), sessions)));
        List<PortalPage.Offer> offers = FormSamples.services().stream()
                .map(s -> new PortalPage.Offer(
                        s.text(),
                        s.value().startsWith("b")
                                ? null
                                : "Tell us and we will put it right within five working days."))
                .toList();
        pages.put("portal", new View("portal/home.jte", new PortalPage(open, offers)));
        pages.put("portal-empty", new View("portal/home.jte", new PortalPage(open, List.of())));
        for (int status : new int[] {400, 403, 404, 413, 429, 500}) {
            pages.put(
                    "error-" + status,
                    new View(
                            "error/error.jte",
                            new ErrorPage(
                                    status == 403 ? Samples.desk(language, "/desk") : open,
                                    status,
                                    null,
                                    status == 500 ? "7f3a-91c2" : null)));
        }
    }

    private static void factorPages(Map<String, View> pages, String language, Words w, Shell open) {
        Passkeys.Question question = new Passkeys.Question("1", "{\"publicKey\":{}}");
        Errors wrong = Errors.of("code", w.say("second.wrongCode"));
        pages.put(
                "second-step",
                new View(
                        "desk/second-step.jte",
                        new SecondStepPage(open, "token", Samples.HOSTILE, question, false, true, true, Errors.NONE)));
        pages.put(
                "second-step-errors",
                new View(
                        "desk/second-step.jte",
                        new SecondStepPage(open, "token", "Priya", null, true, true, false, wrong)));
        NewFactor.App app = NewFactor.App.of(Totp.read("GEZDGNBVGY3TQOJQ"), Samples.HOSTILE, "priya");
        NewFactor choice = new NewFactor("token", question, app);
        pages.put("enrol", new View("desk/enrol.jte", new EnrolPage(open, "Priya", choice, Errors.NONE)));
        pages.put(
                "enrol-passkey",
                new View(
                        "desk/enrol.jte",
                        new EnrolPage(open, "Priya", new NewFactor("token", question, null), Errors.NONE)));
        pages.put(
                "recovery-codes",
                new View(
                        "desk/recovery-codes.jte",
                        new RecoveryCodesPage(open, List.of("ABCDE-FGHJK", "23456-789AB"), "/desk")));
        Shell shell = Samples.desk(language, "/desk/security");
        SecurityPage.Held key = new SecurityPage.Held(
                "1", "PASSKEY", Samples.HOSTILE, Samples.NOW, Samples.NOW, "samplewold.localhost");
        SecurityPage.Held phone = new SecurityPage.Held("2", "TOTP", Samples.LONG, Samples.NOW, null, null);
        pages.put("security", new View("desk/security.jte", new SecurityPage(shell, List.of(key, phone), 7)));
        for (boolean kept : new boolean[] {false, true}) {
            pages.put(
                    "confirm-" + (kept ? "kept" : "first"),
                    new View(
                            "confirm/confirm.jte",
                            new ConfirmPage(
                                    shell,
                                    "/admin/tokens",
                                    kept ? "name=" + Samples.HOSTILE : "",
                                    kept ? 1 : 30,
                                    kept ? question : null,
                                    kept,
                                    !kept,
                                    kept ? wrong : Errors.NONE)));
        }
        pages.put(
                "confirmed",
                new View(
                        "desk/confirmed.jte",
                        new ConfirmedPage(
                                shell, "/admin/tokens", "/admin/tokens/new", "multipart/form-data", Samples.HOSTILE)));
        pages.put(
                "password",
                new View(
                        "desk/password.jte",
                        new PasswordPage(shell, true, 12, Errors.of("password", w.say("problem.password-short", 12)))));
        pages.put("security-none", new View("desk/security.jte", new SecurityPage(shell, List.of(), 0)));
        pages.put("security-new", new View("desk/security-new.jte", new NewFactorPage(shell, choice, wrong)));
        pages.put(
                "security-factor", new View("desk/security-factor.jte", new FactorPage(shell, key, true, Errors.NONE)));
        pages.put(
                "security-factor-last",
                new View(
                        "desk/security-factor.jte",
                        new FactorPage(shell, phone, false, Errors.of("name", w.say("factor.needName")))));
    }
}
