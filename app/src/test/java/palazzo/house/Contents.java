// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.documents.SignatureFolder;
import palazzo.documents.SignatureFolder.Duty;
import palazzo.documents.SignatureFolder.Paper;
import palazzo.documents.SignatureFolder.Step;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.PostKind;
import palazzo.organisation.domain.Accounts;
import palazzo.registry.Registry;
import palazzo.search.Index;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import palazzo.timeline.Timeline;

/** Something of every kind that carries a label, and in every text of it two words: one to look for, one to find. */
@TestComponent
public class Contents {

    /** What the walk asks for. */
    static final String ASKED = "ornitorinco";

    /** What it must not find. */
    static final String SECRET = "echidna";

    static final String COMPETENCE = "URC-04";

    private static final String WORDS = ASKED + " ed " + SECRET;
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);
    private static final LocalDate OPENED = LocalDate.of(2026, 1, 7);

    private static final String LETTER = """
            insert into correspondence_letter (id, code, channel, message_id, fingerprint, sha256, sender_name,
              sender_address, sender_postal, subject, body, arrived_at, wholly_read, automatic, state, label, offices, people)
            values (?, ?, 'PAPER', '', ?, ?, ?, '', '', ?, ?, ?, true, false, 'ARRIVED', ?, ?::text[], ?::uuid[])
            """;

    private static final String CAMPAIGN = """
            insert into correspondence_campaign (id, title, competence, unit, state, body, joins_until, opened_by, opened_at,
              label, offices, people)
            values (?, ?, ?, ?, 'WRITTEN', ?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;

    private static final String CALL = """
            insert into switchboard_call (id, number, name, line, began_at, answered_at, ended_at, topic, words, outcome,
              noted_at, noted_by, label, offices, people)
            values (?, '4021', ?, 'ENDED', ?, ?, ?, 'OTHER', ?, 'PASSED_ON', ?, ?, ?, ?::text[], ?::uuid[])
            """;

    private static final String ERRAND = """
            insert into switchboard_errand (call, kind, unit, due, opened_at) values (?, 'PASSED_ON', ?, ?, ?)
            """;

    private static final String VISIT = """
            insert into switchboard_visit (id, form_key, kind, name, host_unit, words, came_at, outcome, noted_by, label,
              offices, people)
            values (?, ?, 'VISIT', ?, ?, ?, ?, 'WAITS', ?, ?, ?::text[], ?::uuid[])
            """;

    private static final String INVITATION = """
            insert into invitations_invitation (id, year, number, letter, host_name, title, occasion, place, country, asked,
              share, unit, standing, received_at, label, offices, people)
            values (?, 1999, ?, ?, ?, ?, 'OTHER', ?, '', ?, ?, ?, 'TO_DECIDE', ?, ?, ?::text[], ?::uuid[])
            """;

    private static final String BATCH = """
            insert into scans_batch (id, name, unit, received_at, label, offices, people)
            values (?, ?, '', ?, ?, ?::text[], ?::uuid[])
            """;

    private static final String SCANNED = """
            insert into scans_document (id, batch, place, unit, code, state, label, offices, people)
            values (?, ?, 1, '', '', 'TO_CHECK', ?, ?::text[], ?::uuid[])
            """;

    private static final String DOSSIER = """
            insert into archive_dossier (id, code, year, class_code, progressive, kind, title, holder, procedure,
              participants, series, unit, responsible, opened_on, label, offices, people)
            values (?, ?, 2026, 'I.8', 1, 'AFFAIR', ?, '', '', '', '', ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;

    private static final String FILING = """
            insert into archive_filing (id, at, dossier, subject_kind, subject, sha256, mark, title, path, label, offices,
              people)
            values (?, ?, ?, 'letter', ?, ?, '', ?, ?, ?, ?::text[], ?::uuid[])
            """;

    /** Of a party that stands in no list any more: who a party is is open to the house. */
    private static final String PARTY = """
            insert into directory_party (id, kind, name, known_since, confirmed, erased_on) values (?, 'BODY', 'Dati cancellati', ?, false, ?)
            """;

    private static final String ENGAGEMENT = """
            insert into directory_engagement (id, party, kind, competence, unit, words, first_day, due, label, offices, people)
            values (?, ?, 'FOLLOW_UP', 'CER-01', ?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;

    private static final String NOTE = """
            insert into directory_note (id, party, kind, words, at, label, offices, people)
            values (?, ?, 'DIET', ?, ?, ?, ?::text[], ?::uuid[])
            """;

    private static final String INQUIRY = """
            insert into inquiries_inquiry (id, subject_kind, subject, title, path, competence, asking, unit, name, address,
              question, formal, reserved, due, asked_at, asked_by, token_hash, link, expires_on, label, offices, people)
            values (?, 'letter', ?, ?, ?, 'URC-03', ?, '', ?, 'nessuno@uffici.example', ?, false, false, ?, ?, ?, ?, '', ?, ?,
              ?::text[], ?::uuid[])
            """;

    private static final String PRINT_BATCH = """
            insert into mailroom_batch (id, year, number, service, unit, competence, made_by, made_at, label, offices, people)
            values (?, 1999, ?, 'ORDINARY', ?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;

    private static final String PIECE = """
            insert into mailroom_piece (id, subject_kind, subject, number, title, path, recipient, sha256, competence, unit,
              handed_at, state, service, label, offices, people)
            values (?, 'letter', ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 'ORDINARY', ?, ?::text[], ?::uuid[])
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Blobs blobs;
    private final Files files;
    private final SignatureFolder folder;
    private final Registry registry;
    private final Tasks tasks;
    private final Timeline timeline;
    private final Index index;
    private final Ids ids;
    private final Today today;

    Contents(
            JdbcClient jdbc,
            Accounts accounts,
            TransactionTemplate transaction,
            Blobs blobs,
            Files files,
            SignatureFolder folder,
            Registry registry,
            Tasks tasks,
            Timeline timeline,
            Index index,
            Ids ids,
            Today today) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.transaction = transaction;
        this.blobs = blobs;
        this.files = files;
        this.folder = folder;
        this.registry = registry;
        this.tasks = tasks;
        this.timeline = timeline;
        this.index = index;
        this.ids = ids;
        this.today = today;
    }

    /** Puts it into the city, as its auditor, with this label on all of it. */
    void fill(City city, Label label) {
        Acting acting = new Acting(city, accounts, transaction);
        byte[] bytes = WORDS.getBytes(StandardCharsets.UTF_8);
        String sha256 = CityScope.call(city, () -> blobs.put(bytes));
        acting.as(Town.username(PostKind.AUDITOR), () -> {
            Subject letter = new Subject("letter", ids.next());
            jdbc.sql(LETTER)
                    .params(
                            letter.id(),
                            letter.id()
                                    .toString()
                                    .replaceAll("-", "")
                                    .toUpperCase(Locale.ROOT)
                                    .substring(22))
                    .params(sha256(letter), sha256, SECRET, WORDS, WORDS, today.sqlNow())
                    .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                    .update();
            registry.register(
                    new Registry.Entry(Registry.Direction.IN, "Consorzio " + SECRET, WORDS, sha256, letter, label));
            files.hang(letter, SECRET + ".pdf", "application/pdf", bytes.length, sha256, label);
            tasks.open(task(letter, label));
            timeline.add(new Timeline.Entry(today.now(), "document.registered", letter), label, letter);
            timeline.withhold(letter, label, today.now());
            index.put(new Index.Entry(letter, WORDS, WORDS, WORDS, "/letters/" + letter.id(), today.now()), label);
            manyAreAnsweredAtOnce(label);
            somebodyCallsAndComes(label);
            somethingIsFiled(letter, sha256, label);
            somebodyInvites(letter, label);
            somebodyIsKnown(label);
            anOfficeIsAsked(letter, label);
            somethingLeavesOnPaper(letter, sha256, label);
            UUID batch = ids.next();
            jdbc.sql(BATCH)
                    .params(batch, WORDS, today.sqlNow())
                    .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                    .update();
            jdbc.sql(SCANNED)
                    .params(ids.next(), batch)
                    .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                    .update();
            return folder.put(paper(city, letter, label));
        });
    }

    private void somethingIsFiled(Subject letter, String sha256, Label label) {
        UUID dossier = ids.next();
        jdbc.sql(DOSSIER)
                .params(dossier, dossier.toString(), WORDS, Town.UNIT, dossier, OPENED)
                .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .update();
        jdbc.sql(FILING)
                .params(ids.next(), today.sqlNow(), dossier, letter.id(), sha256, WORDS, "/letters/" + letter.id())
                .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .update();
    }

    private void somethingLeavesOnPaper(Subject letter, String sha256, Label label) {
        UUID batch = ids.next();
        jdbc.sql(PRINT_BATCH)
                .params(batch, 1 + (int) (batch.getLeastSignificantBits() & 0xFFFFFF), Town.UNIT, COMPETENCE, batch)
                .params(today.sqlNow(), label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .update();
        jdbc.sql(PIECE)
                .params(ids.next(), letter.id(), SECRET, WORDS, "/letters/" + letter.id(), WORDS, sha256, COMPETENCE)
                .params(Town.UNIT, today.sqlNow(), label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .update();
    }

    private void anOfficeIsAsked(Subject letter, Label label) {
        UUID inquiry = ids.next();
        jdbc.sql(INQUIRY)
                .params(inquiry, letter.id(), WORDS, "/letters/" + letter.id(), Town.UNIT, SECRET, WORDS, DUE)
                .params(today.sqlNow(), inquiry, sha256(new Subject("inquiry", inquiry)), DUE)
                .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .update();
    }

    private void somebodyIsKnown(Label label) {
        UUID party = ids.next();
        jdbc.sql(PARTY).params(party, today.sqlNow(), OPENED).update();
        jdbc.sql(ENGAGEMENT)
                .params(ids.next(), party, Town.UNIT, WORDS, OPENED, DUE)
                .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .update();
        jdbc.sql(NOTE)
                .params(ids.next(), party, WORDS, today.sqlNow())
                .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .update();
    }

    private void somebodyInvites(Subject letter, Label label) {
        UUID invitation = ids.next();
        int number = 1 + (int) (invitation.getLeastSignificantBits() & 0xFFFFFF);
        jdbc.sql(INVITATION)
                .params(invitation, number, letter.id(), SECRET, WORDS, WORDS, WORDS, COMPETENCE, Town.UNIT)
                .params(today.sqlNow(), label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .update();
    }

    private void manyAreAnsweredAtOnce(Label label) {
        UUID campaign = ids.next();
        jdbc.sql(CAMPAIGN)
                .params(campaign, WORDS, COMPETENCE, Town.UNIT, WORDS, DUE, campaign, today.sqlNow())
                .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .update();
    }

    private void somebodyCallsAndComes(Label label) {
        UUID call = ids.next();
        UUID visit = ids.next();
        jdbc.sql(CALL)
                .params(call, SECRET, today.sqlNow(), today.sqlNow(), today.sqlNow(), WORDS, today.sqlNow(), call)
                .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .update();
        jdbc.sql(ERRAND).params(call, Town.UNIT, DUE, today.sqlNow()).update();
        jdbc.sql(VISIT)
                .params(visit, visit, SECRET, Town.UNIT, WORDS, today.sqlNow(), visit)
                .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .update();
    }

    /** Two letters are not one because their words are the same. */
    private static String sha256(Subject letter) {
        return letter.id().toString().replace("-", "").repeat(2);
    }

    private Task task(Subject letter, Label label) {
        return new Task(
                ids.next(),
                "letter.sending",
                WORDS,
                letter,
                "/letters/" + letter.id(),
                COMPETENCE,
                Town.UNIT,
                null,
                DUE,
                SECRET,
                label);
    }

    /** Whoever has a step may see the paper: here it is the auditor alone. */
    private Paper paper(City city, Subject letter, Label label) {
        var auditor = CityScope.call(city, () -> accounts.loadUserByUsername(Town.username(PostKind.AUDITOR)));
        return new Paper(
                letter,
                "LETTER",
                WORDS,
                "/letters/" + letter.id(),
                WORDS,
                COMPETENCE,
                DUE,
                label,
                List.of(new Step(Duty.SIGN, "AUD", auditor.person())));
    }
}
