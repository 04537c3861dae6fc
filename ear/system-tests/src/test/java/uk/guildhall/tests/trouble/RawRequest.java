package uk.guildhall.tests.trouble;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import uk.guildhall.tests.support.CouncilAtWork;

/** A POST over a bare socket, whose sender may go away at any byte. */
record RawRequest(int port, String head, byte[] body) {

    /** @param headers each as it goes over the wire, without the line's end */
    static RawRequest to(CouncilAtWork council, String path, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + council.host() + ":" + council.port() + "\r\n"
                + String.join("\r\n", headers) + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        return new RawRequest(council.port(), head, bytes);
    }

    /** The head and half of the body, and then nothing more. */
    void sendHalf() throws IOException {
        send(body.length / 2);
    }

    /** All of it; gone before the answer comes. */
    void sendAndGo() throws IOException {
        send(body.length);
    }

    private void send(int length) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, length);
            out.flush();
        }
    }
}
