package uk.guildhall.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import uk.guildhall.admin.works.JobProgress;
import uk.guildhall.admin.works.Works;
import uk.guildhall.crm.council.Problem;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.platform.JobKind;
import uk.guildhall.crm.platform.JobState;
import uk.guildhall.crm.platform.StepDone;
import uk.guildhall.migrations.Names;
import uk.guildhall.web.kit.Words;

/**
 * A job asked for at the command line: filed like any other, and seen to its end here, whether or not the works or the
 * application runs.
 */
final class CouncilJobs {
    private static final Words ENGLISH = Words.of(Words.ENGLISH);

    private final DataFolder data;
    private final PrintWriter out;

    CouncilJobs(DataFolder data, PrintWriter out) {
        this.data = data;
        this.out = out;
    }

    /** Answers the exit code; the steps are told as they were done. */
    int done(JobKind kind, String council, Record arguments) throws Exception {
        if (!Names.isCode(council)) {
            throw new CannotStart("There is no council " + council + ".");
        }
        Works works = works();
        UUID job = works.file(kind, council, arguments, CodeOption.by());
        JobProgress end = works.finish(job, council);
        for (StepDone step : end.steps()) {
            out.println(council + ": " + ENGLISH.say("job.step." + step.step()).toLowerCase(Locale.UK));
        }
        if (end.state() != JobState.DONE) {
            throw new CannotStart(
                    ENGLISH.say(end.message().key(), end.message().args().toArray()));
        }
        if (end.message() != null) {
            out.println(ENGLISH.say(end.message().key(), end.message().args().toArray()));
        }
        return 0;
    }

    /** Says what is wrong with what was typed, all of it. */
    void refuse(Problems problems) throws CannotStart {
        List<Problem> wrong = problems.found();
        if (wrong.isEmpty()) {
            return;
        }
        for (Problem problem : wrong) {
            out.println(problem.pointer().substring(1) + ": "
                    + ENGLISH.say(problem.key(), problem.args().toArray()));
        }
        throw new CannotStart("Nothing was done.");
    }

    private Works works() throws CannotStart, IOException {
        return new Works(
                RunningDatabase.of(data).admin(), data.outerKey().load(), InstantSource.system(), data.keeping());
    }
}
