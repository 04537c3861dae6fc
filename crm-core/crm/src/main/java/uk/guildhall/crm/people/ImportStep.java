package uk.guildhall.crm.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.access.CouncilRoles;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.audit.Actor;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.audit.CurrentActor;
import uk.guildhall.crm.council.Problem;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.people.StaffImportRow.Outcome;
import uk.guildhall.crm.people.StaffImportRow.Plan;

/** The next rows of a file of staff, done in one commit, in the name of whoever brought the file in. */
@ApplicationScoped
public class ImportStep {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final StaffImports imports;
    private final StaffMembers staffMembers;
    private final CouncilRoles roles;
    private final Choices choices;
    private final People people;
    private final Administrators administrators;
    private final Invitations invitations;
    private final Audit audit;
    private final InstantSource clock;

    protected ImportStep() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public ImportStep(
            StaffImports imports,
            StaffMembers staffMembers,
            CouncilRoles roles,
            Choices choices,
            People people,
            Administrators administrators,
            Invitations invitations,
            Audit audit,
            InstantSource clock) {
        this.imports = imports;
        this.staffMembers = staffMembers;
        this.roles = roles;
        this.choices = choices;
        this.people = people;
        this.administrators = administrators;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does some rows.
     *
     * @return whether there are more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean take(UUID id, int limit) {
        StaffImport staffImport = imports.byId(id).orElseThrow();
        List<StaffImportRow> rows = next(id, limit);
        if (rows.isEmpty()) {
            staffImport.finish(clock.instant());
            finished(staffImport);
            return false;
        }
        Staff owner = staffMembers.byId(staffImport.startedBy()).orElseThrow();
        Set<String> held = owner.isActive() ? roles.permissions(owner.roleCodes()) : Set.of();
        Choices.Now now = choices.now();
        try (var bound = CurrentActor.bind(actor(staffImport, owner))) {
            for (StaffImportRow row : rows) {
                take(row, staffImport, held, now);
            }
        }
        staffImport.did(rows.size(), imports.busyUntil());
        return true;
    }

    /** Writes down that the next row can't be done. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean giveUpNext(UUID id) {
        StaffImport staffImport = imports.byId(id).orElseThrow();
        List<StaffImportRow> rows = next(id, 1);
        rows.forEach(row -> row.failed(List.of(Problem.of("", "problem.row-failed"))));
        staffImport.did(rows.size(), imports.busyUntil());
        return !rows.isEmpty();
    }

    private void take(StaffImportRow row, StaffImport staffImport, Set<String> held, Choices.Now now) {
        if (row.plan() == Plan.WRONG) {
            row.ended(Outcome.SKIPPED);
            return;
        }
        PersonForm form = row.person();
        Optional<Staff> here = staffMembers.byUsername(form.username());
        if (here.isPresent() && !staffImport.updatesKnown()) {
            row.ended(Outcome.SKIPPED);
            return;
        }
        Problems problems = new Problems();
        if (!held.contains(uk.guildhall.crm.access.Permission.STAFF_EDIT)) {
            problems.add("", "problem.import-not-allowed");
        }
        PersonDetails details = choices.checkAlone(form, here, held, now, problems);
        if (here.isPresent()
                && !details.roles().contains(Role.TENANT_ADMIN.code())
                && administrators.isLast(here.get().id())) {
            problems.add("/roles", "problem.last-administrator");
        }
        try {
            problems.refuseIfAny();
        } catch (Refused refused) {
            row.failed(refused.problems());
            return;
        }
        write(row, here, details, staffImport);
    }

    private void write(StaffImportRow row, Optional<Staff> here, PersonDetails details, StaffImport staffImport) {
        if (here.isPresent()) {
            people.change(here.get(), details);
            row.ended(Outcome.UPDATED);
            return;
        }
        Staff added = people.add(details);
        if (staffImport.invites()) {
            invitations.send(added, Invitation.Kind.WELCOME, staffImport.startedBy(), staffImport.origin());
        }
        row.ended(Outcome.ADDED);
    }

    private List<StaffImportRow> next(UUID id, int limit) {
        return entities.createQuery(
                        "select r from StaffImportRow r where r.importId = :import and r.outcome is null order by r.line",
                        StaffImportRow.class)
                .setParameter("import", id)
                .setMaxResults(limit)
                .getResultList();
    }

    private void finished(StaffImport staffImport) {
        Staff owner = staffMembers.byId(staffImport.startedBy()).orElseThrow();
        try (var bound = CurrentActor.bind(actor(staffImport, owner))) {
            audit.record(
                    "staff-import.finished",
                    "staff-import",
                    staffImport.id(),
                    null,
                    Map.of("outcomes", new java.util.TreeMap<>(imports.outcomes(staffImport.id()))));
        }
    }

    private static Actor actor(StaffImport staffImport, Staff owner) {
        return new Actor(Actor.Kind.STAFF, owner.id(), owner.displayName(), staffImport.sourceIp());
    }
}
