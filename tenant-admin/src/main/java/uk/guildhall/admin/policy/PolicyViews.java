package uk.guildhall.admin.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.governance.Countersignatures;
import uk.guildhall.crm.governance.Effect;
import uk.guildhall.crm.governance.Governing;
import uk.guildhall.crm.governance.Governing.Outlook;
import uk.guildhall.crm.governance.PolicyRequest;
import uk.guildhall.crm.governance.PolicyRequests;
import uk.guildhall.crm.governance.PolicyVoter;
import uk.guildhall.crm.policy.Own;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Scope;
import uk.guildhall.crm.policy.Setting;
import uk.guildhall.crm.policy.Settings;
import uk.guildhall.crm.privacy.Resealings;
import uk.guildhall.web.kit.Device;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.Words;

/** Puts the policy, its requests and its effects into the reader's words. */
@ApplicationScoped
public class PolicyViews {
    private static final int NAMED = 200;

    private final Catalogue catalogue;
    private final PolicyRequests requests;
    private final Countersignatures countersignatures;
    private final Resealings resealings;

    protected PolicyViews() {
        this(null, null, null, null);
    }

    @Inject
    public PolicyViews(
            Catalogue catalogue, PolicyRequests requests, Countersignatures countersignatures, Resealings resealings) {
        this.catalogue = catalogue;
        this.requests = requests;
        this.countersignatures = countersignatures;
        this.resealings = resealings;
    }

    PolicyText text(Words words) {
        Map<String, String> services = new LinkedHashMap<>();
        catalogue.offered().stream()
                .sorted(Comparator.comparing((CouncilService service) -> service.nameIn(words.language())))
                .forEach(service -> services.put(service.code(), service.nameIn(words.language())));
        return new PolicyText(words, services);
    }

    PolicyPage page(Shell shell, Policy policy) {
        PolicyText text = text(shell.words());
        return new PolicyPage(
                shell,
                policy.level().name(),
                Stream.of(SecurityLevel.values())
                        .map(level -> new PolicyPage.Level(
                                level.name(), level == policy.level(), level.compareTo(policy.level()) > 0))
                        .toList(),
                policy.version(),
                Settings.all().stream()
                        .map(setting -> row(setting, policy, text))
                        .toList(),
                asked(policy, text),
                resealings
                        .progress()
                        .filter(Resealings.Progress::going)
                        .map(progress -> new PolicyPage.Sealing(progress.done(), progress.total()))
                        .orElse(null));
    }

    private static PolicyPage.Row row(Setting setting, Policy policy, PolicyText text) {
        Policy.Effective effective = policy.effective(setting);
        List<PolicyPage.Narrower> narrower = owns(setting, policy).stream()
                .filter(own -> own.scope() != Scope.COUNCIL)
                .filter(own -> !policy.valueAt(own).equals(effective.value()))
                .map(own -> new PolicyPage.Narrower(
                        text.whose(own.scope(), own.subject()), text.value(setting, policy.valueAt(own))))
                .toList();
        return new PolicyPage.Row(
                setting.key(),
                setting.isFixed(),
                text.name(setting),
                text.means(setting),
                text.value(setting, effective.value()),
                text.from(effective),
                narrower);
    }

    /** The council's own values of a setting, its own first. */
    static List<Own> owns(Setting setting, Policy policy) {
        return policy.own().keySet().stream()
                .filter(own -> own.setting().equals(setting))
                .sorted(Comparator.comparing(Own::scope)
                        .thenComparing(own -> own.subject() == null ? "" : own.subject()))
                .toList();
    }

    List<Option> targets(Setting setting, PolicyText text) {
        List<Option> targets = new ArrayList<>();
        targets.add(Option.of("council", text.whose(Scope.COUNCIL, null)));
        if (setting.scopes().contains(Scope.ROLE)) {
            Governing.roles().forEach(role -> targets.add(Option.of("role:" + role, text.whose(Scope.ROLE, role))));
        }
        if (setting.scopes().contains(Scope.SERVICE)) {
            text.services()
                    .keySet()
                    .forEach(code -> targets.add(Option.of("service:" + code, text.whose(Scope.SERVICE, code))));
        }
        return targets;
    }

