package uk.guildhall.web.kit;

import java.util.Optional;
import java.util.regex.Pattern;

/** A path of ours that a page may send somebody on to; never another site's address in disguise. */
public final class LocalPath {
    private static final Pattern OURS = Pattern.compile("/(?:desk|admin)(?:[/?][A-Za-z0-9/?&=%+._~-]*)?");
    private static final int LONGEST = 1000;

    private LocalPath() {}

    /** The path, where it is one; empty for anything else, and for the sign-in page itself, which leads nowhere. */
    public static Optional<String> of(String path) {
        return Optional.ofNullable(path)
                .filter(given -> given.length() <= LONGEST)
                .filter(given -> OURS.matcher(given).matches())
                .filter(given -> !given.contains("//") && !given.contains(".."))
                .filter(given -> !given.startsWith("/desk/sign-"));
    }
}
