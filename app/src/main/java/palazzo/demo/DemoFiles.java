// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import palazzo.demo.DemoMail.Attached;

/** What hangs on the letters of the demo: made when it is asked for, by the ending of its name. */
final class DemoFiles {

    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "p7m", "application/pkcs7-mime",
            "jpg", "image/jpeg",
            "png", "image/png",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int LEFT = 70;
    private static final int TOP = 760;

    private DemoFiles() {}

    /** @param names with semicolons between them @param title what they speak of @param lines what they say @param at signed */
    static List<Attached> of(String names, String title, List<String> lines, Instant at) {
        return Stream.of(names.split(";"))
                .filter(name -> !name.isBlank())
                .map(name -> new Attached(
                        name, Objects.requireNonNull(TYPES.get(ending(name))), made(name, title, lines, at)))
                .toList();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static byte[] made(String name, String title, List<String> lines, Instant at) {
        return switch (ending(name)) {
            case "pdf" -> pdf(title, lines);
            case "p7m" -> DemoSigner.p7m(pdf(title, lines), at);
            case "docx" -> docx(title, lines);
            case "xlsx" -> xlsx(title);
            case "jpg" -> picture(name, 1200, 800, "jpg");
            default -> picture("logo", 240, 120, "png");
        };
    }

    /** Work that may fail as output does. */
    private interface Making {
        void into(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Making making) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            making.into(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] pdf(String title, List<String> lines) {
        return bytes(out -> {
            try (PDDocument pdf = new PDDocument()) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(pdf, page)) {
                    pen.beginText();
                    pen.newLineAtOffset(LEFT, TOP);
                    pen.setFont(new PDType1Font(FontName.TIMES_BOLD), 15);
                    pen.showText(plain(title));
                    pen.setFont(new PDType1Font(FontName.TIMES_ROMAN), 12);
                    pen.setLeading(18);
                    pen.newLine();
                    for (String line : wrapped(lines)) {
                        pen.newLine();
                        pen.showText(plain(line));
                    }
                    pen.endText();
                }
                pdf.save(out);
            }
        });
    }

    private static List<String> wrapped(List<String> lines) {
        return lines.stream()
                .flatMap(line ->
                        Stream.of(line.replaceAll("(.{1,85})(\\s+|$)", "$1\n").split("\n", -1)))
                .toList();
    }

    /** The fonts that every reader has know no more than Latin letters. */
    private static String plain(String text) {
        return text.replace('’', '\'').replaceAll("[^\\x20-\\x7E\\u00A0-\\u00FF]", "");
    }

    private static byte[] docx(String title, List<String> lines) {
        return bytes(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText(title);
                lines.forEach(line -> document.createParagraph().createRun().setText(line));
                document.write(out);
            }
        });
    }

    private static byte[] xlsx(String title) {
        return bytes(out -> {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                var sheet = book.createSheet("Rilievi");
                String[][] cells = {
                    {title, "", ""},
                    {"Ora", "Punto", "dB(A)"},
                    {"23:40", "primo piano", "61"},
                    {"01:15", "primo piano", "67"},
                    {"02:50", "cortile", "64"}
                };
                for (int row = 0; row < cells.length; row++) {
                    for (int column = 0; column < cells[row].length; column++) {
                        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
                        line.createCell(column).setCellValue(cells[row][column]);
                    }
                }
                book.write(out);
            }
        });
    }

    /** A sky, a ground and what stands on it: the same name gives the same picture. */
    private static byte[] picture(String name, int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int hue = Math.floorMod(name.hashCode(), 360);
        pen.setPaint(new GradientPaint(0, 0, color(hue, 0.25f, 0.95f), 0, height, color(hue + 20, 0.1f, 1f)));
        pen.fillRect(0, 0, width, height);
        pen.setPaint(color(hue + 140, 0.35f, 0.55f));
        pen.fillRect(0, height * 2 / 3, width, height / 3);
        pen.setPaint(color(hue + 200, 0.5f, 0.45f));
        for (int at = 0; at < 4; at++) {
            int tall = height / 5 + Math.floorMod(name.hashCode() >> at, height / 4);
            pen.fillRect(width / 10 + at * width / 5, height * 2 / 3 - tall, width / 8, tall);
        }
        pen.setPaint(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, height / 20));
        pen.drawString(name.replaceAll("\\..*", "").replace('-', ' '), width / 20, height - height / 20);
        pen.dispose();
        return bytes(out -> ImageIO.write(image, format, out));
    }

    private static Color color(int hue, float saturation, float brightness) {
        return Color.getHSBColor(hue / 360f, saturation, brightness);
    }
}
