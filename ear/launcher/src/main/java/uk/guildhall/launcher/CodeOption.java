package uk.guildhall.launcher;

import picocli.CommandLine.Option;
import uk.guildhall.migrations.Names;

/** Which council is meant, and that it is meant indeed. */
final class CodeOption {

    @Option(names = "--code", required = true, description = "The council's code.")
    private String code;

    String code() throws CannotStart {
        if (!Names.isCode(code)) {
            throw new CannotStart("There is no council " + code + ".");
        }
        return code;
    }

    /** @param again the code as it was typed a second time */
    String confirmed(String again) throws CannotStart {
        if (!code().equals(again)) {
            throw new CannotStart("Nothing was done: --confirm is not the code of the council.");
        }
        return code;
    }

    static String by() {
        return "Command line (" + System.getProperty("user.name") + ")";
    }
}
