package uk.guildhall.admin;

import static uk.guildhall.admin.AdminPreviewTest.HOSTILE;
import static uk.guildhall.admin.AdminPreviewTest.NOW;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.guildhall.admin.policy.CountersignPage;
import uk.guildhall.admin.policy.OutlookPage;
import uk.guildhall.admin.policy.PolicyPage;
import uk.guildhall.admin.policy.SettingPage;
import uk.guildhall.crm.policy.Setting;
import uk.guildhall.crm.policy.Settings;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** The pages of the security policy, with something in every part of them. */
final class PolicyPreviews {
    private PolicyPreviews() {}

    static Map<String, View> in(String language) {
        Shell shell = AdminPreviewTest.shell(
                language, "/admin/policy", Shell.Area.ADMIN, Set.of("policy:view", "policy:edit", "policy:approve"));
        Shell officer = AdminPreviewTest.shell(
                language, "/admin/countersign", Shell.Area.OPERATOR, Set.of("policy:countersign"));
        Map<String, View> pages = new LinkedHashMap<>();
        pages.put("policy", new View("admin/policy/policy.jte", policy(shell)));
        pages.put(
                "policy-number", new View("admin/policy/setting.jte", setting(shell, "NUMBER", Settings.SESSION_IDLE)));
        pages.put(
                "policy-choice", new View("admin/policy/setting.jte", setting(shell, "CHOICE", Settings.STAFF_FACTOR)));
        pages.put("policy-set", new View("admin/policy/setting.jte", setting(shell, "SET", Settings.MASKED)));
        pages.put("policy-outlook", new View("admin/policy/outlook.jte", outlook(shell, false)));
        pages.put("policy-lowering", new View("admin/policy/outlook.jte", outlook(shell, true)));
        pages.put(
                "countersign",
                new View("operator/countersign.jte", new CountersignPage(officer, "", List.of(), null, Errors.NONE)));
        pages.put(
                "countersigned",
                new View(
                        "operator/countersign.jte",
                        new CountersignPage(
                                officer,
                                "eyJiZWZvcmUiOiIzMCJ9",
                                List.of(new CountersignPage.Fact("Council", HOSTILE)),
                                "eyJhdCI6.c2lnbmVk",
                                Errors.of("code", "Wrong"))));
        return pages;
    }

    private static PolicyPage policy(Shell shell) {
        Words words = shell.words();
        List<PolicyPage.Row> rows = Settings.declared().stream()
                .map(setting -> new PolicyPage.Row(
                        setting.key(),
                        setting.isFixed(),
                        words.say("policy." + setting.key() + ".name"),
                        words.say("policy." + setting.key() + ".means"),
                        setting.enhanced(),
                        words.say("policy.from.LEVEL"),
                        setting.equals(Settings.SESSION_IDLE)
                                ? List.of(new PolicyPage.Narrower(words.say("policy.from.ROLE", "X"), "10"))
                                : List.of()))
                .toList();
        List<PolicyPage.Asked> requests = Stream.of("OPEN", "APPROVED", "IN_FORCE", "REFUSED", "WITHDRAWN", "OVERTAKEN")
                .map(state -> new PolicyPage.Asked(
                        state,
                        words.say("policy.session-idle.name"),
                        "30",
                        "60",
                        HOSTILE,
                        "Priya Ramanathan",
                        NOW.minusSeconds(9_000),
                        state,
                        48,
                        state.equals("APPROVED") ? NOW.plusSeconds(90_000) : null,
                        NOW,
                        state.equals("REFUSED") ? "Ben Example" : null,
                        List.of(new PolicyPage.Voter("Ben Example", NOW), new PolicyPage.Voter(HOSTILE, null)),
                        state.equals("APPROVED") ? "Olive Officer" : null,
                        state.equals("OPEN") ? "eyJiZWZvcmUiOiIzMCIsImNvdW5jaWwiOiJ4In0".repeat(6) : null,
                        state.equals("APPROVED"),
                        true))
                .toList();
        return new PolicyPage(
                shell,
                "ENHANCED",
                List.of(
                        new PolicyPage.Level("BASELINE", false, false),
                        new PolicyPage.Level("ENHANCED", true, false),
                        new PolicyPage.Level("SENSITIVE", false, true)),
                3,
                rows,
                requests,
                new PolicyPage.Sealing(1200, 48_000));
    }

    private static SettingPage setting(Shell shell, String kind, Setting setting) {
        Words words = shell.words();
        return new SettingPage(
                shell,
                setting.key(),
                words.say("policy." + setting.key() + ".name"),
                words.say("policy." + setting.key() + ".means"),
                kind,
                kind.equals("NUMBER") ? words.say("policy.unitName.MINUTES") : null,
                5,
                60,
                setting.enhanced(),
                words.say("policy.from.LEVEL"),
                List.of(
                        new SettingPage.AtLevel("BASELINE", setting.baseline(), false),
                        new SettingPage.AtLevel("ENHANCED", setting.enhanced(), true),
                        new SettingPage.AtLevel("SENSITIVE", setting.sensitive(), false)),
                List.of(new SettingPage.Own("role:adviser", words.say("policy.from.ROLE", HOSTILE), "10")),
                setting.choices().stream()
                        .map(choice -> Option.of(choice, words.say("policy." + setting.key() + "." + choice)))
                        .toList(),
                List.of(
                        Option.of("council", words.say("policy.from.COUNCIL")),
                        Option.of("role:adviser", words.say("policy.from.ROLE", "X"))),
                3,
                "role:adviser",
                Set.of("special", "ni"),
                kind.equals("NUMBER") ? HOSTILE : setting.enhanced(),
                new SettingPage.Other("Ben Example", NOW, "20"),
                Errors.of("value", words.say("problem.policy-conflict")));
    }

    private static OutlookPage outlook(Shell shell, boolean looser) {
        return new OutlookPage(
                shell,
                looser,
                List.of(new OutlookPage.Change(shell.words().say("policy.session-idle.name"), "30", "10")),
                looser
                        ? List.of()
                        : List.of(
                                new OutlookPage.Touched(
                                        "sessions",
                                        241,
                                        List.of(new OutlookPage.Row(HOSTILE, "Firefox, Windows", NOW, null)),
                                        240),
                                new OutlookPage.Touched(
                                        "factors",
                                        1,
                                        List.of(new OutlookPage.Row(
                                                HOSTILE, shell.words().say("policy.effect.factors.NONE"), null, null)),
                                        0),
                                new OutlookPage.Touched(
                                        "tokens", 1, List.of(new OutlookPage.Row("Telephony", "Robot", NOW, NOW)), 0)),
                "/admin/policy/settings/session-idle",
                List.of(Option.of("version", "3"), Option.of("value", HOSTILE)),
                "/admin/policy/settings/session-idle",
                false,
                looser ? null : "2001:db8::7",
                !looser,
                looser ? HOSTILE : null,
                48,
                looser,
                looser ? Errors.of("reason", shell.words().say("problem.policy-reason")) : Errors.NONE);
    }
}
