package uk.guildhall.crm.access.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.tenancy.CouncilKeys;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.Ids;

/** The second factors of the current council's staff. */
@ApplicationScoped
public class Factors {
    private static final Duration OFFERED = Duration.ofMinutes(30);
    private static final int LONGEST_NAME = 60;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final CouncilKeys keys;
    private final InstantSource clock;

    @Inject
    public Factors(CouncilKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    protected Factors() {
        this(null, null);
    }

    /** Those that count, the first made first. */
    public List<Factor> of(UUID staffId) {
        return entities.createQuery(
                        "select f from Factor f where f.staffId = :staff and f.confirmedAt is not null order by f.createdAt",
                        Factor.class)
                .setParameter("staff", staffId)
                .getResultList();
    }

    public List<Factor> of(UUID staffId, FactorKind kind) {
        return of(staffId).stream().filter(factor -> factor.kind() == kind).toList();
    }

    /** What everybody has, by person; whoever has nothing is left out. */
    public Map<UUID, Set<FactorKind>> kinds() {
        Map<UUID, Set<FactorKind>> kinds = new HashMap<>();
        for (Object[] row : entities.createQuery(
                        "select distinct f.staffId, f.kind from Factor f where f.confirmedAt is not null",
                        Object[].class)
                .getResultList()) {
            kinds.computeIfAbsent((UUID) row[0], person -> EnumSet.noneOf(FactorKind.class))
                    .add((FactorKind) row[1]);
        }
        return kinds;
    }

    /** One of theirs, of either kind; empty for anybody else's. */
    public Optional<Factor> own(UUID id, UUID staffId) {
        return Optional.ofNullable(entities.find(Factor.class, id))
                .filter(factor -> factor.staffId().equals(staffId))
                .filter(Factor::isConfirmed);
    }

    /** The secret for a new app of theirs: the same for half an hour, however often the page is asked for. */
    @Transactional
    public Totp offer(UUID staffId) {
        Instant now = clock.instant();
        List<Factor> offered = offered(staffId);
        for (Factor old : offered) {
            if (old.createdAt().isAfter(now.minus(OFFERED))) {
                return secret(old);
            }
            entities.remove(old);
        }
        Totp fresh = Totp.random();
        UUID id = Ids.next();
        entities.persist(Factor.app(id, staffId, encrypted(id, fresh), now));
        return fresh;
    }

    /** Takes the app whose secret was offered, where the code is one of it. */
    @Transactional
    public Optional<Factor> confirm(UUID staffId, String code, String name) {
        Instant now = clock.instant();
        for (Factor app : offered(staffId)) {
            OptionalLong step = app.createdAt().isAfter(now.minus(OFFERED))
                    ? secret(app).matching(code, now)
                    : OptionalLong.empty();
            if (step.isPresent()) {
                app.confirm(step.getAsLong(), now);
                app.call(tidy(name));
                return Optional.of(app);
            }
        }
        return Optional.empty();
    }

    /** Uses a code up, of whichever app of theirs it is. Empty where it is wrong, too old, or was used before. */
    @Transactional
    public Optional<Factor> use(UUID staffId, String code) {
        Instant now = clock.instant();
        for (Factor app : of(staffId, FactorKind.TOTP)) {
            OptionalLong step = secret(app).matching(code, now);
            if (step.isPresent()
                    && entities.createQuery("update Factor f set f.lastStep = :step, f.lastUsedAt = :now"
                                            + " where f.id = :id and (f.lastStep is null or f.lastStep < :step)")
                                    .setParameter("step", step.getAsLong())
                                    .setParameter("now", now)
                                    .setParameter("id", app.id())
                                    .executeUpdate()
                            == 1) {
                return Optional.of(app);
            }
        }
        return Optional.empty();
    }

    @Transactional
    public Factor add(Factor passkey, String name) {
        passkey.call(tidy(name));
        entities.persist(passkey);
        return passkey;
    }

    /** Notes a passkey's count, which only ever grows. False where another use was first with it. */
    @Transactional
    public boolean counted(Factor passkey, long count) {
        return entities.createQuery("update Factor f set f.signCount = :count, f.lastUsedAt = :now"
                                + " where f.id = :id and (f.signCount < :count or :count = 0)")
                        .setParameter("count", count)
                        .setParameter("now", clock.instant())
                        .setParameter("id", passkey.id())
                        .executeUpdate()
                == 1;
    }

    /** Whether a credential is known, whoever's it is. */
    public boolean knows(byte[] credentialId) {
        return !entities.createQuery("select f.id from Factor f where f.credentialId = :credential")
                .setParameter("credential", credentialId)
                .getResultList()
                .isEmpty();
    }

    @Transactional
    public void rename(UUID id, String name) {
        entities.find(Factor.class, id).call(tidy(name));
    }

    @Transactional
    public void remove(UUID id) {
        entities.remove(entities.find(Factor.class, id));
    }

    @Transactional
    public void forget(UUID staffId) {
        entities.createQuery("delete from Factor f where f.staffId = :staff")
                .setParameter("staff", staffId)
                .executeUpdate();
    }

    private List<Factor> offered(UUID staffId) {
        return entities.createQuery(
                        "select f from Factor f where f.staffId = :staff and f.confirmedAt is null", Factor.class)
                .setParameter("staff", staffId)
                .getResultList();
    }

    private Totp secret(Factor app) {
        try {
            return Totp.of(keys.factors(CurrentCouncil.get()).decrypt(app.secret(), place(app.id())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret of factor " + app.id() + " can't be opened", e);
        }
    }

    private byte[] encrypted(UUID id, Totp totp) {
        try {
            return keys.factors(CurrentCouncil.get()).encrypt(totp.secret(), place(id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A factor's secret could not be encrypted", e);
        }
    }

    private static byte[] place(UUID id) {
        return Factor.secretsPlace(CurrentCouncil.get().code(), id).getBytes(StandardCharsets.UTF_8);
    }

    private static String tidy(String name) {
        String tidy = name.strip().replaceAll("\\s+", " ");
        return tidy.substring(0, Math.min(LONGEST_NAME, tidy.length()));
    }
}
