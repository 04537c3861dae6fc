package uk.guildhall.admin.platform;

import java.util.List;
import uk.guildhall.crm.platform.RingStanding;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/rings}, template {@code operator/rings.jte}: how far each ring has come. Posts {@code once} and
 * {@code _csrf} to {@code /admin/rings/{ring}/migration}.
 *
 * @param lowest the lowest version of a schema that this release serves
 * @param newest the version that it brings
 * @param held the rings that the next start leaves as they are
 */
public record RingsPage(
        Shell shell, List<RingStanding> rings, String lowest, String newest, List<String> held, String once) {}
