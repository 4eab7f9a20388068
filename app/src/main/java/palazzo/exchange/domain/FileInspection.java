// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import palazzo.exchange.domain.Inspection.Found;
import palazzo.law.Norm;
import palazzo.reading.Inside;
import palazzo.reading.Reading;
import palazzo.reading.Signature;
import palazzo.reading.Signature.Fault;
import palazzo.reading.Trouble;

/**
 * Looks into the files of a mark that holds: whether each can be opened, and whether what was signed, stamped or sealed in
 * it is still what it was. The first kind of fault ends it. Who issued a certificate is not asked: {@link XadesCheck}.
 */
@Component
@Norm("Linee guida AgID sui documenti informatici, allegato 6, 3.1.1")
class FileInspection {

    private final Reading reading;

    FileInspection(Reading reading) {
        this.reading = reading;
    }

    private record Read(String name, Inside inside) {

        boolean isClosed() {
            return inside.trouble() == Trouble.UNREADABLE || inside.trouble() == Trouble.PASSWORD;
        }

        boolean has(Predicate<Signature> fault) {
            return inside.signatures().stream().anyMatch(fault);
        }
    }

    /** {@code whole}, or what is wrong with its files. Outside a transaction. @param files bytes by name */
    Found of(Found whole, Map<String, byte[]> files) {
        if (whole.anomaly() != null || whole.mark() == null || whole.mark().edition() != ReadMark.Edition.V3) {
            return whole;
        }
        List<Read> read = whole.mark().files().stream()
                .map(file -> new Read(file.name(), reading.read(Objects.requireNonNull(files.get(file.name())))))
                .toList();
        return Stream.of(
                        named(read, Read::isClosed).map(names -> whole.but(Anomaly.UNREADABLE, "non si apre " + names)),
                        named(read, file -> file.has(FileInspection::isBrokenSignature))
                                .map(names ->
                                        whole.but(Anomaly.SIGNATURE_OF_FILE, "la firma non è valida in " + names)),
                        named(read, file -> file.has(FileInspection::isBrokenStamp))
                                .map(names -> whole.but(
                                        Anomaly.TIME_STAMP_OF_FILE, "la marca temporale non è valida in " + names)),
                        named(read, file -> file.has(FileInspection::isBrokenSeal))
                                .map(names -> whole.but(Anomaly.SEAL_OF_FILE, "il sigillo non è valido in " + names)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(whole);
    }

    private static Optional<String> named(List<Read> read, Predicate<Read> wrong) {
        List<String> names = read.stream().filter(wrong).map(Read::name).toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    private static boolean isBrokenSignature(Signature signature) {
        return !signature.isSeal() && !signature.holds();
    }

    private static boolean isBrokenSeal(Signature signature) {
        return signature.isSeal() && !signature.holds();
    }

    private static boolean isBrokenStamp(Signature signature) {
        return signature.faults().contains(Fault.TIME_STAMP_BROKEN);
    }
}
