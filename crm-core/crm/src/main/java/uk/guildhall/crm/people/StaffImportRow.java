package uk.guildhall.crm.people;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import uk.guildhall.crm.council.Problem;
import uk.guildhall.crm.tenancy.Json;
import uk.guildhall.crm.tenancy.UuidConverter;

/** One row of a file of staff: what it says, what is wrong with it, what would happen and what did. */
@Entity
@Table(name = "staff_import_row")
@IdClass(StaffImportRowKey.class)
public class StaffImportRow {
    @Id
    @Column(name = "import_id")
    @Convert(converter = UuidConverter.class)
    private UUID importId;

    @Id
    private int line;

    @Lob
    private String person;

    @Lob
    private String problems;

    @Enumerated(EnumType.STRING)
    private Plan plan;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    /** What would happen. */
    public enum Plan {
        ADD,
        /** Somebody with this username is here already. */
        KNOWN,
        /** Nothing, because something is wrong with it. */
        WRONG
    }

    /** What happened. */
    public enum Outcome {
        ADDED,
        UPDATED,
        /** Left as they were. */
        SKIPPED,
        /** Something stood in the way when its turn came. */
        FAILED
    }

    /** What is wrong, as it is kept. */
    private record Kept(String pointer, String key, List<Object> args) {}

    protected StaffImportRow() {}

    StaffImportRow(UUID importId, int line, PersonForm person, List<Problem> found, Plan plan) {
        this.importId = importId;
        this.line = line;
        this.person = Json.write(person);
        this.plan = plan;
        wrong(found);
    }

    void ended(Outcome how) {
        outcome = how;
    }

    void failed(List<Problem> found) {
        outcome = Outcome.FAILED;
        wrong(found);
    }

    private void wrong(List<Problem> found) {
        problems = found.isEmpty()
                ? null
                : Json.write(found.stream()
                        .map(one -> new Kept(one.pointer(), one.key(), List.copyOf(one.args())))
                        .toList());
    }

    public int line() {
        return line;
    }

    public PersonForm person() {
        return Json.read(person, new TypeReference<>() {});
    }

    /** Column by column, as {@code /email}. */
    public List<Problem> problems() {
        List<Kept> kept = problems == null ? List.of() : Json.read(problems, new TypeReference<>() {});
        return kept.stream()
                .map(one -> Problem.of(one.pointer(), one.key(), one.args().toArray()))
                .toList();
    }

    public Plan plan() {
        return plan;
    }

    /** Null until its turn came. */
    public Outcome outcome() {
        return outcome;
    }
}
