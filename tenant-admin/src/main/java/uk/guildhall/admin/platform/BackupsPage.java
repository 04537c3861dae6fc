package uk.guildhall.admin.platform;

import java.util.List;
import java.util.stream.IntStream;
import uk.guildhall.crm.platform.KeptBackup;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/councils/{code}/backups}, template {@code operator/backups.jte}: a council's backups and the plan by which
 * they are taken. Posts {@code hour}, {@code keep}, {@code once} and {@code _csrf} to {@code .../backup-plan}.
 *
 * @param trouble whether the last one failed, or came not although it was planned
 * @param hour as chosen; empty for no plan
 */
public record BackupsPage(
        Shell shell,
        String code,
        String name,
        List<KeptBackup> backups,
        boolean trouble,
        String hour,
        String keep,
        String once,
        Errors errors) {

    /** Each form has a word of its own, or one would be taken for the other sent again. */
    public String another() {
        return Once.word();
    }

    public List<Option> hours() {
        return IntStream.range(0, 24)
                .mapToObj(hour -> Option.of("" + hour, "%02d:00".formatted(hour)))
                .toList();
    }
}
