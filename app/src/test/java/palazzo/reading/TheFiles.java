// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files of every kind that an office gets, made for the test that reads them. */
public final class TheFiles {

    private TheFiles() {}

    /** Work that may fail as input and output do. */
    interface Making {
        void into(ByteArrayOutputStream out) throws Exception;
    }

    static byte[] made(Making making) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            making.into(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    public static byte[] pdf(String... pages) {
        return made(out -> {
            try (PDDocument pdf = pdfOf(pages)) {
                pdf.save(out);
            }
        });
    }

    public static byte[] lockedPdf(String password, String text) {
        return made(out -> {
            try (PDDocument pdf = pdfOf(text)) {
                pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
                pdf.save(out);
            }
        });
    }

    private static PDDocument pdfOf(String... pages) throws IOException {
        PDDocument pdf = new PDDocument();
        for (String text : pages) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 720);
                content.showText(text);
                content.endText();
            }
        }
        return pdf;
    }

    public static byte[] docx(String... paragraphs) {
        return made(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                for (String text : paragraphs) {
                    document.createParagraph().createRun().setText(text);
                }
                document.write(out);
            }
        });
    }

    public static byte[] lockedDocx(String password, String text) {
        return made(out -> {
            try (POIFSFileSystem files = new POIFSFileSystem()) {
                Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword(password);
                try (var stream = encryptor.getDataStream(files)) {
                    stream.write(docx(text));
                }
                files.writeFilesystem(out);
            }
        });
    }

    public static byte[] xls(String cell) {
        return made(out -> {
            try (HSSFWorkbook book = new HSSFWorkbook()) {
                book.createSheet("Elenco").createRow(0).createCell(0).setCellValue(cell);
                book.write(out);
            }
        });
    }

    public static byte[] xlsx(String cell) {
        return made(out -> {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                book.createSheet("Elenco").createRow(0).createCell(0).setCellValue(cell);
                book.write(out);
            }
        });
    }

    public static byte[] pptx(String text) {
        return made(out -> {
            try (XMLSlideShow show = new XMLSlideShow()) {
                show.createSlide().createTextBox().setText(text);
                show.write(out);
            }
        });
    }

    public static byte[] odt(String text) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        entries.put("content.xml", utf8("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
                          <office:body><office:text><text:p>%s</text:p></office:text></office:body>
                        </office:document-content>""".formatted(text)));
        return zip(entries);
    }

    public static byte[] rtf(String text) {
        return ("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\\f0\\fs24 " + text + "\\par}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A mail with a text and one attachment. */
    public static byte[] eml(String subject, String text, String name, byte[] attachment) {
        return utf8("""
                From: Nives Tagliaferri <nives@ente.example>
                To: gabinetto@comune.example
                Subject: %s
                Date: Mon, 23 Nov 2026 10:00:00 +0100
                Message-ID: <1@ente.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="grenze"

                --grenze
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %s
                --grenze
                Content-Type: application/octet-stream; name="%s"
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                --grenze--
                """.formatted(subject, text, name, name, base64(attachment)).replace("\n", "\r\n"));
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        return made(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    /** A zip of {@code megabytes} of nothing, in some thousand bytes a megabyte. */
    public static byte[] bomb(int megabytes) {
        byte[] nothing = new byte[1_000_000];
        return made(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("niente.bin"));
                for (int i = 0; i < megabytes; i++) {
                    zip.write(nothing);
                }
                zip.closeEntry();
            }
        });
    }

    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return made(out -> ImageIO.write(image, format, out));
    }

    /** A JPEG that notes which way up it is (EXIF 2.3, tag 274). */
    public static byte[] photograph(int width, int height, int turn) {
        byte[] jpeg = picture("jpeg", width, height);
        byte[] exif = java.util.HexFormat.of()
                .parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001000" + turn + "0000"
                        + "00000000");
        return made(out -> {
            out.write(jpeg, 0, 2);
            out.write(exif);
            out.write(jpeg, 2, jpeg.length - 2);
        });
    }

    /** The head of a PNG that says it is as large as this, and nothing behind it. */
    public static byte[] hugePng(int width, int height) {
        byte[] png = picture("png", 1, 1);
        java.nio.ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(png, 12, 17);
        java.nio.ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String base64(byte[] bytes) {
        return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes);
    }
}
