// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.documents.Blobs;
import palazzo.kernel.Today;
import palazzo.organisation.WhoActs;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/** The folder that a preservation system reads, as {@code palazzo.registry.export} names one. */
public final class ADepositFolder {

    private final DayExport export;
    private final KeptDays kept;

    public ADepositFolder(Path folder, AutowireCapableBeanFactory house) {
        kept = house.getBean(KeptDays.class);
        export = new DayExport(
                folder.toString(),
                kept,
                house.getBean(Blobs.class),
                house.getBean(Tasks.class),
                house.getBean(Trail.class),
                house.getBean(WhoActs.class),
                house.getBean(Today.class),
                house.getBean(TransactionTemplate.class));
    }

    /** Hands the register of a day over, as the job does where there is such a folder. In a city. */
    public void takes(LocalDate day) {
        export.write(kept.of(day).orElseThrow());
    }
}
