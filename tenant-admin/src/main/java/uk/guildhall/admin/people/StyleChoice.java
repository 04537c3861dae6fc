package uk.guildhall.admin.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.WorkingStyle;
import uk.guildhall.crm.access.address.AddressList;
import uk.guildhall.crm.access.address.AddressList.Reach;
import uk.guildhall.crm.access.address.Outsiders;
import uk.guildhall.crm.policy.Policies;

/** Whether a working style that is chosen for somebody would keep them from where they are or lately were. */
@ApplicationScoped
class StyleChoice {
    private final AddressList addresses;
    private final Outsiders outsiders;
    private final Policies policies;

    protected StyleChoice() {
        this(null, null, null);
    }

    @Inject
    StyleChoice(AddressList addresses, Outsiders outsiders, Policies policies) {
        this.addresses = addresses;
        this.outsiders = outsiders;
        this.policies = policies;
    }

    /**
     * What has yet to be confirmed; empty where nothing has.
     *
     * @param confirmed what came with the form: the address where it is the reader's own, or else {@code yes}
     */
    Optional<PersonFormPage.StyleChange> toConfirm(Staff staff, String style, String ip, String confirmed) {
        return of(staff, style, ip).filter(change -> !(change.type() ? change.ip() : "yes").equals(confirmed.strip()));
    }

    private Optional<PersonFormPage.StyleChange> of(Staff staff, String chosen, String ip) {
        Optional<WorkingStyle> style = Stream.of(WorkingStyle.values())
                .filter(one -> one.name().equals(chosen) && one != staff.workingStyle())
                .findFirst();
        boolean mine = SignedIn.find().orElseThrow().staffId().equals(staff.id());
        if (style.isPresent()
                && mine
                && addresses.reach(policies.inForce(), staff.roles(), style.get(), ip) == Reach.OUT) {
            return Optional.of(new PersonFormPage.StyleChange(ip, true));
        }
        return style.flatMap(one -> outsiders.ofStyle(one).stream()
                .filter(outsider -> outsider.staffId().equals(staff.id()))
                .map(outsider -> new PersonFormPage.StyleChange(outsider.ip(), false))
                .findFirst());
    }
}
