// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.util.Arrays;
import java.util.Optional;
import palazzo.law.Norm;

/** What may be wrong with a document that another body sends, as Annex 6 and its WSDL call it, misprints and all. */
@Norm("Linee guida AgID sui documenti informatici, allegato 6, 3.1.1")
public enum Anomaly {
    /** The message cannot be received: the reason is said. */
    NOT_RECEIVABLE("000_Irricevibile"),
    /** The seal of the stamp does not hold. */
    SEAL("001_ValidazioneFirma"),
    /** A digest is not that of the file. The text of the annex ends in an a, the WSDL in an e: the WSDL is read by machines. */
    DIGESTS("002_AnomaliaImpronte"),
    /** A file cannot be opened. */
    UNREADABLE("003_DocumentoAllegatiNonLeggibili"),
    /** The signature of a file does not hold. */
    SIGNATURE_OF_FILE("004_DocumentoAllegatiErroreValidazioneFirma"),
    /** The time stamp of a file does not hold. The misprint is the standard's: whoever mends it is not understood. */
    TIME_STAMP_OF_FILE("005_DocumentoAllegatiErroreVaidazioneMarcaTemporale"),
    /** The seal of a file does not hold. */
    SEAL_OF_FILE("006_DocumentoAllegatiErroreValidazioneSigillo"),
    /** An annulment names a document that is not known. */
    UNKNOWN("007_ErroreIdentificatoreNonTrovato");

    private final String code;

    Anomaly(String code) {
        this.code = code;
    }

    /** As it is written. */
    public String code() {
        return code;
    }

    /** Whether it is about what is in a file: who sent it under which number, and that it came whole, is proved then. */
    public boolean isOfFile() {
        return this == UNREADABLE || this == SIGNATURE_OF_FILE || this == TIME_STAMP_OF_FILE || this == SEAL_OF_FILE;
    }

    /** The one whose code {@code reason} begins with; by its three digits, so that any spelling is read. */
    public static Optional<Anomaly> in(String reason) {
        String text = reason.strip();
        return Arrays.stream(values())
                .filter(anomaly -> text.startsWith(anomaly.code.substring(0, 4)))
                .findFirst();
    }
}
