package uk.guildhall.bench;

/** One of those who work at the same time: asks again as soon as it has been answered. */
interface Client extends AutoCloseable {

    /** One piece of work, from the question to the whole answer. */
    void once() throws Exception;

    @Override
    void close() throws Exception;

    /** Makes the clients of one kind, each with a connection of its own. */
    @FunctionalInterface
    interface Source {
        Client open() throws Exception;
    }
}
