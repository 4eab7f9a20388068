// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Dispatch;
import palazzo.correspondence.domain.Dispatch.Former;
import palazzo.correspondence.domain.Letter;
import palazzo.correspondence.domain.LetterReading.Whole;
import palazzo.mailroom.Mailroom;
import palazzo.mailroom.Piece;
import palazzo.mailroom.PieceFacts;
import palazzo.organisation.People;
import palazzo.organisation.Sights;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;

/** Where an answer on paper is, on the page of its letter. */
@Component
class PostingParts {

    private static final int SHOWN = 5;

    private final Mailroom mailroom;
    private final People people;
    private final Sights sights;

    PostingParts(Mailroom mailroom, People people, Sights sights) {
        this.mailroom = mailroom;
        this.people = people;
        this.sights = sights;
    }

    /** Batch, number of the post, days of each paper; empty where nothing goes by post. */
    List<Fact> of(List<Dispatch> dispatches) {
        return dispatches.stream()
                .filter(Dispatch::isByPost)
                .limit(SHOWN)
                .flatMap(dispatch -> piece(dispatch).stream())
                .flatMap(piece -> facts(piece).stream())
                .toList();
    }

    /** Where each reply whose address was mended goes now, and where it went before, the newest first; empty for none. */
    List<Fact> mended(Whole whole) {
        return whole.dispatches().stream()
                .flatMap(dispatch -> mended(
                        dispatch,
                        whole.formers().stream()
                                .filter(former -> former.dispatch().equals(dispatch.id()))
                                .toList()))
                .limit(2L * SHOWN)
                .toList();
    }

    private Stream<Fact> mended(Dispatch dispatch, List<Former> formers) {
        return formers.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(new Fact(Phrase.of("letters.goes_to"), inOneLine(dispatch.recipient()))),
                        formers.reversed().stream().map(former -> new Fact(Phrase.of("letters.former"), said(former))));
    }

    private Phrase said(Former former) {
        String key = former.failure().isEmpty() ? "letters.former.line" : "letters.former.why";
        return Phrase.of(
                key,
                inOneLine(former.recipient()),
                Phrase.told(former.failure()),
                people.name(former.by()),
                former.at());
    }

    private static Phrase inOneLine(String recipient) {
        return Phrase.plain(recipient.replace("\n", ", "));
    }

    boolean goesWithABatch(Dispatch dispatch) {
        return piece(dispatch).map(Piece::batch).isPresent();
    }

    static boolean cameBack(Dispatch dispatch) {
        return dispatch.isByPost() && dispatch.state().isStuck();
    }

    private Optional<Piece> piece(Dispatch dispatch) {
        return dispatch.piece() == null
                ? mailroom.newest(Letter.subject(dispatch.letter()), sights.now())
                : mailroom.one(dispatch.piece(), sights.now());
    }

    private static List<Fact> facts(Piece piece) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Phrase.of("letters.paper"), Phrase.of("letters.paper." + piece.state()), piece.path()));
        facts.addAll(PieceFacts.of(piece));
        return facts;
    }
}
