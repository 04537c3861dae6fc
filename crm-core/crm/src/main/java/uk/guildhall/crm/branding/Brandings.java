package uk.guildhall.crm.branding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/** The current council's branding: what it says of itself, its links and its pictures. Read anew each time. */
@ApplicationScoped
public class Brandings {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    /** Empty for a council that hasn't chosen any yet. */
    public Optional<Branding> current() {
        return Optional.ofNullable(entities.find(Branding.class, Branding.ONLY));
    }

    /** The current council's name as it wants to be called, in that language. */
    public String name(String language) {
        Council council = CurrentCouncil.get();
        return current().map(own -> own.nameIn(language, council)).orElseGet(() -> council.nameIn(language));
    }

    /** The links at the foot of every page, in their order. */
    public List<BrandingForm.Link> links() {
        return rows().stream().map(FooterLink::known).toList();
    }

    public Optional<Picture> picture(PictureKind kind) {
        return Optional.ofNullable(entities.find(BrandPicture.class, kind.code()))
                .map(BrandPicture::picture);
    }

    /** To be changed in this transaction; whoever else wants to change it waits for the end of it. */
    Branding locked() {
        Branding known = entities.find(Branding.class, Branding.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (known == null) {
            known = Branding.first();
            entities.persist(known);
        }
        return known;
    }

    void link(List<BrandingForm.Link> wanted) {
        List<FooterLink> rows = rows();
        for (int place = 0; place < Math.max(rows.size(), wanted.size()); place++) {
            if (place >= wanted.size()) {
                entities.remove(rows.get(place));
            } else if (place < rows.size()) {
                rows.get(place).set(wanted.get(place));
            } else {
                entities.persist(new FooterLink(place, wanted.get(place)));
            }
        }
    }

    void keep(PictureKind kind, Picture picture) {
        BrandPicture known = entities.find(BrandPicture.class, kind.code());
        if (known == null) {
            entities.persist(new BrandPicture(kind, picture));
        } else {
            known.set(picture);
        }
    }

    void remove(PictureKind kind) {
        BrandPicture known = entities.find(BrandPicture.class, kind.code());
        if (known != null) {
            entities.remove(known);
        }
    }

    /** Writes what was changed, so that its version is known. */
    void settle() {
        entities.flush();
    }

    private List<FooterLink> rows() {
        return entities.createQuery("SELECT l FROM FooterLink l ORDER BY l.place", FooterLink.class)
                .getResultList();
    }
}
