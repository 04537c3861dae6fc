package uk.guildhall.crm.branding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One of the links at the foot of every page, such as the council's privacy notice. Its place, from 0, is its key. */
@Entity
@Table(name = "branding_link")
public class FooterLink {
    @Id
    private int place;

    private String label;

    @Column(name = "label_cy")
    private String labelCy;

    private String url;

    protected FooterLink() {}

    FooterLink(int place, BrandingForm.Link link) {
        this.place = place;
        set(link);
    }

    void set(BrandingForm.Link link) {
        this.label = link.label();
        this.labelCy = link.labelCy();
        this.url = link.url();
    }

    BrandingForm.Link known() {
        return new BrandingForm.Link(label, labelCy, url);
    }
}
