// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import palazzo.demo.SelfMadeSeal;
import palazzo.exchange.domain.Mark.Office;
import palazzo.kernel.Today;

/** The registry of another town, with a seal of its own: it stamps, looks at what comes, and confirms. */
public final class OtherRegistry {

    private static final Office SELF =
            new Office("Comune di Montelago", "c_zz98", "A9Z8Y7X", "protocollo@pec.comune.montelago.example");
    private static final Office MILANO = new Office("Comune di Milano", "c_f205", "A1B2C3D", "sindaco@comune.example");

    private final Instant now;
    private final SealKey key;

    public OtherRegistry(Instant now) {
        this.now = now;
        this.key = SealKey.of(SelfMadeSeal.pkcs12("Comune di Montelago", "x", now), "x");
    }

    /** The stamp of what it sends under {@code number}, with sample files. */
    public byte[] stamp(String number, String... files) {
        Map<String, byte[]> named = new LinkedHashMap<>();
        Arrays.stream(files).forEach(name -> named.put(name, Samples.bytes(name)));
        return stampOf(number, named);
    }

    /** The stamp of other files. */
    public byte[] stampOf(String number, Map<String, byte[]> files) {
        Mark mark = new Mark(
                id(number),
                "Programma della visita",
                List.of(),
                null,
                SELF,
                List.of(MILANO),
                files.entrySet().stream()
                        .map(file ->
                                MarkedFile.of(file.getKey(), "application/octet-stream", "", sha256(file.getValue())))
                        .toList());
        return XadesSeal.seal(MarkWriter.write(mark), key, now);
    }

    /** What is wrong with a stamp that came; nothing where it holds. */
    public Optional<String> inspects(byte[] stamp, Map<String, byte[]> files) {
        Inspection.Found found = Inspection.of(stamp, files, SELF.aoo(), now);
        return found.anomaly() == null
                ? Optional.empty()
                : Optional.of(found.anomaly().code() + " " + found.why());
    }

    /** Confirms what came under {@code stamp}. */
    public byte[] confirms(byte[] stamp, String number) throws UnreadableXml {
        ReadMark mark = MarkReader.read(SafeXml.read(stamp), ReadMark.Edition.V3, SELF.aoo());
        return new ReturnMessage.Confirmed(id(number), mark.id()).xml();
    }

    /** What the schema says against a message; nothing where it is valid. */
    public static Optional<String> faultIn(byte[] xml) throws UnreadableXml {
        return Schemas.ANNEX_6.faultIn(SafeXml.read(xml));
    }

    /** What should never have been sent. */
    public static byte[] bomb() {
        return "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><SegnaturaInformatica>&b;</SegnaturaInformatica>"
                .getBytes(StandardCharsets.UTF_8);
    }

    private RegistrationId id(String number) {
        return new RegistrationId(
                SELF.body(), SELF.aoo(), "PG", number, Today.dateOf(now), OffsetTime.parse("08:30:00+01:00"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
