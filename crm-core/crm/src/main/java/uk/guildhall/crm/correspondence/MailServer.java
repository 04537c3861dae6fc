package uk.guildhall.crm.correspondence;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/**
 * The mail server that takes our mail on ({@code guildhall.smtp.host}, {@code .port}; {@code .user} and {@code .password}
 * where it asks who we are; {@code .starttls} where it can encrypt).
 */
record MailServer(String host, int port, String user, String password, boolean startTls) {
    private static final Logger LOG = Logger.getLogger(MailServer.class.getName());
    private static final String PATIENCE_MILLIS = "20000";

    /** The one configured; empty where none is, and mails wait. */
    static Optional<MailServer> configured(Config config) {
        return config.getOptionalValue("guildhall.smtp.host", String.class)
                .filter(host -> !host.isBlank())
                .map(host -> new MailServer(
                        host,
                        config.getOptionalValue("guildhall.smtp.port", Integer.class)
                                .orElse(25),
                        config.getOptionalValue("guildhall.smtp.user", String.class)
                                .orElse(null),
                        config.getOptionalValue("guildhall.smtp.password", String.class)
                                .orElse(null),
                        config.getOptionalValue("guildhall.smtp.starttls", Boolean.class)
                                .orElse(false)));
    }

    /** Hands a mail over. */
    Attempt take(Outgoing mail, Letterhead from, Date now) {
        try {
            MimeMessage message = message(mail, from, now);
            try (Transport transport = session().getTransport()) {
                transport.connect();
                transport.sendMessage(message, message.getAllRecipients());
            }
            return Attempt.TAKEN;
        } catch (AddressException | UnsupportedEncodingException | IllegalArgumentException malformed) {
            return Attempt.refused("address");
        } catch (SendFailedException refused) {
            return answered(refused, mail);
        } catch (MessagingException away) {
            LOG.log(Level.FINE, "Mail " + mail + " waits", away);
            return away instanceof jakarta.mail.AuthenticationFailedException
                    ? Attempt.later("credentials")
                    : Attempt.later("away");
        }
    }

    private MimeMessage message(Outgoing mail, Letterhead from, Date now)
            throws MessagingException, UnsupportedEncodingException {
        Letter.oneLine(mail.recipient());
        Letter.oneLine(mail.subject());
        Letter.oneLine(from.name());
        InternetAddress recipient = new InternetAddress(mail.recipient(), true);
        MimeMessage message = new Numbered(session(), mail, from);
        message.setFrom(new InternetAddress(from.address(), from.name(), "UTF-8"));
        message.setRecipient(Message.RecipientType.TO, recipient);
        message.setSubject(mail.subject(), "UTF-8");
        message.setText(mail.text(), "UTF-8");
        message.setSentDate(now);
        // So that nobody's holiday notice answers.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private Session session() {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (user == null) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        return Session.getInstance(properties, new jakarta.mail.Authenticator() {
            @Override
            protected jakarta.mail.PasswordAuthentication getPasswordAuthentication() {
                return new jakarta.mail.PasswordAuthentication(user, password);
            }
        });
    }

    /** A server's "no" to the recipient begins with 5; with 4 it means "not now". */
    private static Attempt answered(SendFailedException refused, Outgoing mail) {
        boolean forGood = false;
        int depth = 0;
        for (Exception cause = refused; cause != null && depth < 10; depth++) {
            String said = String.valueOf(cause.getMessage()).strip().toLowerCase(Locale.ROOT);
            forGood |= said.matches("(?s)5\\d\\d[ -].*");
            cause = cause instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        LOG.log(Level.FINE, "Mail {0} was not taken", mail);
        return forGood ? Attempt.refused("refused") : Attempt.later("not-now");
    }

    /** Carries our id, by which a mail that came twice is known. */
    private static final class Numbered extends MimeMessage {
        private final String number;

        Numbered(Session session, Outgoing mail, Letterhead from) {
            super(session);
            this.number = "<" + mail.id() + "@"
                    + from.address().substring(from.address().indexOf('@') + 1) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }

    /** Never the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
