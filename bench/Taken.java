// SPDX-License-Identifier: EUPL-1.2
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.tenancy.Jobs;

/**
 * The house is killed with SIGKILL at random while it takes in mail from a folder, and opened again on the same folder. In the
 * end every mail is one letter, none is missing and none is there twice. The first argument is how many kills; 50 where there
 * is none. Forty mails are put down before each. What the killed one held, the next would wait for, up to half a minute: it
 * is freed here, so that each kill hits the intake at work.
 */
final class Taken {

    private static final int EACH = 40;
    private static final String LETTERS =
            "select count(*) from city_milano.correspondence_letter where message_id like '<bench-%'";
    private static final String TWICE = """
            select count(*) from (select message_id from city_milano.correspondence_letter
              where message_id like '<bench-%' group by message_id having count(*) > 1) twice
            """;
    private static final String UNREAD = "select count(*) from city_milano.mail_receipt where item is null";

    public static void main(String[] args) throws Exception {
        int kills = args.length == 0 ? 50 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("palazzo-taken");
        Path pickup = Files.createDirectories(folder.resolve("pickup/milano"));
        Path all = Files.createDirectory(folder.resolve("all"));
        Mails.write(all, kills * EACH);
        Random random = new Random(1);
        for (int i = 0; i < kills; i++) {
            for (int j = i * EACH; j < (i + 1) * EACH; j++) {
                String name = "%05d.eml".formatted(j);
                Files.move(all.resolve(name), pickup.resolve(name));
            }
            killed(folder, random.nextLong(20, 900));
            System.err.println((i + 1) + " kills");
        }
        try (House house = new House(folder, "--palazzo.mail.pickup=" + folder.resolve("pickup"))) {
            freeLeases(house);
            house.bean(Jobs.class).run("mail.fetch");
            JdbcClient jdbc = JdbcClient.create(house.owner());
            new Result("taken")
                    .put("kills", kills)
                    .put("mails", kills * EACH)
                    .put("letters", jdbc.sql(LETTERS).query(Long.class).single())
                    .put("twice", jdbc.sql(TWICE).query(Long.class).single())
                    .put("unread", jdbc.sql(UNREAD).query(Long.class).single())
                    .write();
        }
        System.exit(0);
    }

    static void freeLeases(House house) {
        JdbcClient.create(house.owner()).sql("delete from ops.lease").update();
    }

    private static void killed(Path folder, long after) throws Exception {
        Process taking = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx384m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "bench/Taking.java",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("taking.log").toFile()))
                .start();
        try (BufferedReader lines = taking.inputReader()) {
            for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
                if (line == null) {
                    throw new IllegalStateException("it does not open again: see " + folder.resolve("taking.log"));
                }
            }
            Thread.sleep(after);
            taking.destroyForcibly();
            taking.waitFor(30, TimeUnit.SECONDS);
        }
    }
}
