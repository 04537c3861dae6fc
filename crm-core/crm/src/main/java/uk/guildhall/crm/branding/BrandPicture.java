package uk.guildhall.crm.branding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** The council's logo or favicon as it is handed out. Kept beside the branding, which every page reads without it. */
@Entity
@Table(name = "branding_picture")
public class BrandPicture {
    @Id
    private String kind;

    private String type;

    @Lob
    @Column(name = "content")
    private byte[] content;

    private String digest;

    protected BrandPicture() {}

    BrandPicture(PictureKind kind, Picture picture) {
        this.kind = kind.code();
        set(picture);
    }

    void set(Picture picture) {
        this.type = picture.type();
        this.content = picture.content();
        this.digest = picture.digest();
    }

    public Picture picture() {
        return new Picture(type, content, digest);
    }
}
