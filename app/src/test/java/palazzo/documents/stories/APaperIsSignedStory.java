// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.ApplicationEventsHolder;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.documents.PaperReturned;
import palazzo.documents.PaperSigned;
import palazzo.documents.SignatureFolder;
import palazzo.documents.SignatureFolder.Duty;
import palazzo.documents.SignatureFolder.Paper;
import palazzo.documents.SignatureFolder.Progress;
import palazzo.documents.TheFolder;
import palazzo.documents.domain.SigningDesk;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;
import palazzo.organisation.PostKind;
import palazzo.organisation.Sight;
import palazzo.organisation.Staff;
import palazzo.organisation.domain.Accounts;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;
import palazzo.timeline.Timeline;

@HouseTest
@RecordApplicationEvents
class APaperIsSignedStory {

    private final SignatureFolder folder;
    private final SigningDesk desk;
    private final Tasks tasks;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Staff staff;
    private final Accounts accounts;
    private final Acting milano;
    private final Acting valdoria;

    private final Subject letter = TheFolder.letter();

    APaperIsSignedStory(
            SignatureFolder folder,
            SigningDesk desk,
            Tasks tasks,
            Timeline timeline,
            JdbcClient jdbc,
            Staff staff,
            Cities cities,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.folder = folder;
        this.desk = desk;
        this.tasks = tasks;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.staff = staff;
        this.accounts = accounts;
        this.milano = new Acting(cities.named("milano").orElseThrow(), accounts, transaction);
        this.valdoria = new Acting(cities.named("valdoria").orElseThrow(), accounts, transaction);
    }

    @AfterEach
    void clock() {
        TheClock.reset();
    }

    @Test
    void aReplyIsCheckedAndSignedByOthersThanItsAuthor() {
        UUID paper = put(TheFolder.reply(letter));
        assertThat(task(paper)).extracting(Task::kind, Task::unit).containsExactly("paper.check", "URC");
        pass("delfo.marcanti", paper, 0);
        assertThat(task(paper).kind()).isEqualTo("paper.sign");
        assertThat(heard()).isEmpty();
        pass("corrado.menabrea", paper, 1);
        assertThat(heard())
                .singleElement()
                .isInstanceOfSatisfying(
                        PaperSigned.class,
                        signed -> assertThat(signed)
                                .extracting(
                                        PaperSigned::paper,
                                        PaperSigned::subject,
                                        PaperSigned::by,
                                        PaperSigned::insteadOf)
                                .containsExactly(paper, letter, person("corrado.menabrea"), null));
        assertThat(openTasks(paper)).isEmpty();
        assertThat(progress().open()).isEmpty();
        assertThat(progress().done())
                .extracting(SignatureFolder.Done::by)
                .containsExactly(person("delfo.marcanti"), person("corrado.menabrea"));
    }

