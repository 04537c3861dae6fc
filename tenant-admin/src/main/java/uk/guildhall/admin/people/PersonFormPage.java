package uk.guildhall.admin.people;

import java.util.List;
import uk.guildhall.crm.people.PersonForm;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/people/new} and {@code /admin/people/ID/edit}, template {@code people/person-form.jte}.
 *
 * @param id null for somebody new
 * @param styleChange what the style that was chosen would keep them from, to be confirmed; null where it is nothing
 * @param differences what somebody else changed meanwhile, beside what was typed; usually empty
 */
public record PersonFormPage(
        Shell shell,
        String id,
        int version,
        PersonForm form,
        List<Option> roles,
        List<Option> teams,
        List<Difference> differences,
        StyleChange styleChange,
        Errors errors) {

    /** {@code field} is a key of the words. */
    public record Difference(String field, String typed, String now) {}

    /**
     * That they could not come any more from where they are or lately were.
     *
     * @param type whether it is the reader, who confirms it by typing the address
     */
    public record StyleChange(String ip, boolean type) {}

    public boolean isNew() {
        return id == null;
    }
}
