// SPDX-License-Identifier: EUPL-1.2
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a bench found, beside what it ran on; kept as JSON in {@code bench/results} and shown. */
final class Result {

    private final String bench;
    private final Map<String, Object> found = new LinkedHashMap<>();

    Result(String bench) {
        this.bench = bench;
        var system = ManagementFactory.getOperatingSystemMXBean();
        put("bench", bench);
        put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        put("java", Runtime.version().toString());
        put("system", system.getName() + " " + system.getVersion() + " " + system.getArch());
        put("cores", system.getAvailableProcessors());
        put("load_before", Math.round(system.getSystemLoadAverage() * 100) / 100.0);
    }

    Result put(String name, Object value) {
        found.put(name, value);
        return this;
    }

    void write() throws IOException {
        Path file = Files.createDirectories(Path.of("bench/results")).resolve(bench + ".json");
        String json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(found);
        Files.writeString(file, json + "\n");
        System.out.println(json);
    }

    /** The value that {@code share} of the sorted values do not pass: 0.5 for the median. */
    static long quantile(double share, long... values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }
}