    @Test
    void theSignatureIsWhoWhenAndTheHashOfTheWords() throws Exception {
        UUID paper = put(TheFolder.replyToSign(letter, "Risposta"));
        pass("corrado.menabrea", paper, 0);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(TheFolder.TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(in(() -> jdbc.sql("select sha256 from documents_paper_act where paper = ? and by_person = ?")
                        .params(paper, person("corrado.menabrea"))
                        .query(String.class)
                        .list()))
                .containsExactly(HexFormat.of().formatHex(hash));
        assertThatThrownBy(() -> in(() ->
                        jdbc.sql("update documents_paper set text = 'altro'").update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> in(() -> jdbc.sql("update documents_paper_act set by_person = instead_of")
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void itStandsInTheTrailUnderItsCompetenceAndOnTheTimelineOfTheLetter() {
        UUID paper = put(TheFolder.replyToSign(letter, "Risposta"));
        TheClock.pass(Duration.ofMinutes(10));
        pass("corrado.menabrea", paper, 0);
        assertThat(in(() -> jdbc.sql("select act || ' ' || competence from trail_act where subject = ? order by id")
                        .param(paper)
                        .query(String.class)
                        .list()))
                .containsExactly("paper.put ", "paper.signed URC-04");
        assertThat(in(() -> timeline.around(letter, Sight.EVERYTHING, 10)))
                .extracting(Timeline.Entry::kind)
                .containsExactly("paper.signed", "paper.put");
        assertThat(in(() -> timeline.around(letter, Sight.NOTHING, 10))).isEmpty();
    }

    @Test
    void nobodyPassesTheirOwnPaper() {
        UUID paper = put("corrado.menabrea", TheFolder.replyToSign(letter, "Risposta"));
        assertRefused("paper.own", "corrado.menabrea", paper, 0);
        pass("leandro.bassignani", paper, 0);
        assertThat(heard()).hasSize(1);
    }

    @Test
    void whoHasNoRightToSignIsToldSo() {
        UUID paper = put(TheFolder.replyToSign(letter, "Risposta"));
        assertRefused("signing.LETTER", "delfo.marcanti", paper, 0);
    }

    @Test
    void aCheckIsForThePeopleOfItsUnitAndAStepForItsPerson() {
        UUID checkedElsewhere = put(TheFolder.reply(
                letter,
                TheFolder.TEXT,
                Label.house("URC"),
                TheFolder.step(Duty.CHECK, "CFS", null),
                TheFolder.step(Duty.SIGN, "URC", person("leandro.bassignani"))));
        assertRefused("paper.of_unit", "delfo.marcanti", checkedElsewhere, 0);
        pass("ruggero.cantalupi", checkedElsewhere, 0);
        assertRefused("paper.of_another", "corrado.menabrea", checkedElsewhere, 1);
        pass("leandro.bassignani", checkedElsewhere, 1);
    }

    @Test
    void aSubstituteSignsForTheAbsentButNotWhatTheAbsentPrepared() {
        UUID absent = newHead("Absent", "Head");
        substitute(absent, person("delfo.marcanti"));
        UUID paper = put(
                TheFolder.reply(letter, TheFolder.TEXT, Label.unit("URC"), TheFolder.step(Duty.SIGN, "URC", absent)));
        pass("delfo.marcanti", paper, 0);
        assertThat(progress().done())
                .extracting(SignatureFolder.Done::by, SignatureFolder.Done::insteadOf)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(person("delfo.marcanti"), absent));
        UUID own = put("absent.head", TheFolder.replyToSign(TheFolder.letter(), "Risposta"));
        assertRefused("signing.LETTER", "delfo.marcanti", own, 0);
        end(absent);
    }

    @Test
    void aPaperThatIsReturnedSaysWhyAndComesBackAsAnother() {
        UUID paper = put(TheFolder.reply(letter));
        as("delfo.marcanti", () -> giveBack(paper, 0, "Manca la data dei lavori."));
        assertThat(heard())
                .containsExactly(new PaperReturned(
                        paper,
                        letter,
                        person("delfo.marcanti"),
                        person("livia.ferraguzzi"),
                        "Manca la data dei lavori."));
        assertThat(progress().returned()).isTrue();
        assertThat(openTasks(paper)).isEmpty();
        UUID again = put(TheFolder.reply(letter));
        assertThat(progress()).extracting(Progress::paper, Progress::returned).containsExactly(again, false);
    }

    @Test
    void sentTwiceItIsDoneOnce() {
        UUID paper = put(TheFolder.replyToSign(letter, "Risposta"));
        pass("corrado.menabrea", paper, 0);
        pass("corrado.menabrea", paper, 0);
        assertThat(heard()).hasSize(1);
        assertThat(progress().done()).hasSize(1);
    }

    @Test
    void whatWasDecidedMeanwhileIsNotDecidedAgain() {
        UUID paper = put(TheFolder.replyToSign(letter, "Risposta"));
        as("leandro.bassignani", () -> giveBack(paper, 0, "Ne parliamo domani."));
        assertThatThrownBy(() -> pass("corrado.menabrea", paper, 0)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> pass("corrado.menabrea", paper, 7)).isInstanceOf(Stale.class);
    }

    @Test
    void anotherWordingTakesThePlaceOfTheOneInTheFolder() {
        UUID first = put(TheFolder.reply(letter));
        UUID second = put(TheFolder.reply(letter));
        assertThatThrownBy(() -> pass("delfo.marcanti", first, 0)).isInstanceOf(Stale.class);
        assertThat(openTasks(first)).isEmpty();
        pass("delfo.marcanti", second, 0);
    }

    @Test
    void whoMayNotSeeItFindsNothingAndTheOtherCityNeither() {
        UUID paper = put(TheFolder.replyToSign(letter, "Risposta"));
        assertThatThrownBy(() -> pass("norina.quaglia", paper, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pass("zita.arcangioli", paper, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> valdoria.as("ettore.limonta", () -> pass(paper, 0)))
                .isInstanceOf(NotFound.class);
        assertThat(CityScope.call(valdoria.city(), () -> folder.progress(letter, Sight.EVERYTHING)))
                .isEmpty();
    }

    /** What the module that put a paper in is told. */
    private List<Object> heard() {
        ApplicationEvents events = ApplicationEventsHolder.getRequiredApplicationEvents();
        return Stream.concat(events.stream(PaperSigned.class), events.stream(PaperReturned.class))
                .map(Object.class::cast)
                .toList();
    }

    private UUID put(Paper paper) {
        return put("livia.ferraguzzi", paper);
    }

    private UUID put(String author, Paper paper) {
        return as(author, () -> folder.put(paper));
    }

    private void pass(String username, UUID paper, int step) {
        as(username, () -> pass(paper, step));
    }

    private boolean pass(UUID paper, int step) {
        desk.pass(paper, step);
        return true;
    }

    private boolean giveBack(UUID paper, int step, String reason) {
        desk.giveBack(paper, step, reason);
        return true;
    }

    private void assertRefused(String code, String username, UUID paper, int step) {
        assertThatThrownBy(() -> pass(username, paper, step))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private Progress progress() {
        return in(() -> folder.progress(letter, Sight.EVERYTHING)).orElseThrow();
    }

    private Task task(UUID paper) {
        return openTasks(paper).getFirst();
    }

    private List<Task> openTasks(UUID paper) {
        return in(() -> tasks.about(new Subject("paper", paper), Sight.EVERYTHING));
    }

    private UUID person(String username) {
        return in(() -> accounts.loadUserByUsername(username).person());
    }

    private UUID newHead(String givenName, String familyName) {
        return in(() -> {
            UUID person = staff.add(givenName, familyName, "absent@comune.example");
            staff.open(person, "absent.head", "palazzo-demo", false);
            staff.appoint(person, PostKind.HEAD, "URC", LocalDate.of(2026, 1, 1), null);
            return person;
        });
    }

    private void substitute(UUID absent, UUID substitute) {
        in(() -> jdbc.sql("insert into organisation_substitution values (?, ?, ?, '2026-12-01', '2026-12-31', 'ferie')")
                .params(UUID.randomUUID(), absent, substitute)
                .update());
    }

    private void end(UUID absent) {
        in(() -> jdbc.sql("delete from organisation_substitution where absent = ?")
                        .param(absent)
                        .update()
                + jdbc.sql("delete from organisation_post where person = ?")
                        .param(absent)
                        .update());
    }

    private <T> T as(String username, Supplier<T> work) {
        return milano.as(username, work);
    }

    private <T> T in(Supplier<T> work) {
        return CityScope.call(milano.city(), work::get);
    }
}
