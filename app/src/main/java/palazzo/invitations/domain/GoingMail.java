// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.mail.Boxes;
import palazzo.mail.Outbox;

/** What is written to whoever is asked to go in place of the Mayor. */
@Component
class GoingMail {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM uuuu 'alle' HH:mm", Locale.ITALIAN)
            .withZone(Today.ROME);

    private final Boxes boxes;
    private final Diary diary;
    private final Ids ids;

    GoingMail(Boxes boxes, Diary diary, Ids ids) {
        this.boxes = boxes;
        this.diary = diary;
        this.ids = ids;
    }

    /** The question, with the link that shows a page; only a button there answers. */
    Outbox.Post asks(Invitation it, Delegation asked, String link) {
        String body = """
                Gentile %s,

                il Sindaco le chiede di rappresentare la città:

                %s

                Risponda con questo collegamento personale, valido fino a %s:
                %s

                Aprirlo non risponde: si sceglie nella pagina.
                """.formatted(asked.name(), event(it), said(asked.expiresAt()), link);
        return post(it, asked, "Può rappresentare il Sindaco? " + it.details().title(), body, List.of());
    }

    /** The event as a file, for who said yes. */
    Outbox.Post confirms(Invitation it, Delegation asked) {
        String body = """
                Gentile %s,

                grazie di aver accettato di rappresentare il Sindaco: «%s», %s.
                In allegato l’impegno per l’agenda.
                """.formatted(
                        asked.name(),
                        it.title(),
                        said(Objects.requireNonNull(it.details().starts())));
        return post(
                it,
                asked,
                "Impegno: " + it.details().title(),
                body,
                List.of(new Outbox.Enclosure("impegno.ics", "text/calendar", diary.file(it, "CONFIRMED"))));
    }

    private Outbox.Post post(
            Invitation it, Delegation asked, String subject, String body, List<Outbox.Enclosure> enclosures) {
        return new Outbox.Post(
                asked.subject(),
                it.code(),
                boxes.answering(ids.next())
                        .orElseThrow(() -> new Refusal("reply.no_mailbox"))
                        .id(),
                List.of(asked.address()),
                subject,
                body,
                "",
                true,
                enclosures);
    }

    /** What, when and where, a line each; no empty one. */
    private static String event(Invitation it) {
        return Stream.of(
                        it.title(),
                        said(Objects.requireNonNull(it.details().starts())),
                        it.details().place())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String said(Instant at) {
        return WHEN.format(at);
    }
}
