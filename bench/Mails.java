// SPDX-License-Identifier: EUPL-1.2
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A fixed set of mails as a mayor gets them: the same number makes the same bytes. Each fifth has a file. */
final class Mails {

    private static final String[] ABOUT = {
        "Buche in via %s", "Panchina rotta in largo %s", "Invito alla festa di %s", "Rumore in via %s di notte",
        "Patrocinio per la corsa di %s", "Asilo di via %s", "Grazie per piazza %s", "Cassonetti di via %s"
    };
    private static final String[] NAMES = {"Zuretti", "Plinio", "Lomellina", "Ampère", "Teodosio", "Padova", "Crema"};

    private Mails() {}

    /** Writes {@code count} of them into {@code folder}, one file each. */
    static void write(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Files.write(folder.resolve("%05d.eml".formatted(i)), mail(i));
        }
    }

    private static byte[] mail(int number) throws IOException {
        Random random = new Random(number);
        String subject = ABOUT[random.nextInt(ABOUT.length)].formatted(NAMES[random.nextInt(NAMES.length)]);
        StringBuilder text = new StringBuilder("Signor Sindaco,\r\n\r\n");
        for (int i = 0, words = 60 + random.nextInt(300); i < words; i++) {
            text.append(NAMES[random.nextInt(NAMES.length)].toLowerCase()).append(i % 12 == 11 ? "\r\n" : " ");
        }
        String head = """
                From: Persona Diprova %d <persona%d@posta.example>
                To: sindaco@comune.example
                Date: Tue, 1 Dec 2026 %02d:%02d:00 +0100
                Message-ID: <bench-%d@posta.example>
                Subject: %s
                MIME-Version: 1.0
                """.formatted(number % 700, number % 700, number % 24, number % 60, number, subject);
        String plain = "Content-Type: text/plain; charset=UTF-8\n\n";
        String whole = number % 5 != 0
                ? head + plain + text
                : head + "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\n" + plain + text
                        + "\n--b\nContent-Type: application/pdf; name=\"allegato.pdf\"\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(paper(number)) + "\n--b--\n";
        return whole.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] paper(int number) throws IOException {
        try (PDDocument paper = new PDDocument()) {
            paper.setDocumentId((long) number);
            for (int page = 0; page <= number % 4; page++) {
                PDPage sheet = new PDPage();
                paper.addPage(sheet);
                try (var content = new PDPageContentStream(paper, sheet)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 720);
                    content.showText("Allegato " + number + ", foglio " + page);
                    content.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            paper.save(out);
            return out.toByteArray();
        }
    }
}
