// SPDX-License-Identifier: EUPL-1.2
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;

/**
 * The figures of a month when there are 100,000 letters, as an officer reads them: the page, the report on paper, the table,
 * each by one client over the loopback, from the request to the last byte: a hundred times, the report thirty. Half of the letters
 * came within thirteen months.
 */
final class Figures {

    private static final int LETTERS = 100_000;

    /** The same letters as in the bench of the list, ten times as dense, each with a district and answered after some days. */
    private static final String DENSER = """
            update city_milano.correspondence_letter
            set arrived_at = timestamptz '2026-11-20 12:00+01' - (timestamptz '2026-11-20 12:00+01' - arrived_at) / 5,
              district = (hashtext(id::text) & 7)::text,
              closed_at = case when state = 'ANSWERED'
                then timestamptz '2026-11-20 12:00+01' - (timestamptz '2026-11-20 12:00+01' - arrived_at) / 5
                  + (hashtext(code) & 31) * interval '1 day' end
            """;

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("palazzo-figures");
        try (House house = new House(folder)) {
            try (Connection connection = house.owner().getConnection();
                    var fill = connection.prepareStatement(List.FILL);
                    var other = connection.createStatement()) {
                fill.setInt(1, LETTERS);
                fill.execute();
                other.execute(DENSER);
                other.execute("vacuum full analyze city_milano.correspondence_letter");
            }
            Pages pages = new Pages(house.port());
            Result result = new Result("figures");
            result.put("letters", LETTERS);
            result.put("page", pages.timed("/figures?month=2026-10", 20, 100));
            result.put("table", pages.timed("/figures.csv?month=2026-10", 20, 100));
            result.put("paper", pages.timed("/figures.pdf?month=2026-10", 5, 30));
            result.write();
        }
        System.exit(0);
    }
}
