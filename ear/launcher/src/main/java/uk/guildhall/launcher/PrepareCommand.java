package uk.guildhall.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The last step of building, which the script takes: what every first start would otherwise wait for. */
@Command(name = "prepare", hidden = true, description = "Makes what every first start needs.")
final class PrepareCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        new EmptyDatabase(Installation.find().mariaDb()).ready();
        return 0;
    }
}
