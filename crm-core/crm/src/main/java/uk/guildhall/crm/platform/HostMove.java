package uk.guildhall.crm.platform;

import java.util.List;

/** Other host names for a council: some added, some taken away, in one step. */
public record HostMove(List<String> add, List<String> remove) {

    public HostMove {
        add = List.copyOf(add);
        remove = List.copyOf(remove);
    }
}
