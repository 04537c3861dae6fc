package uk.guildhall.admin.works;

import uk.guildhall.crm.platform.JobMessage;

/** A job that can't be done as it was asked, however often it is tried; why is told to whoever asked. */
final class JobRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient JobMessage why;

    JobRefused(String key, String... args) {
        this(JobMessage.of(key, args));
    }

    JobRefused(JobMessage why) {
        super(why.key());
        this.why = why;
    }

    JobMessage why() {
        return why;
    }
}
