// SPDX-License-Identifier: EUPL-1.2
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.mail.MailImport;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/**
 * Two thousand mails out of a folder, each fifth with a file, from the file to the letter that can be found: raw bytes on the
 * disk, receipt, item, letter, timeline, trail and search, one after the other in one process on a durable server. The first
 * two hundred, others, are not counted. Processor time is that of the whole process, collector and compiler included; that
 * of the database is not in it. Words in the files are read afterwards, by the job of {@code contents}, in a process of their
 * own, whose time counts there.
 */
final class Intake {

    private static final int COUNT = 2_000;
    private static final int WARM_UP = 200;
    private static final String UNREAD =
            "select count(*) from city_milano.contents_content where state = 'WAITING'";

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("palazzo-intake");
        Path warm = Files.createDirectory(folder.resolve("warm"));
        Path counted = Files.createDirectory(folder.resolve("counted"));
        Mails.write(warm, COUNT + WARM_UP);
        for (int i = 0; i < COUNT; i++) {
            String name = "%05d.eml".formatted(i);
            Files.move(warm.resolve(name), counted.resolve(name));
        }
        try (House house = new House(folder)) {
            take(house, warm);
            long cpu = cpu();
            long start = System.nanoTime();
            MailImport.Sum sum = take(house, counted);
            double seconds = (System.nanoTime() - start) / 1e9;
            double own = cpu() - cpu;
            cpu = cpu() + readers();
            start = System.nanoTime();
            read(house);
            double reading = (System.nanoTime() - start) / 1e9;
            new Result("intake")
                    .put("received", sum.received())
                    .put("items", sum.items())
                    .put("seconds", Math.round(seconds * 10) / 10.0)
                    .put("a_second", Math.round(COUNT / seconds))
                    .put("processor_ms_a_mail", Math.round(own / 1e4 / COUNT) / 100.0)
                    .put("seconds_of_reading_files", Math.round(reading * 10) / 10.0)
                    .put("a_second_with_reading", Math.round(COUNT / (seconds + reading)))
                    .put("processor_ms_a_mail_of_reading", Math.round((cpu() + readers() - cpu) / 1e4 / COUNT) / 100.0)
                    .write();
        }
        System.exit(0);
    }

    private static MailImport.Sum take(House house, Path folder) throws Exception {
        return CityScope.callUnchecked(
                house.city(), () -> house.bean(MailImport.class).take(folder, found -> {}));
    }

    private static void read(House house) {
        JdbcClient jdbc = JdbcClient.create(house.owner());
        do {
            house.bean(Jobs.class).run("contents.read");
        } while (jdbc.sql(UNREAD).query(Long.class).single() > 0);
    }

    /** Of the processes that read files, in nanoseconds; the database's are left out. */
    private static long readers() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .mapToLong(child -> child.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
    }

    private static long cpu() {
        var system = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }
}
