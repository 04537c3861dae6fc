package uk.guildhall.crm.branding;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures that a council may give. Sizes are in pixels, of the longer and the shorter side of a PNG. */
public enum PictureKind {
    /** Beside the council's name. */
    LOGO(2_000, 32),
    /** In the tab of the browser. */
    FAVICON(512, 16);

    private final int most;
    private final int least;

    PictureKind(int most, int least) {
        this.most = most;
        this.least = least;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PictureKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public int most() {
        return most;
    }

    public int least() {
        return least;
    }
}
