package uk.guildhall.admin.branding;

import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/branding/pictures}, template {@code branding/pictures.jte}: the logo and the favicon.
 *
 * @param logo whether a logo has been given
 * @param favicon whether a favicon of its own has been given
 * @param offered the picture that was sent while somebody else changed the branding; mostly null
 */
public record PicturesPage(Shell shell, int version, boolean logo, boolean favicon, Errors errors, Offered offered) {

    /** What was sent: {@code logo} or {@code favicon}, and the picture as a data address. */
    public record Offered(String kind, String dataUrl) {
        /** As the page's form sends it back. */
        public String encoded() {
            return dataUrl.substring(dataUrl.indexOf(',') + 1);
        }
    }

    public boolean has(String kind) {
        return kind.equals("logo") ? logo : favicon;
    }

    public String address(String kind) {
        return kind.equals("logo") ? shell.brand().logo() : shell.brand().favicon();
    }
}
