// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.util.UriUtils;

/**
 * A QR code, drawn by the page as SVG.
 *
 * @param size its side, in squares
 * @param path the dark squares, as an SVG path
 */
public record QrPicture(int size, String path) {

    /** The code that an authenticator on a phone reads. */
    static QrPicture ofSecret(String city, String username, String secret) {
        String issuer = encoded("Palazzo " + city);
        return of("otpauth://totp/" + issuer + ":" + encoded(username) + "?secret=" + secret + "&issuer=" + issuer);
    }

    private static QrPicture of(String text) {
        try {
            BitMatrix squares =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrPicture(squares.getWidth(), path.toString());
        } catch (com.google.zxing.WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
