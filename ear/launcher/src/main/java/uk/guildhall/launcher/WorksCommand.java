package uk.guildhall.launcher;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import uk.guildhall.admin.works.Works;

/** What {@code start} leaves running beside the server; nobody types it. */
@Command(name = "works", hidden = true, description = "Does the jobs that operators file, until it is stopped.")
final class WorksCommand implements Callable<Integer> {

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws Exception {
        DataFolder folder = data.folder();
        Database database = RunningDatabase.of(folder);
        new Works(database.admin(), folder.outerKey().load(), InstantSource.system(), folder.keeping()).run();
        return 0;
    }
}
