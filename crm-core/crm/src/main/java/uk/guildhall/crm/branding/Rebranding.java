package uk.guildhall.crm.branding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.council.Stale;

/** Changes how the current council presents itself, in the running transaction, and notes what was changed. */
@ApplicationScoped
public class Rebranding {
    private final Brandings brandings;
    private final Audit audit;
    private final InstantSource clock;

    @Inject
    public Rebranding(Brandings brandings, Audit audit, InstantSource clock) {
        this.brandings = brandings;
        this.audit = audit;
        this.clock = clock;
    }

    protected Rebranding() {
        this(null, null, null);
    }

    /**
     * Takes over what was typed.
     *
     * @param seen the version that whoever typed it had before them
     * @throws Refused with everything that is wrong with it
     * @throws Stale where somebody else has changed it since
     */
    public Branding change(BrandingForm typed, int seen) {
        BrandingForm checked = CheckedBranding.of(typed);
        Branding branding = unchangedSince(seen);
        List<String> fields = checked.differencesFrom(branding.known(brandings.links()));
        if (!fields.isEmpty()) {
            branding.change(checked, now());
            brandings.link(checked.footerLinks());
            noted(fields);
            brandings.settle();
        }
        return branding;
    }

    /** @throws Stale where somebody else has changed the branding since */
    public Branding show(PictureKind kind, Picture picture, int seen) {
        Branding branding = unchangedSince(seen);
        if (!picture.digest().equals(branding.digest(kind))) {
            brandings.keep(kind, picture);
            branding.show(kind, picture.digest(), now());
            noted(List.of(kind.code()));
            brandings.settle();
        }
        return branding;
    }

    /** @throws Stale where somebody else has changed the branding since */
    public Branding takeAway(PictureKind kind, int seen) {
        Branding branding = unchangedSince(seen);
        if (branding.digest(kind) != null) {
            brandings.remove(kind);
            branding.show(kind, null, now());
            noted(List.of(kind.code()));
            brandings.settle();
        }
        return branding;
    }

    private Branding unchangedSince(int seen) {
        Branding branding = brandings.locked();
        if (branding.version() != seen) {
            throw new Stale();
        }
        return branding;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void noted(List<String> fields) {
        audit.record("branding.changed", "branding", null, null, Map.of("fields", fields));
    }
}
