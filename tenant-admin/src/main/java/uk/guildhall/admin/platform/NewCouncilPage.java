package uk.guildhall.admin.platform;

import java.util.List;
import java.util.stream.Stream;
import uk.guildhall.crm.council.Nation;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.platform.CouncilForm;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/councils/new}, template {@code operator/council-new.jte}. Posts to {@code /admin/councils} the fields
 * {@code code}, {@code gss}, {@code name}, {@code nameCy}, {@code hosts} (lines), {@code nation}, {@code level},
 * {@code cell}, {@code ring}, {@code firstName}, {@code firstEmail}, {@code once} and {@code _csrf}.
 */
public record NewCouncilPage(Shell shell, TypedCouncil typed, Errors errors) {

    public List<Option> nations() {
        return Stream.of(Nation.values())
                .map(nation -> Option.of(nation.name(), shell.words().say("nation." + nation.name())))
                .toList();
    }

    public List<Option> levels() {
        return Stream.of(SecurityLevel.values())
                .map(level -> Option.of(level.name(), shell.words().say("level." + level.name())))
                .toList();
    }

    public List<Option> rings() {
        return RingPage.options(shell);
    }

    public List<Option> cells() {
        return CouncilForm.CELLS.stream().map(cell -> Option.of(cell, cell)).toList();
    }
}
