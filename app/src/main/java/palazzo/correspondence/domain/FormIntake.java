// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import palazzo.correspondence.Intake;
import palazzo.documents.Blobs;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Sight;

/** Takes in what was written through the form for citizens, and what was dictated on the telephone. */
@Service
class FormIntake implements Intake {

    private final Letters letters;
    private final Arrivals arrivals;
    private final Passing passing;
    private final AskingAgain askingAgain;
    private final Blobs blobs;
    private final Today today;

    FormIntake(Letters letters, Arrivals arrivals, Passing passing, AskingAgain askingAgain, Blobs blobs, Today today) {
        this.letters = letters;
        this.arrivals = arrivals;
        this.passing = passing;
        this.askingAgain = askingAgain;
        this.blobs = blobs;
        this.today = today;
    }

    @Override
    public String take(Written written) {
        List<Enclosure> files = written.files().stream()
                .map(file -> new Enclosure(file.name(), file.mediaType(), file.bytes()))
                .toList();
        TypedLetter typed = new TypedLetter(
                Channel.FORM,
                written.key(),
                new Correspondent(written.name(), written.address(), written.postal()),
                written.subject(),
                written.body(),
                null,
                files);
        UUID letter = arrivals.add(typed.arrival(arrivals.freshCode(), blobs.put(typed.raw()), today.now()), files);
        return letters.one(letter, Sight.EVERYTHING).arrival().code();
    }

    @Override
    public UUID dictated(Dictated dictated) {
        TypedLetter typed = new TypedLetter(
                Channel.PHONE,
                dictated.key(),
                new Correspondent(dictated.name(), dictated.address(), ""),
                dictated.subject(),
                dictated.number().isEmpty() ? dictated.body() : dictated.body() + "\n\nTel. " + dictated.number(),
                null,
                List.of());
        return arrivals.add(
                typed.arrival(arrivals.freshCode(), blobs.put(typed.raw()), today.now()), List.of(), dictated.party());
    }

    @Override
    public Optional<Tracking> track(String code) {
        return byCode(code).map(this::tracking);
    }

    @Override
    public String askAgain(String code, String words) {
        Letter letter = byCode(code).orElseThrow(() -> new Refusal("code/tracking.unknown"));
        return askingAgain.ask(letter, worked(letter), words);
    }

    private Optional<Letter> byCode(String code) {
        return letters.byCode(code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }

    private Letter worked(Letter letter) {
        return letters.one(letters.whereItIsWorkedOn(letter.id()), Sight.EVERYTHING);
    }

    /** One that was merged is as far as the letter it is part of; its number and its day are its own. */
    private Tracking tracking(Letter letter) {
        Handling handling = letter.handling();
        Letter worked = worked(letter);
        return new Tracking(
                progress(worked.state()),
                letter.arrival().arrivedAt(),
                handling == null ? null : handling.number(),
                handling == null || handling.due() == null
                        ? null
                        : handling.due().date(),
                worked.closedAt(),
                passing.passedTo(worked.id()),
                askingAgain.until(letter, worked));
    }

    private static Progress progress(LetterState state) {
        return switch (state) {
            case ARRIVED -> Progress.RECEIVED;
            case ACCEPTED, TO_SIGN, LEAVING -> Progress.IN_HAND;
            case ANSWERED -> Progress.ANSWERED;
            case CLOSED, UNWANTED -> Progress.CLOSED;
        };
    }
}
