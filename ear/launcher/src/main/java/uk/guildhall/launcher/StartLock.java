package uk.guildhall.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** One start at a time on a data folder. The lock ends with the launcher, however that ends. */
final class StartLock implements AutoCloseable {

    private final FileChannel channel;

    private StartLock(FileChannel channel) {
        this.channel = channel;
    }

    static StartLock take(DataFolder data) throws IOException, CannotStart {
        FileChannel channel =
                FileChannel.open(data.run().resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            // Another start of this very program has it.
        }
        if (lock == null) {
            channel.close();
            throw new CannotStart("Another start is at work on " + data.root() + ".");
        }
        return new StartLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
