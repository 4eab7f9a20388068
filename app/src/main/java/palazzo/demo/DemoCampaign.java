// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.AlikeLetters;
import palazzo.correspondence.domain.Campaign;
import palazzo.correspondence.domain.CampaignDesk;
import palazzo.correspondence.domain.CampaignLetters;
import palazzo.correspondence.domain.Campaigns;
import palazzo.correspondence.domain.LetterRow;
import palazzo.correspondence.domain.ReplyDesk;
import palazzo.correspondence.domain.StandardTexts;
import palazzo.demo.DemoPlan.Step;
import palazzo.inquiries.Inquiries.Question;
import palazzo.inquiries.domain.Gathering;
import palazzo.inquiries.domain.InquiryAnswers;
import palazzo.kernel.Today;
import palazzo.organisation.Sight;
import palazzo.tenancy.Jobs;

/**
 * Many write because a library is to be closed on Saturdays. The office that decides is asked and answers; one text, made from
 * the library of standard texts, waits to be signed for all of them but one, whom a colleague answers by himself.
 */
@Component
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoCampaign {

    private static final String WRITES = "livia.ferraguzzi";
    private static final String CHECKS = "delfo.marcanti";
    private static final String FIRST = "La biblioteca di via delle Acacie chiusa il sabato";
    private static final String OTHERWISE = "Appello per i sabati in biblioteca (Marinoni)";
    private static final String TITLE = "Biblioteca di via delle Acacie, chiusura del sabato";
    private static final String ABOUT = "biblioteca";
    private static final String TEXT = "BIB-01";
    private static final String GAP = "[risposta della Direzione]";
    private static final String ASKED = """
            Molte persone ci scrivono perché da gennaio la biblioteca di via delle Acacie chiude il sabato.
            Qual è il motivo? Si può tenerla aperta almeno la mattina?""";
    private static final String ANSWERED = """
            Da gennaio la biblioteca di via delle Acacie resta aperta il sabato mattina, dalle 9 alle 13. Il pomeriggio resta \
            chiusa finché non arrivano due persone in più, che il Comune cerca ora.

            Il sabato pomeriggio si può studiare nella biblioteca di viale Solstizio, aperta fino alle 19.""";
    private static final String BY_HIMSELF = """
            Gentile Jole Marinoni,

            ci siamo sentiti al telefono. Le scrivo qui i giorni delle letture ad alta voce.""";
    private static final int DUE = 7;
    private static final int MOST = 50;
    private static final int PATIENCE = 60;

    private final Gathering gathering;
    private final InquiryAnswers answers;
    private final StandardTexts texts;
    private final ReplyDesk replies;
    private final CampaignDesk desk;
    private final Campaigns campaigns;
    private final CampaignLetters members;
    private final AlikeLetters alike;
    private final DemoHands hands;
    private final Jobs jobs;
    private final Today today;

    DemoCampaign(
            Gathering gathering,
            InquiryAnswers answers,
            StandardTexts texts,
            ReplyDesk replies,
            CampaignDesk desk,
            Campaigns campaigns,
            CampaignLetters members,
            AlikeLetters alike,
            DemoHands hands,
            Jobs jobs,
            Today today) {
        this.gathering = gathering;
        this.answers = answers;
        this.texts = texts;
        this.replies = replies;
        this.desk = desk;
        this.campaigns = campaigns;
        this.members = members;
        this.alike = alike;
        this.hands = hands;
        this.jobs = jobs;
        this.today = today;
    }

    /** @param letter finds one by its subject */
    List<Step> steps(Function<String, UUID> letter) {
        var token = new AtomicReference<String>();
        var campaign = new AtomicReference<UUID>();
        return List.of(
                new Step(ago(11), () -> hands.as(WRITES, () -> ask(letter.apply(FIRST), token))),
                new Step(ago(9), () -> answer(got(token))),
                new Step(ago(5), () -> hands.as(CHECKS, () -> answersAlone(letter.apply(OTHERWISE)))),
                new Step(ago(4), () -> hands.as(WRITES, () -> campaign.set(open(letter.apply(FIRST))))),
                new Step(
                        today.now().minus(Duration.ofMinutes(50)), () -> hands.as(WRITES, () -> submit(got(campaign)))),
                new Step(today.now().minus(Duration.ofMinutes(20)), () -> hands.check(WRITES, waiting(got(campaign)))));
    }

    private static <T> T got(AtomicReference<T> made) {
        return Objects.requireNonNull(made.get());
    }

    private void ask(UUID letter, AtomicReference<String> token) {
        Question question = new Question(
                "",
                "Direzione Cultura, Area Biblioteche",
                "area.biblioteche@milano.example",
                "",
                ASKED,
                today.date().plusDays(DUE),
                false,
                false);
        gathering.ask(gathering.about("letter", letter), question, made -> {
            token.set(made);
            return "https://milano.example/public/contributions/" + made;
        });
    }

    private void answer(String token) {
        UUID asked = answers.by(token).inquiries().getFirst().id();
        answers.answer(token, asked, ANSWERED, List.of());
        hands.as(WRITES, () -> gathering.read(asked));
    }

    private void answersAlone(UUID letter) {
        replies.save(letter, new ReplyDesk.Draft(-1, BY_HIMSELF, null));
    }

    /** Around the first letter, with all that are like it. */
    private UUID open(UUID first) {
        jobs.runHere("search.words", PATIENCE);
        UUID id = desk.open(first);
        for (List<UUID> found = alike(id); !found.isEmpty(); found = alike(id)) {
            found.forEach(letter -> desk.join(id, letter));
        }
        desk.write(id, draft(campaign(id)));
        return id;
    }

    /** What is like those it holds already, and is about the same as whoever reads it sees. */
    private List<UUID> alike(UUID id) {
        return alike.to(campaign(id), Sight.EVERYTHING, MOST).letters().stream()
                .map(AlikeLetters.Alike::row)
                .filter(row -> row.subject().contains(ABOUT))
                .map(LetterRow::id)
                .toList();
    }

    private CampaignDesk.Draft draft(Campaign campaign) {
        String body = texts.with(TEXT).getFirst().text().body().replace(GAP, ANSWERED);
        return new CampaignDesk.Draft(campaign.version(), TITLE, body, campaign.joinsUntil());
    }

    private void submit(UUID id) {
        desk.submit(id, draft(campaign(id)));
    }

    /** As its text is called in the signature folder. */
    private String waiting(UUID id) {
        return TITLE + " (" + members.progress(id, Sight.EVERYTHING).held() + ")";
    }

    private Campaign campaign(UUID id) {
        return campaigns.one(id, Sight.EVERYTHING);
    }

    private Instant ago(int days) {
        return DemoPlan.whenOpen(today.date()
                .minusDays(days)
                .atTime(LocalTime.of(10, 30))
                .atZone(Today.ROME)
                .toInstant());
    }
}
