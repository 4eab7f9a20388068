// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import palazzo.directory.Party;
import palazzo.directory.domain.Duplicates;
import palazzo.directory.domain.Engagement.Kind;
import palazzo.directory.domain.Engagements;
import palazzo.directory.domain.Field;
import palazzo.directory.domain.Imports;
import palazzo.directory.domain.MailingLists;
import palazzo.directory.domain.Notes;
import palazzo.directory.domain.PartyDesk;
import palazzo.directory.domain.Question;
import palazzo.directory.domain.Question.Who;
import palazzo.kernel.Today;
import palazzo.organisation.Colleagues.Place;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

/**
 * Who is who around the first city, once: the nine Municipi with their councils, the council and the Giunta, the prefecture and
 * other bodies, all held by people who never were; brought in as files, as an office would.
 */
@Component
@Order(5)
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoDirectory implements ApplicationRunner {

    private final DemoHands hands;
    private final Cities cities;
    private final Imports imports;
    private final MailingLists lists;
    private final Engagements engagements;
    private final Notes notes;
    private final PartyDesk desk;
    private final Duplicates duplicates;
    private final Today today;

    DemoDirectory(
            DemoHands hands,
            Cities cities,
            Imports imports,
            MailingLists lists,
            Engagements engagements,
            Notes notes,
            PartyDesk desk,
            Duplicates duplicates,
            Today today) {
        this.hands = hands;
        this.cities = cities;
        this.imports = imports;
        this.lists = lists;
        this.engagements = engagements;
        this.notes = notes;
        this.desk = desk;
        this.duplicates = duplicates;
        this.today = today;
    }

    @Override
    public void run(ApplicationArguments args) {
        CityScope.run(cities.named("milano").orElseThrow(), () -> hands.as("ulderico.fossombrone", this::once));
    }

    private void once() {
        if (!lists.all().isEmpty()) {
            return;
        }
        bring("demo-bodies.csv", Party.Kind.BODY);
        bring("demo-people.csv", Party.Kind.PERSON);
        bring("demo-further-offices.csv", Party.Kind.PERSON);
        lists.add(
                "Autorità cittadine",
                "Inviti alle cerimonie della città",
                question(Set.of("STATE", "REG", "JUD", "MIL")));
        lists.add("Presidenti di Municipio", "Riunioni con il Sindaco", office("PRESIDENT_OF_MUNICIPIO"));
        lists.add("Consiglio comunale", "Comunicazioni ai consiglieri", office("CITY_COUNCILLOR"));
        lists.add("Corpo consolare", "Ricevimento di fine anno", question(Set.of("CONS")));
        writtenDownTwice();
        duplicates.search();
        relations();
    }

    /** From visiting cards and a telephone, as it happens: one with a slip, one with a second name, one to the letter. */
    private void writtenDownTwice() {
        card("Grandinni", "Vasco", "vasco.grandinni@posta.example");
        card("Pagani", "Delia Rosa", "delia.pagani@posta.example");
        card("Gandolfi", "Elvira", "gandolfi.elvira@posta.example");
    }

    private void card(String family, String given, String mail) {
        desk.add(
                Party.Kind.PERSON,
                Map.of(
                        Field.FAMILY,
                        family,
                        Field.GIVEN,
                        given,
                        Field.MAIL,
                        mail,
                        Field.SOURCE,
                        "Biglietto da visita"));
    }

    private void bring(String file, Party.Kind kind) {
        UUID id = imports.bring(file, bytes(file), kind, "");
        imports.write(id, true);
    }

    private void relations() {
        UUID ministry = desk.body("", "Ministero della Cultura");
        UUID olympic = desk.body("", "Comitato olimpico nazionale");
        Place ceremonial = new Place("CER", null);
        engagements.open(new Engagements.Opening(ministry, Kind.OWNER, new Place("SCG", null), "", null, null, false));
        engagements.open(new Engagements.Opening(
                ministry,
                Kind.APPROACH,
                new Place("SCG", null),
                "Accordo per il museo della città",
                null,
                null,
                false));
        engagements.open(new Engagements.Opening(
                ministry,
                Kind.AGREEMENT,
                new Place("SCG", null),
                "Protocollo d’intesa sulle biblioteche di quartiere",
                today.date().minusMonths(20),
                today.date().plusMonths(4),
                false));
        engagements.open(new Engagements.Opening(
                olympic,
                Kind.FOLLOW_UP,
                ceremonial,
                "Mandare il programma della cerimonia",
                null,
                today.date().plusDays(6),
                false));
        notes.add(
                desk.body("", "Consolato generale di Giappone"), Notes.Kind.PROTOCOL, "Inchino, non stretta di mano.");
    }

    private static Question question(Set<String> categories) {
        return new Question(Who.HOLDERS, Set.of(), categories, Set.of(), null, "", "");
    }

    private static Question office(String code) {
        return new Question(Who.HOLDERS, Set.of(code), Set.of(), Set.of(), null, "", "");
    }

    private static byte[] bytes(String file) {
        try (InputStream in = DemoDirectory.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
