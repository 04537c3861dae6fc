package uk.guildhall.demo;

/** Hears how far the making of a demo council has come. */
@FunctionalInterface
public interface ProgressListener {

    ProgressListener SILENT = (what, done, all) -> {};

    /** @param what in words for the person who waits, such as "residents" */
    void progress(String what, int done, int all);
}
