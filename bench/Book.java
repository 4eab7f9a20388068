// SPDX-License-Identifier: EUPL-1.2

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import palazzo.agenda.Agenda;
import palazzo.agenda.domain.Holders;
import palazzo.briefs.domain.BriefDesk;
import palazzo.directory.Directory;
import palazzo.directory.Party;
import palazzo.organisation.People;
import palazzo.organisation.PostKind;
import palazzo.organisation.Sight;
import palazzo.tenancy.CityScope;
import palazzo.timeline.Timeline;

/**
 * The book of the day: twelve meetings, each with one of those around whom most happened in the demo's weeks, as one PDF.
 * From the request to the last byte, the first after the start apart.
 */
final class Book {

    private static final String KEEPER = "ruggero.cantalupi";
    private static final int MEETINGS = 12;
    private static final int ASKED = 20;
    private static final int KNOWN = 500;
    private static final LocalDate DAY = LocalDate.now().plusDays(400);

    private Book() {}

    public static void main(String[] args) throws Exception {
        try (House house = new House(Files.createTempDirectory("palazzo-book"), "--palazzo.demo.mail=true")) {
            String calendar = CityScope.call(house.city(), () -> day(house)).toString();
            Pages pages = new Pages(house.port(), KEEPER);
            String path = "/briefs/book.pdf?day=" + DAY + "&calendar=" + calendar;
            Result result = new Result("book").put("meetings", MEETINGS);
            long[] micros = new long[ASKED];
            result.put("first_ms", timed(pages, path) / 1000.0);
            for (int i = 0; i < ASKED; i++) {
                micros[i] = timed(pages, path);
            }
            result.put("median_ms", Result.quantile(0.5, micros) / 1000.0);
            result.put("slowest_ms", Result.quantile(1, micros) / 1000.0);
            result.put("characters", pages.get(path).length());
            result.write();
        }
        System.exit(0);
    }

    private static long timed(Pages pages, String path) throws Exception {
        long begin = System.nanoTime();
        pages.get(path);
        return (System.nanoTime() - begin) / 1_000;
    }

    /** Twelve meetings of the Mayor on a day that the demo leaves free. @return the calendar */
    private static UUID day(House house) {
        var who = house.bean(UserDetailsService.class).loadUserByUsername(KEEPER);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        house.bean(People.class).onDuty(LocalDate.now()).stream()
                .filter(actor -> actor.is(PostKind.MAYOR))
                .forEach(actor -> house.bean(Holders.class).open(actor.required()));
        Agenda agenda = house.bean(Agenda.class);
        UUID calendar = agenda.mayors().orElseThrow().id();
        List<Party> known = known(house);
        for (int i = 0; i < MEETINGS; i++) {
            UUID event = agenda.put(calendar, "book-" + i + ".ics", event(i), null).object();
            house.bean(BriefDesk.class).meet(event, "", known.get(i).id());
        }
        return calendar;
    }

    private static List<Party> known(House house) {
        Timeline timeline = house.bean(Timeline.class);
        return house.bean(Directory.class).with("", Sight.EVERYTHING, KNOWN).stream()
                .sorted(Comparator.comparingInt(
                        party -> -timeline.around(Party.subject(party.id()), Sight.EVERYTHING, KNOWN)
                                .size()))
                .limit(MEETINGS)
                .toList();
    }

    private static byte[] event(int i) {
        String day = DAY.toString().replace("-", "");
        return """
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                PRODID:-//bench//EN\r
                BEGIN:VEVENT\r
                UID:book-%1$d\r
                DTSTAMP:20260101T000000Z\r
                DTSTART;TZID=Europe/Rome:%2$sT%3$02d0000\r
                DURATION:PT45M\r
                SUMMARY:Incontro %1$d\r
                LOCATION:Sala %1$d\r
                END:VEVENT\r
                END:VCALENDAR\r
                """.formatted(i, day, 8 + i).getBytes(StandardCharsets.UTF_8);
    }
}
