package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import uk.guildhall.crm.access.KeptAnswer;
import uk.guildhall.crm.audit.CurrentActor;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.privacy.SealedAnswers;
import uk.guildhall.crm.tenancy.LostDatabase;
import uk.guildhall.web.kit.JsonBody;

/**
 * Does what a program asks once, however often it asks: the answer is kept under the program's own key in the commit of
 * the act, and given again to whoever of the same program sends the same again. Of two at once, the second waits for the
 * first. An act that only failed because another was quicker is tried again; so is one during which the database was
 * lost, where there is a key to tell whether it was done, or where nothing had been asked of the database yet.
 */
@ApplicationScoped
public class Idempotency {
    static final String HEADER = "Idempotency-Key";

    private static final int TRIES = 3;
    private static final int LONGEST_KEY = 255;

    private final SealedAnswers kept;
    private final OneCommit commit;

    protected Idempotency() {
        this(null, null);
    }

    @Inject
    public Idempotency(SealedAnswers kept, OneCommit commit) {
        this.kept = kept;
        this.commit = commit;
    }

    /**
     * Answers with what the act makes, in one commit.
     *
     * @param key the program's own word for this request; null where it gave none
     * @param path what was posted to; the same key elsewhere is another request
     */
    Response once(String key, String path, Record request, Supplier<Made> act) {
        if (key == null) {
            return retried(
                    Contention::isBehind,
                    () -> commit.of(() -> {
                        Made made = act.get();
                        return made.answer(JsonBody.write(made.body()));
                    }));
        }
        if (!key.matches("[\\x21-\\x7E]{1," + LONGEST_KEY + "}")) {
            throw Refused.because("/" + HEADER, "problem.idempotency-key", LONGEST_KEY);
        }
        byte[] keyDigest = sha256(key.getBytes(StandardCharsets.US_ASCII), new byte[0]);
        byte[] requestDigest = sha256((path + "\n").getBytes(StandardCharsets.UTF_8), JsonBody.write(request));
        UUID owner = CurrentActor.get().id();
        return retried(
                Idempotency::isWorthRetrying, () -> commit.of(() -> answered(owner, keyDigest, requestDigest, act)));
    }

    private Response answered(UUID owner, byte[] key, byte[] request, Supplier<Made> act) {
        Optional<KeptAnswer> before = kept.claim(owner, key, request);
        if (before.isPresent()) {
            return again(before.get(), request);
        }
        Made made = act.get();
        byte[] json = JsonBody.write(made.body());
        kept.keep(owner, key, made.status(), new String(json, StandardCharsets.UTF_8), made.location(), made.version());
        return made.answer(json);
    }

    private static Response again(KeptAnswer before, byte[] request) {
        if (!before.answers(request)) {
            throw Declined.keyOfAnotherRequest();
        }
        return Made.answer(
                before.status(),
                before.location(),
                before.version(),
                before.body().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean wasNotDone(Throwable failure) {
        return Contention.isBehind(failure) || LostDatabase.isBeforeAnything(failure);
    }

    private static boolean isWorthRetrying(Throwable failure) {
        return Contention.isBehind(failure) || LostDatabase.isBehind(failure);
    }

    private static Response retried(Predicate<Throwable> worthRetrying, Supplier<Response> act) {
        for (int tries = 1; tries < TRIES; tries++) {
            try {
                return act.get();
            } catch (RuntimeException failure) {
                if (!worthRetrying.test(failure)) {
                    throw failure;
                }
            }
        }
        try {
            return act.get();
        } catch (RuntimeException failure) {
            throw Contention.isBehind(failure) ? Declined.busy() : failure;
        }
    }

    private static byte[] sha256(byte[] first, byte[] then) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(first);
            return sha.digest(then);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
