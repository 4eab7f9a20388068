// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import palazzo.exchange.domain.ReadMark.Edition;
import palazzo.law.Norm;
import palazzo.registry.Seal.Seen;

/**
 * Looks at a stamp in the order that the rules want: first its form, then its seal, then the digest of each file. The
 * first that does not hold ends it.
 */
@Norm("Linee guida AgID sui documenti informatici, allegato 6, 3.1.1")
final class Inspection {

    private Inspection() {}

    /**
     * What came of it.
     *
     * @param mark what the stamp says; null where it could not be read
     * @param anomaly what is wrong; null where all holds
     * @param why the anomaly in words, for whoever sent it; empty where all holds
     * @param signer whose seal it bears; empty for none
     */
    record Found(@Nullable ReadMark mark, @Nullable Anomaly anomaly, String why, String signer) {

        /** The same mark, with something wrong in its files. */
        Found but(Anomaly wrong, String said) {
            return new Found(mark, wrong, said, signer);
        }

        private static Found wrong(@Nullable ReadMark mark, Anomaly anomaly, String why, String signer) {
            return new Found(mark, anomaly, why, signer);
        }
    }

    /**
     * @param files bytes by name, of all that came with the stamp
     * @param aoo our own area
     * @param received when it came
     */
    static Found of(byte[] xml, Map<String, byte[]> files, String aoo, Instant received) {
        try {
            Document document = SafeXml.read(xml);
            Optional<Edition> edition = MarkReader.edition(document);
            return edition.isEmpty()
                    ? Found.wrong(null, Anomaly.NOT_RECEIVABLE, "il file non è una segnatura", "")
                    : of(xml, document, edition.get(), files, aoo, received);
        } catch (UnreadableXml e) {
            return Found.wrong(null, Anomaly.NOT_RECEIVABLE, e.why(), "");
        }
    }

    private static Found of(
            byte[] xml, Document document, Edition edition, Map<String, byte[]> files, String aoo, Instant received)
            throws UnreadableXml {
        if (edition != Edition.V3) {
            ReadMark mark = MarkReader.read(document, edition, aoo);
            return digests(mark, files, "");
        }
        Optional<String> fault = Schemas.ANNEX_6.faultIn(MarkReader.inItsOwnName((Document) document.cloneNode(true)));
        if (fault.isPresent()) {
            return Found.wrong(identified(document, aoo), Anomaly.NOT_RECEIVABLE, fault.get(), "");
        }
        ReadMark mark = MarkReader.read(document, edition, aoo);
        Seen seal = XadesCheck.check(xml, document, received);
        return seal.holds()
                ? digests(mark, files, seal.signer())
                : Found.wrong(mark, Anomaly.SEAL, seal.fault(), seal.signer());
    }

    /** A stamp that breaks the schema may still say which document it means: the exception then names it. */
    private static @Nullable ReadMark identified(Document document, String aoo) {
        try {
            return MarkReader.read(document, Edition.V3, aoo);
        } catch (UnreadableXml e) {
            return null;
        }
    }

    private static Found digests(ReadMark mark, Map<String, byte[]> files, String signer) {
        List<String> wrong = mark.files().stream()
                .filter(file -> mark.edition() == Edition.V3 || !file.digest().isEmpty())
                .map(file -> fault(file, files::get))
                .flatMap(Optional::stream)
                .toList();
        return wrong.isEmpty()
                ? new Found(mark, null, "", signer)
                : Found.wrong(mark, Anomaly.DIGESTS, String.join("; ", wrong), signer);
    }

    private static Optional<String> fault(MarkedFile file, Function<String, byte @Nullable []> bytes) {
        byte[] there = bytes.apply(file.name());
        if (there == null) {
            return Optional.of("manca il file " + file.name());
        }
        Optional<Boolean> same = file.isOf(there);
        if (same.isEmpty()) {
            return Optional.of("l’algoritmo " + file.algorithm() + " di " + file.name() + " non è noto");
        }
        return same.get()
                ? Optional.empty()
                : Optional.of("l’impronta di " + file.name() + " non corrisponde al file ricevuto");
    }
}
