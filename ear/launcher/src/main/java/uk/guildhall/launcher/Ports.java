package uk.guildhall.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ports on the loopback interface. One that was once found free is kept, so that bookmarks and tools go on working. */
final class Ports {

    private Ports() {}

    /** The port kept in this file if it is still free, otherwise another, then kept. */
    static int keptIn(Path file) throws IOException {
        if (Files.exists(file)) {
            int kept = Integer.parseInt(Files.readString(file).strip());
            if (isFree("127.0.0.1", kept)) {
                return kept;
            }
        }
        int port = free();
        Files.writeString(file, port + "\n");
        return port;
    }

    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static boolean isFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
