// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import palazzo.exchange.domain.Samples;
import palazzo.mail.TheMail;

/** Mails that go from one body's registry to another's. */
public final class BetweenBodies {

    private BetweenBodies() {}

    public static Map<String, byte[]> with(byte[] stamp) {
        return Map.of(
                "Segnatura.xml",
                stamp,
                "nota-prova.pdf",
                Samples.bytes("nota-prova.pdf"),
                "elenco-prova.txt",
                Samples.bytes("elenco-prova.txt"));
    }

    public static void arrives(String from, String subject, Map<String, byte[]> files) throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress(from, "Comune di Montelago", "UTF-8"));
        message.setRecipients(Message.RecipientType.TO, TheMail.MAYOR);
        message.setSubject(subject, "UTF-8");
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart words = new MimeBodyPart();
        words.setText("In allegato.", "UTF-8");
        parts.addBodyPart(words);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            MimeBodyPart part = new MimeBodyPart();
            String type = file.getKey().endsWith(".pdf") ? "application/pdf" : "application/octet-stream";
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.getValue(), type)));
            part.setFileName(file.getKey());
            parts.addBodyPart(part);
        }
        message.setContent(parts);
        message.saveChanges();
        TheMail.deliver(message);
    }

    public static Map<String, byte[]> files(MimeMessage message) throws Exception {
        Map<String, byte[]> files = new HashMap<>();
        Multipart parts = (Multipart) message.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getFileName() != null) {
                files.put(part.getFileName(), part.getInputStream().readAllBytes());
            }
        }
        return files;
    }
}
