// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The QR codes on a page, whoever printed them. */
final class Marks {

    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));

    /** At this size a code of 17 mm on A4 is read, and a page takes a fraction of a second. */
    private static final int LOOKED_AT = 2400;

    private Marks() {}

    static List<String> on(BufferedImage page) {
        BufferedImage gray = Pictures.gray(Pictures.smaller(page, LOOKED_AT));
        try {
            Result[] found = new QRCodeMultiReader()
                    .decodeMultiple(new BinaryBitmap(new HybridBinarizer(new Gray(gray))), HINTS);
            return Arrays.stream(found).map(Result::getText).distinct().toList();
        } catch (NotFoundException none) {
            return List.of();
        }
    }

    /** A gray picture, as ZXing reads it. */
    private static final class Gray extends LuminanceSource {

        private final byte[] dots;

        Gray(BufferedImage picture) {
            super(picture.getWidth(), picture.getHeight());
            dots = (byte[]) picture.getRaster().getDataElements(0, 0, picture.getWidth(), picture.getHeight(), null);
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            byte[] to = row != null && row.length >= getWidth() ? row : new byte[getWidth()];
            System.arraycopy(dots, y * getWidth(), to, 0, getWidth());
            return to;
        }

        @Override
        public byte[] getMatrix() {
            return dots;
        }
    }
}
