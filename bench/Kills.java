// SPDX-License-Identifier: EUPL-1.2
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The house is killed with SIGKILL at random while eight hands register, and opened again on the same folder; every third
 * time its database server dies with it. In the end the numbers are without gap, and every number that was acknowledged
 * belongs to the document it was given to. The first argument is how many kills; 100 where there is none.
 */
final class Kills {

    private static final String ALL = "select number, id from city_milano.registry_entry order by number";
    private static final String TRAIL = "select count(*) from city_milano.trail_act where act = 'document.registered'";

    private final Path folder;
    private final Random random = new Random(1);
    private final Map<Long, String> acknowledged = new HashMap<>();

    private Kills(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Kills kills = new Kills(Files.createTempDirectory("palazzo-kills"));
        int rounds = args.length == 0 ? 100 : Integer.parseInt(args[0]);
        Result result = new Result("kills").put("kills", rounds).put("of_them_with_the_server", rounds / 3);
        for (int i = 1; i <= rounds; i++) {
            kills.round(i % 3 == 0);
            System.err.println(i + " kills, " + kills.acknowledged.size() + " acknowledged");
        }
        kills.judge(result);
        result.write();
        System.exit(0);
    }

    private void round(boolean serverToo) throws Exception {
        Process load = load();
        try (BufferedReader lines = load.inputReader()) {
            await(lines, load);
            Thread reader = Thread.ofPlatform().start(() -> lines.lines().forEach(this::note));
            Thread.sleep(random.nextLong(100, 2_500));
            Optional<ProcessHandle> server = serverToo ? server() : Optional.empty();
            load.destroyForcibly();
            server.ifPresent(ProcessHandle::destroyForcibly);
            load.waitFor(30, TimeUnit.SECONDS);
            reader.join();
        }
    }

    private Process load() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx384m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "bench/Load.java",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("load.log").toFile()))
                .start();
    }

    private void await(BufferedReader lines, Process load) throws IOException {
        for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IllegalStateException("it does not open again: see " + folder.resolve("load.log") + load);
            }
        }
    }

    /** A line cut short by the kill was not acknowledged. */
    private void note(String line) {
        String[] words = line.split(" ");
        if (words.length == 3 && words[2].length() == 36) {
            acknowledged.put(Long.valueOf(words[1]), words[2]);
        }
    }

    /** The database's own process; none where it was started and has been stopped. */
    private Optional<ProcessHandle> server() throws IOException {
        Path lock = folder.resolve("postgres/postmaster.pid");
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(lock).getFirst().strip()));
    }

    private void judge(Result result) throws IOException {
        try (House house = new House(folder)) {
            JdbcClient jdbc = JdbcClient.create(house.owner());
            Map<Long, String> kept = new HashMap<>();
            jdbc.sql(ALL).query(row -> {
                kept.put(row.getLong(1), row.getString(2));
            });
            long last = kept.keySet().stream().mapToLong(number -> number).max().orElse(0);
            long lost = acknowledged.entrySet().stream()
                    .filter(each -> !each.getValue().equals(kept.get(each.getKey())))
                    .count();
            result.put("acknowledged", acknowledged.size())
                    .put("kept", kept.size())
                    .put("acknowledged_and_lost", lost)
                    .put("gaps", last - kept.size())
                    .put("acts_in_the_trail", jdbc.sql(TRAIL).query(Long.class).single());
        }
        server().ifPresent(ProcessHandle::destroy);
    }
}
