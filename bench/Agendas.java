// SPDX-License-Identifier: EUPL-1.2
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import palazzo.agenda.Agenda;
import palazzo.agenda.domain.FreeSlots;
import palazzo.agenda.domain.FreeSlots.Wish;
import palazzo.agenda.domain.Holders;
import palazzo.organisation.People;
import palazzo.tenancy.CityScope;

/**
 * 10,000 events put one after the other into one agenda, as a client of CalDAV does: what the first and the last thousand
 * cost. Then a month out of them, and free slots among twelve people over eight weeks. Processor time is that of the house's
 * own thread; the database's is in the time that passes.
 */
final class Agendas {

    private static final int EVENTS = 10_000;
    private static final int ASKED = 300;
    private static final int PEOPLE = 11;
    private static final Instant FIRST = Instant.parse("2026-01-05T08:00:00Z");

    private Agendas() {}

    public static void main(String[] args) throws Exception {
        try (House house = new House(Files.createTempDirectory("palazzo-agendas"))) {
            CityScope.call(house.city(), () -> {
                measure(house);
                return 0;
            });
        }
        System.exit(0);
    }

    private static void measure(House house) throws java.io.IOException {
        var who = house.bean(UserDetailsService.class).loadUserByUsername("ruggero.cantalupi");
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        Agenda agenda = house.bean(Agenda.class);
        Holders holders = house.bean(Holders.class);
        List<UUID> calendars = new ArrayList<>();
        house.bean(People.class).onDuty(LocalDate.now()).stream()
                .limit(PEOPLE)
                .forEach(actor -> calendars.add(holders.open(actor.required())));
        UUID mayors = agenda.mayors().orElseThrow().id();
        Result result = new Result("agendas").put("events", EVENTS);
        result.put("put_first_1000_cpu_ms", puts(agenda, mayors, 0, 1_000));
        puts(agenda, mayors, 1_000, EVENTS - 1_000);
        result.put("put_last_1000_cpu_ms", puts(agenda, mayors, EVENTS - 1_000, EVENTS));
        result.put("month_cpu_ms", cpu(() -> agenda.between(List.of(mayors), FIRST, FIRST.plus(30, ChronoUnit.DAYS))));
        result.put("month_ms", passed(() -> agenda.between(List.of(mayors), FIRST, FIRST.plus(30, ChronoUnit.DAYS))));
        Wish wish = new Wish(
                calendars, Duration.ofMinutes(60), LocalDate.of(2026, 1, 5), 56, LocalTime.of(9, 0), LocalTime.of(19, 0),
                null, 1_000);
        FreeSlots slots = house.bean(FreeSlots.class);
        result.put("people", calendars.size());
        result.put("free_slots_cpu_ms", cpu(() -> slots.find(wish)));
        result.put("free_slots_ms", passed(() -> slots.find(wish)));
        result.write();
    }

    private static double puts(Agenda agenda, UUID calendar, int from, int until) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = from; i < until; i++) {
            agenda.put(calendar, "bench-" + i + ".ics", event(i), "");
        }
        return millis(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / (until - from);
    }

    private static byte[] event(int i) {
        Instant start = FIRST.plus(i * 50L, ChronoUnit.MINUTES);
        String utc = start.toString().replaceAll("[-:]", "");
        return """
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                PRODID:-//bench//EN\r
                BEGIN:VEVENT\r
                UID:bench-%1$d\r
                DTSTAMP:%2$s\r
                DTSTART:%2$s\r
                DURATION:PT45M\r
                SUMMARY:Impegno %1$d\r
                LOCATION:Sala %3$d\r
                END:VEVENT\r
                END:VCALENDAR\r
                """.formatted(i, utc, i % 7).getBytes(StandardCharsets.UTF_8);
    }

    private static double cpu(Runnable work) {
        long[] nanos = new long[ASKED];
        for (int i = -ASKED; i < ASKED; i++) {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            if (i >= 0) {
                nanos[i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
            }
        }
        return millis(Result.quantile(0.5, nanos));
    }

    private static double passed(Runnable work) {
        long[] nanos = new long[ASKED];
        for (int i = 0; i < ASKED; i++) {
            long begin = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - begin;
        }
        return millis(Result.quantile(0.5, nanos));
    }

    private static double millis(long nanos) {
        return Math.round(nanos / 10_000.0) / 100.0;
    }
}
