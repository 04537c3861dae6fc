package uk.guildhall.tests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The same browser or program, at another of this machine's addresses. */
public final class Elsewhere {
    private final String from;

    private Elsewhere(String from) {
        this.from = from;
    }

    /** @param from such as {@code 127.0.0.9} */
    public static Elsewhere at(String from) {
        return new Elsewhere(from);
    }

    /** A page as that visitor's cookies open it. */
    public Visitor.Answer get(Visitor visitor, String path) {
        String session = visitor.cookie("guildhall");
        return send(visitor, "GET " + path, session == null ? "" : "Cookie: guildhall=" + session + "\r\n", "");
    }

    public Visitor.Answer withToken(Visitor at, String token, String path) {
        return send(at, "GET " + path, "Authorization: Bearer " + token + "\r\n", "");
    }

    public Visitor.Answer signIn(Visitor at, String username, String password) {
        String form = "username=" + username + "&password=" + password.replace(' ', '+');
        return send(
                at,
                "POST /desk/sign-in",
                "Origin: " + at.origin() + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.length() + "\r\n",
                form);
    }

    private Visitor.Answer send(Visitor visitor, String what, String headers, String body) {
        URI origin = URI.create(visitor.origin());
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", origin.getPort()), 5_000);
            socket.setSoTimeout(60_000);
            String request = what + " HTTP/1.1\r\nHost: " + origin.getAuthority() + "\r\nConnection: close\r\n"
                    + headers + "\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(what, e);
        }
    }

    private static Visitor.Answer answer(String text) {
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(": ?", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
        }
        return new Visitor.Answer(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, text.substring(end + 4));
    }
}
