package uk.guildhall.migrations;

import java.util.regex.Pattern;

/** How schemas and logins are called. Names are checked before they enter SQL, where they can't be parameters. */
public final class Names {

    /** The register of councils. */
    public static final String CONTROL = "guildhall_control";
    /** The account that the application's pool connects as: it may do nothing. */
    public static final String POOL = "guildhall_pool";
    /** The account that reads the register, and nothing else. */
    public static final String REGISTER = "guildhall_register";

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]{1,20}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{1,31}");

    private Names() {}

    /** The schema of the council with this code, and its login too. */
    public static String schemaOf(String code) {
        if (!isCode(code)) {
            throw new IllegalArgumentException(
                    "A council's code is 2 to 21 lower-case letters and digits, a letter first: " + code);
        }
        return "gh_" + code;
    }

    /** Whether this can be a council's code. */
    public static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    /** The name in backquotes. */
    static String quoted(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name of a schema or login: " + name);
        }
        return "`" + name + "`";
    }

    /** The login as MySQL writes accounts: from any host, for the server decides who may reach it. */
    static String account(String login) {
        return quoted(login) + "@`%`";
    }
}
