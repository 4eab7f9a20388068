// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.archive.Body;
import palazzo.archive.Titolario;
import palazzo.correspondence.BetweenRegistries.Departing;
import palazzo.exchange.domain.Mark.Level;
import palazzo.exchange.domain.Mark.Office;
import palazzo.kernel.Today;
import palazzo.mail.Outbox;
import palazzo.organisation.Sight;
import palazzo.registry.Registration;
import palazzo.registry.Registrations;

/**
 * Makes the stamp of a letter that leaves for another body: whose address is known as one, whose own codes are said, and
 * for which there is a seal. Otherwise the letter leaves as it is: a stamp that is not whole would be refused there.
 */
@Component
class Stamping {

    private final Partners partners;
    private final OwnIds own;
    private final Registrations registrations;
    private final Titolario titolario;
    private final CitySeal seal;
    private final SentMarks sent;
    private final TransactionTemplate transaction;

    Stamping(
            Partners partners,
            OwnIds own,
            Registrations registrations,
            Titolario titolario,
            CitySeal seal,
            SentMarks sent,
            TransactionTemplate transaction) {
        this.partners = partners;
        this.own = own;
        this.registrations = registrations;
        this.titolario = titolario;
        this.seal = seal;
        this.sent = sent;
        this.transaction = transaction;
    }

    Optional<Outbox.Enclosure> of(Departing letter) {
        Optional<Office> to = own.body().isKnown() ? partners.at(letter.address()) : Optional.empty();
        return to.flatMap(office -> registrations
                .of(letter.document(), Sight.EVERYTHING)
                .flatMap(registration -> stamp(registration, office, letter)));
    }

    private Optional<Outbox.Enclosure> stamp(Registration registration, Office to, Departing letter) {
        Optional<byte[]> sealed = seal.xml(MarkWriter.write(mark(registration, to, letter.files())));
        sealed.ifPresent(whole -> transaction.executeWithoutResult(
                status -> sent.add(registration.document(), registration.number(), to)));
        return sealed.map(whole -> new Outbox.Enclosure("Segnatura.xml", "application/xml", whole));
    }

    private Mark mark(Registration registration, Office to, List<Outbox.Enclosure> files) {
        Body body = own.body();
        String dossier = registration.standing().dossier();
        return new Mark(
                own.of(registration.number().number(), registration.number().at()),
                registration.aboutNow(),
                classes(
                        registration.standing().classCode(),
                        Today.dateOf(registration.number().at())),
                dossier.isEmpty() ? null : new Level(dossier, dossier),
                new Office(body.name(), body.ipaCode(), body.aooCode(), body.mail()),
                List.of(to),
                files.stream()
                        .map(file -> MarkedFile.of(file.name(), file.mediaType(), "", sha256(file.bytes())))
                        .toList());
    }

    private List<Level> classes(String code, LocalDate day) {
        return titolario.find(code, day).stream()
                .flatMap(voice -> {
                    String[] levels = voice.code().split("\\.");
                    Level title = new Level(voice.title(), levels[0]);
                    return levels.length == 1
                            ? Stream.of(title)
                            : Stream.of(
                                    title, new Level(voice.name(), voice.code().substring(levels[0].length() + 1)));
                })
                .toList();
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
