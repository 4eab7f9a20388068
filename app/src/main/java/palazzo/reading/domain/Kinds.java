// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** What kind of file bytes are: by themselves, never by a name. */
final class Kinds {

    static final String SIGNED_ENVELOPE = "application/pkcs7-mime";
    private static final String UNKNOWN = "application/octet-stream";
    private static final Pattern TEXT = Pattern.compile("text/.+|application/(xml|json|javascript)|.+\\+xml");
    private static final Detector DETECTOR = new DefaultDetector();

    private Kinds() {}

    static Detector detector() {
        return DETECTOR;
    }

    static String of(byte[] bytes) {
        if (bytes.length == 0) {
            return "application/x-empty";
        }
        try (TikaInputStream stream = TikaInputStream.get(bytes)) {
            String kind = DETECTOR.detect(stream, new Metadata()).getBaseType().toString();
            return UNKNOWN.equals(kind) && readsAsText(bytes) ? "text/plain" : kind;
        } catch (IOException | RuntimeException e) {
            return UNKNOWN;
        }
    }

    /** Old charsets with many accents look like anything: without control characters they are text all the same. */
    private static boolean readsAsText(byte[] bytes) {
        int looked = Math.min(bytes.length, 65_536);
        for (int at = 0; at < looked; at++) {
            if (bytes[at] >= 0 && bytes[at] < ' ' && "\t\n\f\r".indexOf(bytes[at]) < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isText(String kind) {
        return TEXT.matcher(kind).matches();
    }
}
