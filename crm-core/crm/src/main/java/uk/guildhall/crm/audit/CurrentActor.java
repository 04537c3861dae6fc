package uk.guildhall.crm.audit;

/** Who the current thread acts for; the system itself where nobody was bound. */
public final class CurrentActor {
    private static final ThreadLocal<Actor> BOUND = new ThreadLocal<>();

    private CurrentActor() {}

    /** Undoes a {@link #bind}. */
    public interface Binding extends AutoCloseable {
        @Override
        void close();
    }

    public static Binding bind(Actor actor) {
        Actor before = BOUND.get();
        BOUND.set(actor);
        return () -> {
            if (before == null) {
                BOUND.remove();
            } else {
                BOUND.set(before);
            }
        };
    }

    public static Actor get() {
        Actor actor = BOUND.get();
        return actor == null ? Actor.system("Guildhall") : actor;
    }
}
