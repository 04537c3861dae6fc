package uk.guildhall.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * The recovery codes, shown this once; template {@code desk/recovery-codes.jte}.
 *
 * @param next the path to go on to
 */
public record RecoveryCodesPage(Shell shell, List<String> codes, String next) {

    /** The codes as a text file, in the link itself: no address has to hold them. */
    public String file() {
        String text = shell.council() + "\n" + String.join("\n", codes) + "\n";
        return "data:text/plain;charset=utf-8,"
                + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
