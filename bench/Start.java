// SPDX-License-Identifier: EUPL-1.2
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * From {@code ./palazzo demo} to the first page, with and without the start-up cache in turn, on a folder whose cities
 * are founded. With {@code AOTMode=on} the JVM refuses to start where it cannot use the cache: so it was in use. The first
 * argument is how many turns; 5 where there is none.
 */
final class Start {

    private static final int PAGES = 200;

    public static void main(String[] args) throws Exception {
        int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("palazzo-start");
        Result result = new Result("start");
        result.put("first_start_with_founding_ms", timed(folder, "-XX:AOTMode=on"));
        long[] cached = new long[rounds];
        long[] plain = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            cached[i] = timed(folder, "-XX:AOTMode=on");
            plain[i] = timed(folder, "-XX:AOTMode=off");
        }
        result.put("with_cache", Map.of("median_ms", Result.quantile(0.5, cached), "ms", cached));
        result.put("without_cache", Map.of("median_ms", Result.quantile(0.5, plain), "ms", plain));
        result.put("resident_mb_after_" + PAGES + "_pages", resident(folder));
        result.write();
    }

    private static long timed(Path folder, String jvm) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (Launched house = Launched.on(folder.resolve("data"), jvm)) {
            house.awaitPage();
            return (System.nanoTime() - begin) / 1_000_000;
        }
    }

    private static long resident(Path folder) throws IOException, InterruptedException {
        try (Launched house = Launched.on(folder.resolve("data"), "").awaitPage()) {
            for (int i = 0; i < PAGES; i++) {
                house.status("/login");
            }
            return house.residentMegabytes();
        }
    }
}
