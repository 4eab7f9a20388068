// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * What the house prints onto paper as a QR code, so that a scan of it knows what it is.
 *
 * @param city short name of the city that printed it: another city's paper is none of ours
 * @param what {@code letter}, {@code entry}, {@code separator}
 * @param said what is told of it: a letter's code; year and number of a registration; a unit and a kind of post
 */
public record Mark(String city, String what, List<String> said) {

    private static final String HEAD = "palazzo";
    private static final String PART = "[A-Za-z0-9_]{0,40}";

    /** That of a letter. */
    public static Mark letter(String city, String code) {
        return new Mark(city, "letter", List.of(code));
    }

    /** That of a registered paper. */
    public static Mark entry(String city, int year, long number) {
        return new Mark(city, "entry", List.of(String.valueOf(year), String.valueOf(number)));
    }

    /** By what its case is found: a letter's code, or {@code 2026/18714}; empty where it leads to none. */
    public String code() {
        return switch (what) {
            case "letter" -> said.getFirst();
            case "entry" -> String.join("/", said);
            default -> "";
        };
    }

    /** The mark that {@code text} is; empty where it is no mark of ours. */
    public static Optional<Mark> read(String text) {
        String[] parts = text.split(":", -1);
        boolean ours = parts.length > 3
                && parts[0].equalsIgnoreCase(HEAD)
                && List.of(parts).stream().allMatch(part -> part.matches(PART));
        return ours
                ? Optional.of(new Mark(
                        parts[2].toLowerCase(Locale.ROOT),
                        parts[1].toLowerCase(Locale.ROOT),
                        List.of(parts).subList(3, parts.length)))
                : Optional.empty();
    }

    /** What stands in the code: in capitals, which take the fewest squares. */
    public String text() {
        return (HEAD + ":" + what + ":" + city + ":" + String.join(":", said)).toUpperCase(Locale.ROOT);
    }

    /** Its picture, {@code dots} a side at least, as an address that holds the picture itself (PNG). */
    public String picture(int dots) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn(dots), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private BufferedImage drawn(int dots) {
        try {
            Map<EncodeHintType, Object> hints =
                    Map.of(EncodeHintType.MARGIN, 2, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
            BitMatrix squares = new QRCodeWriter().encode(text(), BarcodeFormat.QR_CODE, dots, dots, hints);
            BufferedImage picture =
                    new BufferedImage(squares.getWidth(), squares.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    picture.setRGB(x, y, squares.get(x, y) ? 0x000000 : 0xFFFFFF);
                }
            }
            return picture;
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text(), e);
        }
    }
}
