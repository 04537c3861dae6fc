package uk.guildhall.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.Json;

/** The cases that come of the contacts: most closed within their standard, some late, some still open, a few too long. */
final class DemoCases implements AutoCloseable {

    private static final double CLOSED_WHEN_DUE = 0.9;
    private static final double CLOSED_IN_TIME = 0.8;
    private static final double CLOSED_EARLY = 0.35;
    private static final double TAKEN_ON = 0.6;

    private final Rows files;
    private final Rows events;
    private final List<DemoHistory.Person> caseworkers;
    private final Instant now;
    private final SplittableRandom chance;
    private int number;

    DemoCases(Connection council, List<DemoHistory.Person> caseworkers, Instant now, SplittableRandom chance)
            throws SQLException {
        files = new Rows(
                council,
                "case_file",
                "id, reference, customer_id, service_id, summary, details, uprn, latitude, longitude,"
                        + " location_description, status, team_id, owner_id, opened_at, due_at, closed_at,"
                        + " closing_reason, raised_from, updated_at, version");
        events = new Rows(council, "case_event", "id, case_id, at, actor_id, actor_name, kind, text", files);
        this.caseworkers = caseworkers;
        this.now = now;
        this.chance = chance;
    }

    /** Opens a case and lets it take its course up to now. Returns its id. */
    byte[] open(
            DemoHistory.Offered about,
            DemoCatalogue.Story story,
            DemoHistory.Customer customer,
            DemoHistory.Person adviser,
            UUID contact,
            Instant opened)
            throws SQLException {
        byte[] id = Ids.bytes(Ids.at(opened));
        Instant due = WorkingHours.deadline(opened, about.service().standardDays());
        Instant closed = closed(opened, due);
        Instant taken = WorkingHours.open(opened.plus(Duration.ofMinutes(20 + chance.nextInt(1500))));
        boolean isTaken = !caseworkers.isEmpty()
                && taken.isBefore(closed == null ? now : closed)
                && (closed != null || chance.nextDouble() < TAKEN_ON);
        var owner = isTaken ? caseworkers.get(chance.nextInt(caseworkers.size())) : null;
        boolean waiting = isTaken && closed == null && chance.nextInt(4) == 0;
        var history = history(story, adviser, owner, opened, taken, closed, waiting);
        Instant updated = history.get(history.size() - 1).at();
        write(id, about, story, customer, contact, opened, due, closed, owner, waiting, updated);
        for (Event event : history) {
            event(id, event);
        }
        return id;
    }

    private void write(
            byte[] id,
            DemoHistory.Offered about,
            DemoCatalogue.Story story,
            DemoHistory.Customer customer,
            UUID contact,
            Instant opened,
            Instant due,
            Instant closed,
            DemoHistory.Person owner,
            boolean waiting,
            Instant updated)
            throws SQLException {
        boolean somewhere = about.service().needsLocation();
        var home = customer.home();
        files.add(
                id,
                Reference.of('C', ++number),
                customer.id(),
                about.id(),
                story.raises(),
                Json.write(story.details() == null ? Map.of() : story.details()),
                somewhere ? home.uprn() : null,
                somewhere ? degrees(home.latitude()) : null,
                somewhere ? degrees(home.longitude()) : null,
                somewhere ? home.line1() + ", " + home.town() : null,
                closed != null ? "CLOSED" : waiting ? "WAITING" : owner != null ? "IN_PROGRESS" : "OPEN",
                about.team(),
                owner == null ? null : owner.id(),
                DemoHistory.utc(opened),
                DemoHistory.utc(due),
                DemoHistory.utc(closed),
                closed == null ? null : story.closing(),
                Ids.bytes(contact),
                DemoHistory.utc(updated),
                0);
    }

    private record Event(Instant at, DemoHistory.Person actor, String kind, String text) {}

    private List<Event> history(
            DemoCatalogue.Story story,
            DemoHistory.Person adviser,
            DemoHistory.Person owner,
            Instant opened,
            Instant taken,
            Instant closed,
            boolean waiting) {
        var history = new ArrayList<Event>();
        history.add(new Event(opened, adviser, "OPENED", null));
        if (owner != null) {
            history.add(new Event(taken, owner, "ASSIGNED", owner.name()));
            Instant noted = WorkingHours.open(taken.plus(Duration.ofMinutes(15 + chance.nextInt(600))));
            if (story.note() != null && noted.isBefore(closed == null ? now : closed)) {
                history.add(new Event(noted, owner, "NOTE", story.note()));
            }
            if (waiting) {
                Instant last = history.get(history.size() - 1).at();
                history.add(new Event(last.plusSeconds(60), owner, "STATUS", "WAITING"));
            }
        }
        if (closed != null) {
            history.add(new Event(closed, owner == null ? adviser : owner, "CLOSED", story.closing()));
        }
        return history;
    }

    private void event(byte[] id, Event event) throws SQLException {
        events.add(
                Ids.bytes(Ids.at(event.at())),
                id,
                DemoHistory.utc(event.at()),
                event.actor() == null ? null : event.actor().id(),
                event.actor() == null ? null : event.actor().name(),
                event.kind(),
                event.text());
    }

    /** Null where it is still open. */
    private Instant closed(Instant opened, Instant due) {
        boolean isDue = due.isBefore(now);
        if (chance.nextDouble() >= (isDue ? CLOSED_WHEN_DUE : CLOSED_EARLY)) {
            return null;
        }
        long standard = Duration.between(opened, due).toSeconds();
        double part = chance.nextDouble() < CLOSED_IN_TIME ? chance.nextDouble(0.1, 1) : chance.nextDouble(1.1, 1.6);
        Instant closed = WorkingHours.open(opened.plusSeconds((long) (standard * part)));
        return closed.isBefore(now) ? closed : null;
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
    }

    @Override
    public void close() throws SQLException {
        try (files) {
            events.close();
        }
    }
}
