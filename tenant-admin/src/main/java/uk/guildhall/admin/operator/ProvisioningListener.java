package uk.guildhall.admin.operator;

/** Hears of each step when it is done. */
@FunctionalInterface
public interface ProvisioningListener {

    /** Nobody listens. */
    ProvisioningListener SILENT = (council, step) -> {};

    /** The step is done for the council of that code. */
    void done(String council, ProvisioningStep step);
}
