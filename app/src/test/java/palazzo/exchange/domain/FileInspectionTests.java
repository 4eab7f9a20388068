// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import palazzo.exchange.domain.Inspection.Found;
import palazzo.law.Norm;
import palazzo.reading.Inside;
import palazzo.reading.Reading;
import palazzo.reading.Signature;
import palazzo.reading.Signature.Fault;
import palazzo.reading.Trouble;

/** What is wrong inside the files of a mark that holds: the code follows from what was read of them, and nothing else. */
class FileInspectionTests {

    private static final Found WHOLE =
            Inspection.of(Samples.bytes("segnatura-uscita.xml"), Samples.FILES, "A9Z8Y7X", Samples.NOW);

    @Test
    @Norm("Linee guida AgID sui documenti informatici, allegato 6, 3.1.1")
    void eachFaultHasItsCode() {
        assertThat(code(null)).isNull();
        assertThat(code(null, signature(false, Fault.NOT_TRUSTED, Fault.REVOCATION_NOT_ASKED)))
                .isNull();
        assertThat(code(Trouble.UNREADABLE)).isEqualTo(Anomaly.UNREADABLE);
        assertThat(code(Trouble.PASSWORD)).isEqualTo(Anomaly.UNREADABLE);
        assertThat(code(null, signature(false, Fault.ALTERED))).isEqualTo(Anomaly.SIGNATURE_OF_FILE);
        assertThat(code(null, signature(false, Fault.OUT_OF_VALIDITY))).isEqualTo(Anomaly.SIGNATURE_OF_FILE);
        assertThat(code(null, signature(false, Fault.TIME_STAMP_BROKEN))).isEqualTo(Anomaly.TIME_STAMP_OF_FILE);
        assertThat(code(null, signature(true, Fault.BROKEN))).isEqualTo(Anomaly.SEAL_OF_FILE);
        assertThat(code(Trouble.UNREADABLE, signature(true, Fault.BROKEN)))
                .as("the first in the order of the codes")
                .isEqualTo(Anomaly.UNREADABLE);
    }

    @Test
    void whatOurOwnLimitsStopIsNoFaultOfTheirs() {
        for (Trouble ours : List.of(Trouble.TOO_LARGE, Trouble.TOO_DEEP, Trouble.TOO_MANY, Trouble.TIMED_OUT)) {
            assertThat(code(ours)).as(ours.name()).isNull();
        }
    }

    @Test
    void aMarkThatDoesNotHoldOrIsOldIsNotLookedIntoFurther() {
        Found wrong = Inspection.of(Samples.bytes("non-validi/impronta-errata.xml"), Samples.FILES, "A", Samples.NOW);
        assertThat(new FileInspection(reading(Trouble.UNREADABLE)).of(wrong, Samples.FILES))
                .isEqualTo(wrong);
        Found old = Inspection.of(Samples.bytes("segnatura-2013.xml"), Samples.FILES, "A", Samples.NOW);
        assertThat(new FileInspection(reading(Trouble.UNREADABLE)).of(old, Samples.FILES))
                .isEqualTo(old);
    }

    private static @Nullable Anomaly code(@Nullable Trouble trouble, Signature... signatures) {
        Found found = new FileInspection(reading(trouble, signatures)).of(WHOLE, Samples.FILES);
        if (found.anomaly() != null) {
            assertThat(found.why()).contains("nota-prova.pdf");
            assertThat(found.mark()).isEqualTo(WHOLE.mark());
        }
        return found.anomaly();
    }

    /** Tells of every file what was prepared. */
    private static Reading reading(@Nullable Trouble trouble, Signature... signatures) {
        return new Reading() {
            @Override
            public Inside read(byte[] bytes) {
                return new Inside("application/pdf", "", 1, List.of(), Arrays.asList(signatures), trouble);
            }

            @Override
            public byte[] open(byte[] bytes, String path) {
                throw new AssertionError(path);
            }

            @Override
            public byte[] picture(byte[] bytes, int page, int width) {
                throw new AssertionError(Map.of("page", page));
            }
        };
    }

    private static Signature signature(boolean sealed, Fault... faults) {
        return new Signature(
                "", "Nives Tagliaferri", "", "", "PAdES", null, false, null, null, sealed, List.of(faults));
    }
}
