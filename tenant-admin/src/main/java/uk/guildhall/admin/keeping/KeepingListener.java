package uk.guildhall.admin.keeping;

/** Hears of each step when it is done, in words. */
@FunctionalInterface
public interface KeepingListener {

    /** Nobody listens. */
    KeepingListener SILENT = (step, words) -> {};

    /** The step is done; the words say what came of it. */
    void done(Enum<?> step, String words);
}
