package uk.guildhall.crm.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.branding.Brandings;
import uk.guildhall.crm.tenancy.CouncilKeys;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.Ids;

/** The e-mails of the current council: written here in the running transaction, sent later by the {@link Postman}. */
@ApplicationScoped
public class Mails {
    /** Longer than any attempt to hand a mail over takes: until then no other node touches it. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final CouncilKeys keys;
    private final Brandings brandings;
    private final InstantSource clock;

    protected Mails() {
        this(null, null, null);
    }

    @Inject
    public Mails(CouncilKeys keys, Brandings brandings, InstantSource clock) {
        this.keys = keys;
        this.brandings = brandings;
        this.clock = clock;
    }

    /** Puts a letter into the post, if the running transaction is committed. */
    @Transactional
    public void send(Letter letter) {
        UUID id = Ids.next();
        byte[] locked =
                keys.lockAway(CurrentCouncil.get(), place(id), letter.text().getBytes(StandardCharsets.UTF_8));
        entities.persist(new Mail(id, letter, locked, clock.instant()));
        Postman.wanted(CurrentCouncil.get());
    }

    /** Takes back what still waits about that record: a link that was withdrawn needn't arrive. */
    @Transactional
    public void stop(UUID about) {
        entities.createQuery("delete from Mail m where m.aboutId = :about and m.state = :waiting")
                .setParameter("about", about)
                .setParameter("waiting", MailState.WAITING)
                .executeUpdate();
    }

    /** The newest mail about that record, for its state. */
    public Optional<Mail> about(UUID record) {
        return entities.createQuery("select m from Mail m where m.aboutId = :about order by m.id desc", Mail.class)
                .setParameter("about", record)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The newest first. */
    public List<Mail> newest(MailState state, int limit) {
        return entities.createQuery("select m from Mail m where m.state = :state order by m.id desc", Mail.class)
                .setParameter("state", state)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many there are of each state. */
    public Map<MailState, Long> counts() {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        entities.createQuery("select m.state, count(m) from Mail m group by m.state", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((MailState) row[0], (Long) row[1]));
        return counts;
    }

    /** Tries those that wait at once, whatever the delay that they had come to. */
    @Transactional
    public void hurry() {
        Instant now = clock.instant();
        entities.createQuery("update Mail m set m.nextAttemptAt = :now"
                        + " where m.state = :waiting and m.reason is not null and m.nextAttemptAt > :now")
                .setParameter("now", now)
                .setParameter("waiting", MailState.WAITING)
                .executeUpdate();
        Postman.wanted(CurrentCouncil.get());
    }

    /** Those whose time has come, the one that waits longest first. */
    @Transactional
    public List<UUID> due(int limit) {
        return entities.createQuery(
                        "select m.id from Mail m where m.state = :waiting and m.nextAttemptAt <= :now"
                                + " order by m.nextAttemptAt",
                        UUID.class)
                .setParameter("waiting", MailState.WAITING)
                .setParameter("now", clock.instant())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Who the council's mail comes from. */
    @Transactional
    public Letterhead letterhead() {
        return Letterhead.of(CurrentCouncil.get(), brandings.current().orElse(null));
    }

    /** Makes one of the due mails ours for some minutes; empty where another node was faster. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Outgoing> claim(UUID id) {
        Instant now = clock.instant();
        int mine = entities.createQuery("update Mail m set m.attempts = m.attempts + 1, m.nextAttemptAt = :later"
                        + " where m.id = :id and m.state = :waiting and m.nextAttemptAt <= :now")
                .setParameter("later", now.plus(CLAIM))
                .setParameter("id", id)
                .setParameter("waiting", MailState.WAITING)
                .setParameter("now", now)
                .executeUpdate();
        if (mine == 0) {
            return Optional.empty();
        }
        Mail mail = entities.find(Mail.class, id);
        if (now.isAfter(mail.uselessAfter())) {
            mail.failed("too-late");
            return Optional.empty();
        }
        byte[] text = keys.unlock(CurrentCouncil.get(), place(id), mail.body());
        return Optional.of(new Outgoing(
                id, mail.recipient(), mail.subject(), new String(text, StandardCharsets.UTF_8), mail.attempts()));
    }

    /** Writes down how the attempt ended. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void ended(UUID id, Attempt attempt) {
        Mail mail = entities.find(Mail.class, id);
        if (mail == null) {
            return; // Taken back meanwhile.
        }
        Instant now = clock.instant();
        switch (attempt.result()) {
            case TAKEN -> mail.sent(now);
            case REFUSED -> mail.failed(attempt.reason());
            case LATER -> mail.again(attempt.reason(), now.plus(Attempt.delayAfter(mail.attempts())));
        }
    }

    private static String place(UUID id) {
        return "mail|" + id;
    }
}
