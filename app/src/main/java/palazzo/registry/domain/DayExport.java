// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.documents.Blobs;
import palazzo.kernel.Today;
import palazzo.organisation.WhoActs;
import palazzo.registry.domain.KeptDays.KeptDay;
import palazzo.tasks.Tasks;
import palazzo.tenancy.CityScope;
import palazzo.trail.Trail;

/**
 * Hands registers over for preservation: as one zip each into the folder that the preservation system reads
 * ({@code palazzo.registry.export}, a sub-folder for each city), or for a person to carry.
 */
@Component
class DayExport {

    /** The kind of the task to hand a register over, and of the one to find out why a register is missing. */
    static final String DELIVERY = "register_day.delivery";

    private final Path folder;
    private final KeptDays kept;
    private final Blobs blobs;
    private final Tasks tasks;
    private final Trail trail;
    private final WhoActs whoActs;
    private final Today today;
    private final TransactionTemplate transaction;

    DayExport(
            @Value("${palazzo.registry.export:}") String folder,
            KeptDays kept,
            Blobs blobs,
            Tasks tasks,
            Trail trail,
            WhoActs whoActs,
            Today today,
            TransactionTemplate transaction) {
        this.folder = Path.of(folder);
        this.kept = kept;
        this.blobs = blobs;
        this.tasks = tasks;
        this.trail = trail;
        this.whoActs = whoActs;
        this.today = today;
        this.transaction = transaction;
    }

    /** Whether there is a folder to write into. */
    boolean hasFolder() {
        return !folder.toString().isEmpty();
    }

    /** All files of a register. */
    byte[] zip(KeptDay day) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, day, ".pdf", day.pdf());
            add(zip, day, ".xml", day.xml());
            add(zip, day, ".csv", day.csv());
            add(zip, day, "-metadati.xml", day.metadata());
            add(zip, day, "-manifesto.json", day.manifest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes a register into the folder, whole or not at all, and tells that it was handed over. */
    void write(KeptDay day) {
        try {
            Path city =
                    Files.createDirectories(folder.resolve(CityScope.required().slug()));
            Path part = city.resolve("." + day.day() + ".part");
            Files.write(part, zip(day));
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, city.resolve(name(day.day())), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        transaction.executeWithoutResult(status -> delivered(day.day(), name(day.day())));
    }

    /** Tells that a register was handed over. In a transaction. */
    void delivered(LocalDate day, String receipt) {
        if (kept.deliver(day, today.now(), whoActs.now().person(), receipt)) {
            trail.record("registry.day_delivered", DayForming.subject(day));
        }
        tasks.done(DELIVERY, DayForming.subject(day));
    }

    static String name(LocalDate day) {
        return "registro-" + day + ".zip";
    }

    private void add(ZipOutputStream zip, KeptDay day, String end, String sha256) throws IOException {
        ZipEntry entry = new ZipEntry("registro-" + day.day() + end);
        entry.setTimeLocal(day.day().plusDays(1).atStartOfDay());
        zip.putNextEntry(entry);
        zip.write(blobs.get(sha256));
        zip.closeEntry();
    }
}
