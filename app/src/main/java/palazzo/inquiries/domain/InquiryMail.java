// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.inquiries.Inquiries.Question;
import palazzo.inquiries.Inquiry;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.mail.Boxes;
import palazzo.mail.Outbox;

/** What is written to those who are asked. */
@Component
class InquiryMail {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ITALIAN);

    private static final String ASKS = """
            Gentile %s,

            %s chiediamo, entro %s:

            %s

            %s
            %s
            """;
    private static final String REMINDS = """
            Gentile %s,

            aspettiamo ancora, entro %s:

            %s

            Si risponde qui:
            %s
            """;
    private static final String ESCALATES = """
            Buongiorno,

            a %s abbiamo chiesto, entro %s, e non abbiamo ancora ricevuto:

            %s

            Abbiamo già mandato promemoria (%d). Le chiediamo di fare in modo che la risposta arrivi. Chi è stato
            interpellato ha il collegamento personale con cui si risponde.
            """;

    private final Boxes boxes;
    private final Ids ids;

    InquiryMail(Boxes boxes, Ids ids) {
        this.boxes = boxes;
        this.ids = ids;
    }

    Outbox.Post asks(UUID id, Question question, LocalDate due, String title, String link) {
        String how = question.formal()
                ? "È un parere: si risponde dopo avere fatto accesso, da questa pagina:"
                : "Si risponde da questa pagina, anche con allegati, senza bisogno di accesso:";
        return post(
                id,
                question.address(),
                "Richiesta di informazioni: " + title,
                ASKS.formatted(
                        question.name(),
                        "per il Sindaco («" + title + "»)",
                        DAY.format(due),
                        question.question().strip(),
                        how,
                        link));
    }

    Outbox.Post reminds(Inquiry it, String link) {
        return post(
                it.id(),
                it.address(),
                "Promemoria: " + it.question().lines().findFirst().orElse(""),
                REMINDS.formatted(it.name(), DAY.format(it.due()), it.question(), link));
    }

    Outbox.Post escalates(Inquiry it) {
        return post(
                it.id(),
                it.superior(),
                "Risposta che manca: " + it.title(),
                ESCALATES.formatted(it.name(), DAY.format(it.due()), it.question(), it.reminders()));
    }

    private Outbox.Post post(UUID id, String address, String subject, String body) {
        return new Outbox.Post(
                Inquiry.subject(id),
                "nota",
                boxes.answering(ids.next())
                        .orElseThrow(() -> new Refusal("reply.no_mailbox"))
                        .id(),
                List.of(address),
                subject,
                body,
                "",
                true,
                List.of());
    }
}
