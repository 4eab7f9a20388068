// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Handling.Due;
import palazzo.documents.Bindery;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.documents.SignatureFolder.Paper;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.mail.Boxes;
import palazzo.organisation.Sight;
import palazzo.organisation.SignedAct;

/** Through whose hands a reply goes, and by which way it leaves. */
@Component
class Route {

    private final ApprovalChain chain;
    private final Boxes boxes;
    private final Addressees addressees;
    private final Dispatches dispatches;
    private final Files files;
    private final Blobs blobs;
    private final Bindery bindery;
    private final Today today;

    Route(
            ApprovalChain chain,
            Boxes boxes,
            Addressees addressees,
            Dispatches dispatches,
            Files files,
            Blobs blobs,
            Bindery bindery,
            Today today) {
        this.chain = chain;
        this.boxes = boxes;
        this.addressees = addressees;
        this.dispatches = dispatches;
        this.files = files;
        this.blobs = blobs;
        this.bindery = bindery;
        this.today = today;
    }

    /** How a reply leaves. */
    enum Way {
        /** By mail, from the box the letter came to; certified where it came so. */
        MAIL,
        /** On paper: somebody takes it to the post. */
        POST
    }

    /**
     * Where something goes.
     *
     * @param mailbox the box it leaves through; null by post
     * @param recipient mail address, or the lines of the envelope
     */
    record Place(Way way, @Nullable UUID mailbox, String recipient) {

        /** Through a box. */
        static Place through(Boxes.Box box, String address) {
            return new Place(Way.MAIL, box.id(), address);
        }

        /** On paper. */
        static Place byPost(String lines) {
            return new Place(Way.POST, null, lines);
        }
    }

    /**
     * By the channel of arrival where it can be: what came on paper is answered on paper, if we know where. Where a person
     * has mended the address of a reply that failed, the next one goes there too.
     *
     * @throws Refusal where nothing is known by which the sender could be reached
     */
    Place toTheSender(Letter letter) {
        return dispatches
                .mended(letter.id())
                .map(mended -> new Place(mended.way(), mended.mailbox(), mended.recipient()))
                .orElseGet(() -> asItCame(letter));
    }

    private Place asItCame(Letter letter) {
        Correspondent sender = letter.arrival().sender();
        boolean onPaper =
                letter.arrival().channel() == Channel.PAPER && !sender.postal().isBlank();
        if (!sender.address().isBlank() && !onPaper) {
            return Place.through(answering(letter), sender.address());
        }
        if (sender.postal().isBlank()) {
            throw new Refusal("reply.no_recipient");
        }
        return Place.byPost(sender.name() + "\n" + sender.postal());
    }

    private Boxes.Box answering(Letter letter) {
        return boxes.answering(letter.id())
                .orElseThrow(() -> new Refusal(
                        letter.arrival().channel() == Channel.PEC ? "reply.no_certified_mailbox" : "reply.no_mailbox"));
    }

    /**
     * Where a reply that failed goes instead. The sender of a certified letter is answered by a certified box alone.
     *
     * @throws Refusal where the city has no box of the sort that is needed
     */
    Place instead(Letter letter, Dispatch failed, Destination typed) {
        if (typed.sort() == Destination.Sort.POST) {
            mustBePrintable(failed.reply());
            return Place.byPost(typed.recipient());
        }
        boolean certifiedSender = failed.whom().isSender() && letter.arrival().channel() == Channel.PEC;
        boolean certified = certifiedSender || typed.sort() == Destination.Sort.PEC;
        return boxes.sending(letter.id(), certified)
                .map(box -> Place.through(box, typed.recipient()))
                .orElseThrow(() ->
                        new Refusal(certified ? "way/dispatch.no_certified_box" : "way/dispatch.no_ordinary_box"));
    }

    /**
     * Where it goes to somebody beside the sender.
     *
     * @throws Refusal where the city has no box of the sort that it takes
     */
    Place to(Letter letter, Addressee other) {
        if (!other.isByMail()) {
            return Place.byPost(other.recipient());
        }
        return boxes.sending(letter.id(), other.certified())
                .map(box -> Place.through(box, other.recipient()))
                .orElseThrow(() -> new Refusal(
                        (other.copy() ? "copies/" : "others/")
                                + (other.certified() ? "reply.no_certified_box_for" : "reply.no_box_for"),
                        other.called()));
    }

    /**
     * Whether a reply can leave to all to whom it goes.
     *
     * @throws Refusal where it cannot, and why
     */
    void mustReachAll(Letter letter, Reply reply) {
        List<Place> places = Stream.concat(
                        Stream.of(toTheSender(letter)),
                        addressees.of(reply.id()).stream().map(other -> to(letter, other)))
                .toList();
        if (places.stream().anyMatch(place -> place.way() == Way.POST)) {
            mustBePrintable(reply.id());
        }
    }

    /** What goes along on paper is printed behind it. */
    private void mustBePrintable(UUID reply) {
        attachedTo(reply).stream()
                .filter(file -> !isPdf(file) || !bindery.binds(blobs.get(file.sha256())))
                .findFirst()
                .ifPresent(file -> {
                    throw new Refusal("files/reply.not_on_paper", file.name());
                });
    }

    static boolean isPdf(Files.Kept file) {
        return file.mediaType().equals("application/pdf");
    }

    private List<Files.Kept> attachedTo(UUID reply) {
        return files.on(Departure.subject(reply), Sight.EVERYTHING);
    }

    private String attached(Reply reply) {
        List<Files.Kept> all = attachedTo(reply.id());
        return all.isEmpty()
                ? ""
                : all.stream().map(Files.Kept::name).collect(Collectors.joining("; ", "Allegati: ", "."));
    }

    /** The paper as it goes into the folder. */
    Paper paper(Letter letter, Reply reply) {
        Handling handling = letter.handled();
        Due due = handling.due();
        LocalDate by = due == null ? today.date() : due.date();
        return new Paper(
                letter.subject(),
                SignedAct.LETTER.name(),
                letter.title(),
                letter.path(),
                reply.body() + ForWhom.below(letter, reply, addressees.of(reply.id()), attached(reply)),
                handling.competence(),
                by,
                letter.label(),
                chain.of(ApprovalChain.Asked.of(letter, reply.preparedBy())).steps());
    }
}
