package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Does an act in one commit of its own: all of it, or nothing. */
@ApplicationScoped
public class OneCommit {

    @Transactional
    public <T> T of(Supplier<T> act) {
        return act.get();
    }
}
