package uk.guildhall.crm.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.tenancy.CouncilWork;
import uk.guildhall.crm.tenancy.Councils;

/**
 * Takes the councils' mail to the mail server, in the background, on every node: a council in which something was written
 * at once, and each of them now and then. A mail is claimed before it is handed over, so that no two nodes send it.
 */
@ApplicationScoped
public class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class.getName());
    private static final int SWEEP_EVERY = 15;
    private static final int AT_ONCE = 50;
    private static final Set<Council> WANTED = ConcurrentHashMap.newKeySet();

    private final Councils councils;
    private final CouncilWork work;
    private final Mails mails;
    private final InstantSource clock;
    private int round;

    protected Postman() {
        this(null, null, null, null);
    }

    @Inject
    public Postman(Councils councils, CouncilWork work, Mails mails, InstantSource clock) {
        this.councils = councils;
        this.work = work;
        this.mails = mails;
        this.clock = clock;
    }

    static void wanted(Council council) {
        WANTED.add(council);
    }

    /** Whether there is a mail server at all; where there is none, mails wait. */
    public static boolean hasServer() {
        return MailServer.configured(ConfigProvider.getConfig()).isPresent();
    }

    /** One round, to be called every two seconds. */
    public void deliver() {
        Optional<MailServer> server = MailServer.configured(ConfigProvider.getConfig());
        if (server.isEmpty()) {
            WANTED.clear();
            return;
        }
        Iterable<Council> due = round++ % SWEEP_EVERY == 0 ? councils.all() : Set.copyOf(WANTED);
        for (Council council : due) {
            WANTED.remove(council);
            if (council.isOpen()) {
                work.as(council, () -> deliver(council, server.get()));
            }
        }
    }

    private void deliver(Council council, MailServer server) {
        List<UUID> due = mails.due(AT_ONCE);
        if (due.isEmpty()) {
            return;
        }
        Letterhead from = mails.letterhead();
        for (UUID id : due) {
            Optional<Outgoing> mine = mails.claim(id);
            if (mine.isPresent()) {
                Attempt attempt = server.take(mine.get(), from, Date.from(clock.instant()));
                mails.ended(id, attempt);
                if ("away".equals(attempt.reason())) {
                    LOG.log(Level.INFO, "The mail server {0} is away; mails wait", server);
                    return;
                }
            }
        }
        WANTED.add(council);
    }
}
