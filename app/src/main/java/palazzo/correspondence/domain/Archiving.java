// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.archive.Dossier;
import palazzo.archive.Dossiers;
import palazzo.archive.Dossiers.Paper;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Acting;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.registry.Registrations;
import palazzo.registry.Registry;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;
import palazzo.ui.Choice;

/**
 * Lays a finished letter, with the answer to it, into its file: then it is archived. Those may who had it, who sort the Mayor's
 * correspondence, and who keep the archive.
 */
@Service
public class Archiving {

    private static final String SORTING = "URC-01";
    private static final String KEEPING = "AAG-02";

    private final Letters letters;
    private final Dispatches dispatches;
    private final Filings filings;
    private final Dossiers dossiers;
    private final Registry registry;
    private final Registrations registrations;
    private final Acting acting;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Timeline timeline;
    private final Trail trail;
    private final Today today;

    Archiving(
            Letters letters,
            Dispatches dispatches,
            Filings filings,
            Dossiers dossiers,
            Registry registry,
            Registrations registrations,
            Acting acting,
            WhoActs whoActs,
            Sights sights,
            Timeline timeline,
            Trail trail,
            Today today) {
        this.letters = letters;
        this.dispatches = dispatches;
        this.filings = filings;
        this.dossiers = dossiers;
        this.registry = registry;
        this.registrations = registrations;
        this.acting = acting;
        this.whoActs = whoActs;
        this.sights = sights;
        this.timeline = timeline;
        this.trail = trail;
        this.today = today;
    }

    /**
     * Lays it there. Done twice it is done once; into another file, it lies in that one.
     *
     * @param code of the file
     * @throws Refusal where the letter is not finished, or the file is not there, closed, or of another class
     */
    @Transactional
    public void archive(UUID id, String code) {
        Letter letter = letters.one(id, sights.now());
        if (!LetterState.FINISHED.contains(letter.state())) {
            throw new Refusal("dossier/letter.not_finished");
        }
        Dossier dossier = dossiers.of(code, sights.now()).orElseThrow(() -> new Refusal("dossier/letter.no_dossier"));
        acting.under(() -> lay(letter, dossier), letter.handled().competence(), SORTING, KEEPING);
    }

    private void lay(Letter letter, Dossier dossier) {
        if (!filings.lay(letter.id(), dossier.code(), whoActs.now().required())) {
            return;
        }
        lay(dossier, paper(letter, letter.subject(), letter.arrival().sha256(), number(letter), letter.title()));
        dispatches.of(letter.id()).stream()
                .filter(sent -> sent.whom().isSender())
                .forEach(sent -> lay(dossier, answer(letter, sent)));
        trail.record("letter.archived", letter.subject(), Map.of("dossier", dossier.code()));
        Timeline.Entry entry = new Timeline.Entry(today.now(), "letter.archived", letter.subject());
        timeline.add(entry, letter.label(), letter.subject(), dossier.subject());
    }

    private void lay(Dossier dossier, Paper paper) {
        registry.file(paper.subject(), dossier.classCode(), dossier.code());
        dossiers.lay(dossier, paper);
    }

    private static Paper answer(Letter letter, Dispatch sent) {
        String sha256 = sent.sha256();
        Subject reply = Departure.subject(sent.reply());
        return paper(letter, reply, sha256 == null ? "" : sha256, sent.number(), letter.answerTitle());
    }

    private static Paper paper(Letter letter, Subject subject, String sha256, String number, String title) {
        return new Paper(subject, sha256, number, title, letter.path(), letter.label());
    }

    private static String number(Letter letter) {
        String number = letter.handled().number();
        return number == null ? "" : number;
    }

    /** The file it lies in, where the reader may see that; its code where they may not. */
    Optional<Filed> filed(Letter letter) {
        return filings.of(letter.id())
                .map(filing -> new Filed(
                        filing.dossier(),
                        dossiers.of(filing.dossier(), sights.now()).orElse(null)));
    }

    /** @param dossier null where the reader may not see it */
    public record Filed(String code, @Nullable Dossier dossier) {}

    /** The open files into which a finished letter may be laid: those of its class, where one was confirmed. */
    List<Choice> choices(Letter letter) {
        boolean done = LetterState.FINISHED.contains(letter.state());
        String confirmed = registrations
                .of(letter.subject(), Sight.EVERYTHING)
                .filter(entry -> !entry.standing().classProposed())
                .map(entry -> entry.standing().classCode())
                .orElse("");
        return done ? dossiers.choices(confirmed, sights.now()) : List.of();
    }
}
