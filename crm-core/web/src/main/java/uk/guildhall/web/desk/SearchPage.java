package uk.guildhall.web.desk;

import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/search?q=}, template {@code desk/search.jte}; for a request with the header {@code HX-Request} only its
 * list, {@code desk/search-hits.jte}. {@code more} tells that the list was cut.
 */
public record SearchPage(Shell shell, String query, List<Hit> hits, boolean more) {

    public boolean asked() {
        return query != null && !query.isBlank();
    }
}
