// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.stories;

import palazzo.mail.TheMail;

/** A mail as calendar programs send it: words, and beside them what is for the other program. */
record CalendarMail(String from, String subject, String method, String events) {

    void arrives() {
        TheMail.deliver(TheMail.MAYOR, written("alternative", ""));
    }

    /** With a file beside it, so that the whole mail has so many bytes. */
    void arrivesWith(int bytes) {
        String line = "A".repeat(76) + "\r\n";
        String file = """
                --qui\r
                Content-Type: application/octet-stream; name=programma.bin\r
                Content-Disposition: attachment; filename=programma.bin\r
                Content-Transfer-Encoding: base64\r
                \r
                """;
        TheMail.deliver(TheMail.MAYOR, written("mixed", file + line.repeat(bytes / line.length())));
    }

    private String written(String kind, String beside) {
        return """
                From: Segreteria <%1$s>
                To: sindaco@comune.example
                Subject: %2$s
                Message-ID: <%5$s@calendario.example>
                Date: Thu, 26 Nov 2026 09:00:00 +0100
                MIME-Version: 1.0
                Content-Type: multipart/%6$s; boundary=qui

                --qui
                Content-Type: text/plain; charset=utf-8

                In allegato l'appuntamento.
                --qui
                Content-Type: text/calendar; method=%3$s; charset=utf-8

                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//altri//IT
                METHOD:%3$s
                %4$s
                END:VCALENDAR
                """.formatted(from, subject, method, events.strip(), java.util.UUID.randomUUID(), kind)
                        .replace("\n", "\r\n")
                + beside + "--qui--\r\n";
    }
}
