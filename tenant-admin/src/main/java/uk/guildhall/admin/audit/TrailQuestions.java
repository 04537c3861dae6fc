package uk.guildhall.admin.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.audit.ActGroup;
import uk.guildhall.crm.audit.TrailFilter;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.casework.Cases;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.interaction.Contact;
import uk.guildhall.crm.interaction.Contacts;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Words;

/** Understands what somebody typed into the form of the trail, and says what of it can't be understood. */
@ApplicationScoped
class TrailQuestions {
    static final String GROUP = "group:";

    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
    private static final Pattern ACT = Pattern.compile("[a-z0-9.-]{1,60}");
    private static final List<DateTimeFormatter> WAYS_TO_WRITE_A_DATE = Stream.of(
                    "uuuu-M-d", "d/M/uuuu", "d M uuuu", "d.M.uuuu")
            .map(DateTimeFormatter::ofPattern)
            .map(way -> way.withResolverStyle(java.time.format.ResolverStyle.STRICT))
            .toList();
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final StaffMembers staffMembers;
    private final Customers customers;
    private final Contacts contacts;
    private final Cases cases;

    protected TrailQuestions() {
        this(null, null, null, null);
    }

    @Inject
    TrailQuestions(StaffMembers staffMembers, Customers customers, Contacts contacts, Cases cases) {
        this.staffMembers = staffMembers;
        this.customers = customers;
        this.contacts = contacts;
        this.cases = cases;
    }

    /** @param acts all that the trail speaks of, for the groups */
    TrailQuestion check(TypedTrail typed, List<String> acts, Words words) {
        Errors errors = Errors.NONE;
        Optional<UUID> actor = actor(typed.who());
        if (!typed.who().isEmpty() && actor.isEmpty()) {
            errors = errors.and("who", words.say("audit.noSuchPerson"));
        }
        Optional<UUID> record = record(typed.record());
        String name = null;
        if (!typed.record().isEmpty() && record.isEmpty()) {
            boolean maybeName = Reference.tidy(typed.record()).isEmpty() && Permission.held(Permission.CUSTOMER_VIEW);
            name = maybeName ? typed.record() : null;
            errors = maybeName ? errors : errors.and("record", words.say("audit.noSuchRecord"));
        }
        Set<String> chosen = acts(typed.act(), acts);
        if (!typed.act().isEmpty() && chosen.isEmpty()) {
            errors = errors.and("act", words.say("problem.choice"));
        }
        Optional<LocalDate> from = date(typed.from());
        Optional<LocalDate> to = date(typed.to());
        if (from.isEmpty() && !typed.from().isEmpty()) {
            errors = errors.and("from", words.say("audit.badDate"));
        }
        if (to.isEmpty() && !typed.to().isEmpty()) {
            errors = errors.and("to", words.say("audit.badDate"));
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            errors = errors.and("to", words.say("problem.ends-before-start"));
        }
        boolean address = ADDRESS.matcher(typed.source()).matches();
        if (!typed.source().isEmpty() && !address) {
            errors = errors.and("source", words.say("audit.badSource"));
        }
        TrailFilter filter = new TrailFilter(
                actor.orElse(null),
                record.map(Set::of).orElse(Set.of()),
                chosen,
                from.map(TrailQuestions::start).orElse(null),
                to.map(day -> start(day.plusDays(1))).orElse(null),
                address ? typed.source() : null);
        TypedTrail asked = new TypedTrail(
                actor.map(UUID::toString).orElse(""),
                Reference.tidy(typed.record()).orElse(record.isPresent() ? typed.record() : ""),
                chosen.isEmpty() ? "" : typed.act(),
                from.map(LocalDate::toString).orElse(""),
                to.map(LocalDate::toString).orElse(""),
                address ? typed.source() : "");
        return new TrailQuestion(filter, asked, shown(typed, actor), name, errors);
    }

    private TypedTrail shown(TypedTrail typed, Optional<UUID> actor) {
        String who = actor.flatMap(staffMembers::byId).map(Staff::username).orElse(typed.who());
        return new TypedTrail(who, typed.record(), typed.act(), typed.from(), typed.to(), typed.source());
    }

    /** By id, username, or the whole name of somebody who shares it with nobody. */
    private Optional<UUID> actor(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<UUID> id =
                Ids.read(typed).or(() -> staffMembers.byUsername(typed).map(Staff::id));
        if (id.isPresent()) {
            return id;
        }
        List<Staff> namesakes = staffMembers.all().stream()
                .filter(staff -> staff.displayName().equalsIgnoreCase(typed))
                .toList();
        return namesakes.size() == 1 ? Optional.of(namesakes.get(0).id()) : Optional.empty();
    }

    private Optional<UUID> record(String typed) {
        Optional<UUID> id = Ids.read(typed);
        return id.isPresent()
                ? id
                : Reference.tidy(typed).flatMap(reference -> switch (reference.charAt(0)) {
                    case 'P' -> customers.byReference(reference).map(Customer::id);
                    case 'T' -> contacts.byReference(reference).map(Contact::id);
                    case 'C' -> cases.byReference(reference).map(Case::id);
                    default -> Optional.empty();
                });
    }

    private static Set<String> acts(String typed, List<String> all) {
        if (typed.startsWith(GROUP)) {
            return Stream.of(ActGroup.values())
                    .filter(group -> typed.equals(GROUP + group.code()))
                    .findFirst()
                    .map(group -> group.among(all))
                    .filter(acts -> !acts.isEmpty())
                    .orElseGet(() -> isGroup(typed) ? Set.of(typed) : Set.of());
        }
        return ACT.matcher(typed).matches() ? Set.of(typed) : Set.of();
    }

    /** A group of which nothing has happened yet finds nothing, and not everything. */
    private static boolean isGroup(String typed) {
        return Stream.of(ActGroup.values()).anyMatch(group -> typed.equals(GROUP + group.code()));
    }

    private static Optional<LocalDate> date(String typed) {
        for (DateTimeFormatter way : WAYS_TO_WRITE_A_DATE) {
            try {
                LocalDate date = LocalDate.parse(typed, way);
                return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? Optional.empty() : Optional.of(date);
            } catch (DateTimeException otherwise) {
                // the next way
            }
        }
        return Optional.empty();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Words.ZONE).toInstant();
    }
}
