package uk.guildhall.crm.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import uk.guildhall.crm.policy.Policy;

/** All that a stricter policy does at once: told before, done after. */
@ApplicationScoped
public class Effects {
    private final Instance<Consequence> consequences;

    protected Effects() {
        this(null);
    }

    @Inject
    public Effects(@Any Instance<Consequence> consequences) {
        this.consequences = consequences;
    }

    /** Only those that touch anybody or anything. */
    public List<Effect> foreseen(Policy now, Policy then) {
        return consequences.stream()
                .map(one -> new Effect(one.key(), one.foreseen(now, then)))
                .filter(effect -> effect.count() > 0)
                .sorted(Comparator.comparing(Effect::key))
                .toList();
    }

    void bring(Policy inForce) {
        consequences.forEach(one -> one.bring(inForce));
    }
}
