package uk.guildhall.web.kit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A request's body that stops once more than allowed has come, whatever length it announced. */
class CountedBody extends ServletInputStream {
    private final ServletInputStream body;
    private long left;

    CountedBody(ServletInputStream body, long limit) {
        this.body = body;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int read = body.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = body.read(into, from, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    private void count(int bytes) throws BodyTooLarge {
        left -= bytes;
        if (left < 0) {
            throw new BodyTooLarge();
        }
    }
}
