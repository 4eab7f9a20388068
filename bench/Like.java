// SPDX-License-Identifier: EUPL-1.2
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import palazzo.organisation.Sight;
import palazzo.search.Likeness;
import palazzo.search.domain.KnownWords;
import palazzo.tenancy.CityScope;

/**
 * What is like a letter, among 300,000 (or as many as are named): the letters of the bench of the search, whose words were
 * learnt. A letter of forty words is looked for, another each time, as the house's own code asks; times are those of the
 * answer in hand.
 */
final class Like {

    private static final int LETTERS = 300_000;
    private static final String DIGITS = "abcdefghil";
    private static final int ASKED = 300;
    private static final int WARM_UP = 50;

    public static void main(String[] args) throws Exception {
        int letters = args.length > 0 ? Integer.parseInt(args[0]) : LETTERS;
        try (House house = new House(Files.createTempDirectory("palazzo-like"))) {
            Search.fill(house, letters, DIGITS);
            long begin = System.nanoTime();
            CityScope.run(house.city(), () -> {
                while (house.bean(KnownWords.class).learn()) {
                    Thread.onSpinWait();
                }
            });
            Result result = new Result("like");
            result.put("letters", letters);
            result.put("words_learnt_in_s", (System.nanoTime() - begin) / 1_000_000_000);
            measure(house.bean(Likeness.class), house, result);
            result.write();
        }
        System.exit(0);
    }

    private static void measure(Likeness likeness, House house, Result result) {
        Random random = new Random(7);
        double[] times = new double[ASKED];
        int found = 0;
        for (int i = -WARM_UP; i < ASKED; i++) {
            String text = text(random);
            long from = System.nanoTime();
            int like = CityScope.call(
                    house.city(), () -> likeness.like(text, "letter", Sight.EVERYTHING, 10)).size();
            if (i >= 0) {
                found += like;
                times[i] = (System.nanoTime() - from) / 1e6;
            }
        }
        Arrays.sort(times);
        result.put("found_of_ten", found / (double) ASKED);
        result.put("median_ms", times[ASKED / 2]);
        result.put("p99_ms", times[ASKED * 99 / 100]);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("Signor Sindaco, le scrivo per una questione del quartiere.");
        for (int i = 0; i < 40; i++) {
            text.append(" parola");
            Integer.toString((int) Math.pow(30_000, random.nextDouble()))
                    .chars()
                    .forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
        }
        return text.toString();
    }
}
