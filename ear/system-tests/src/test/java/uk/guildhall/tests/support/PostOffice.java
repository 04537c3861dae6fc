package uk.guildhall.tests.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real mail server (SMTP), to which the {@link WholeSystem} sends; it can be shut, and opened again at the same port. */
public final class PostOffice {
    static final int PORT = freePort();

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/desk/welcome\\?key=[A-Za-z0-9_-]+)");
    private static GreenMail open;

    private PostOffice() {}

    public static synchronized void open() {
        if (open == null) {
            open = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            open.start();
        }
    }

    public static synchronized void shut() {
        if (open != null) {
            open.stop();
            open = null;
        }
    }

    /** All that came for this address, the first first. */
    public static synchronized List<MimeMessage> to(String address) {
        return Arrays.stream(open.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    /** The path of the link in the newest mail to that address, once there are that many. */
    public static String awaitLink(String address, int mails) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (to(address).size() < mails) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("No mail came for " + address);
            }
            Thread.sleep(200);
        }
        return link(to(address).get(mails - 1)).orElseThrow();
    }

    public static Optional<String> link(MimeMessage message) throws Exception {
        Matcher link = LINK.matcher(String.valueOf(message.getContent()));
        return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