    private List<PolicyPage.Asked> asked(Policy policy, PolicyText text) {
        List<PolicyRequest> all = requests.recent();
        Map<UUID, List<PolicyVoter>> voters = requests.voters(all);
        return all.stream()
                .map(request -> asked(request, voters.getOrDefault(request.id(), List.of()), policy, text))
                .toList();
    }

    private PolicyPage.Asked asked(PolicyRequest request, List<PolicyVoter> voters, Policy policy, PolicyText text) {
        UUID reader = SignedIn.find().orElseThrow().staffId();
        boolean pending = request.state().isPending();
        return new PolicyPage.Asked(
                request.id().toString(),
                request.amendment().map(text::title).orElse(request.setting()),
                request.amendment()
                        .map(one -> text.value(one, request.valueBefore()))
                        .orElse(request.valueBefore()),
                request.amendment().map(one -> text.value(one, one.value())).orElse(request.value()),
                request.reason(),
                request.requesterName(),
                request.requestedAt(),
                request.state().name(),
                request.waitHours(policy),
                request.dueAt(policy).orElse(null),
                request.settledAt(),
                request.settledBy(),
                voters.stream()
                        .map(voter -> new PolicyPage.Voter(voter.name(), voter.approvedAt()))
                        .toList(),
                request.officerName(),
                pending && request.lacksOfficer(policy) ? countersignatures.code(request) : null,
                request.requesterId().equals(reader),
                pending && voters.stream().anyMatch(voter -> voter.staffId().equals(reader) && !voter.hasApproved()));
    }

    static List<OutlookPage.Change> changes(Outlook outlook, PolicyText text) {
        List<OutlookPage.Change> changes = new ArrayList<>();
        if (outlook.now().level() != outlook.then().level()) {
            changes.add(new OutlookPage.Change(
                    text.words().say("policy.level"),
                    text.level(outlook.now().level().name()),
                    text.level(outlook.then().level().name())));
        }
        Set<Own> places = new HashSet<>(outlook.now().own().keySet());
        places.addAll(outlook.then().own().keySet());
        for (Setting setting : Settings.all()) {
            Stream.concat(
                            Stream.of(Own.ofCouncil(setting)),
                            places.stream()
                                    .filter(own -> own.setting().equals(setting) && own.scope() != Scope.COUNCIL))
                    .filter(own ->
                            !outlook.now().valueAt(own).equals(outlook.then().valueAt(own)))
                    .map(own -> new OutlookPage.Change(
                            own.scope() == Scope.COUNCIL
                                    ? text.name(setting)
                                    : text.words()
                                            .say(
                                                    "policy.for",
                                                    text.name(setting),
                                                    text.whose(own.scope(), own.subject())),
                            text.value(setting, outlook.now().valueAt(own)),
                            text.value(setting, outlook.then().valueAt(own))))
                    .forEach(changes::add);
        }
        return changes;
    }

    static List<OutlookPage.Touched> touched(List<Effect> effects, Words words) {
        return effects.stream()
                .map(effect -> new OutlookPage.Touched(
                        effect.key(),
                        effect.count(),
                        effect.named().stream()
                                .limit(NAMED)
                                .map(one -> new OutlookPage.Row(
                                        one.name(), what(effect.key(), one.what(), words), one.since(), one.until()))
                                .collect(Collectors.toList()),
                        Math.max(0, effect.count() - NAMED)))
                .toList();
    }

    private static String what(String effect, String what, Words words) {
        return switch (effect) {
            case "sessions" -> Device.of(what);
            case "factors" -> words.say("policy.effect.factors." + what);
            default -> what;
        };
    }
}
