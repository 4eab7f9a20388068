// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.agenda.Agenda;
import palazzo.agenda.HolderCalendar;
import palazzo.directory.Cards;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.ui.Words;

/**
 * Which calendars the one who acts finds where. At home: their own agenda, those of others that they may read, the lists
 * they made. With another holder: that holder's agenda, as far as it is seen.
 */
@Component
public class Shelves {

    private static final Set<String> TAKEN = Set.of("inbox", "outbox");
    private static final List<String> COMPONENTS = List.of("VEVENT", "VTODO", "VJOURNAL");

    private final Agenda agenda;
    private final Lists lists;
    private final Looks looks;
    private final Cards cards;
    private final OwnCards own;
    private final Sights sights;
    private final WhoActs whoActs;
    private final Today today;
    private final Words words;

    Shelves(
            Agenda agenda,
            Lists lists,
            Looks looks,
            Cards cards,
            OwnCards own,
            Sights sights,
            WhoActs whoActs,
            Today today,
            Words words) {
        this.agenda = agenda;
        this.lists = lists;
        this.looks = looks;
        this.cards = cards;
        this.own = own;
        this.sights = sights;
        this.whoActs = whoActs;
        this.today = today;
        this.words = words;
    }

    /** The calendars in somebody's home. */
    public List<Shelf> home(UUID person) {
        if (!isMine(person)) {
            return agenda.of(person).map(this::shelf).map(List::<Shelf>of).orElse(List.of());
        }
        List<Shelf> shelves = new ArrayList<>();
        agenda.of(person).ifPresent(own -> shelves.add(shelf(own)));
        others().map(this::shelf).filter(AgendaShelf::isRead).forEach(shelves::add);
        lists.of(person).stream()
                .filter(row -> !row.name().equals(InboxShelf.NAME))
                .forEach(row -> shelves.add(new ListShelf(lists, row)));
        return shelves;
    }

    /** What the programs of the one who acts are told. */
    public Shelf inbox(UUID person) {
        return new InboxShelf(
                lists, person, lists.named(person, InboxShelf.NAME).orElse(null));
    }

    /** One of them. */
    public Optional<Shelf> calendar(UUID person, String name) {
        if (name.equals(InboxShelf.NAME)) {
            return isMine(person) ? Optional.of(inbox(person)) : Optional.empty();
        }
        Optional<UUID> id = uuid(name);
        if (id.isEmpty()) {
            return isMine(person) ? list(person, name) : Optional.empty();
        }
        return seen(id.get())
                .filter(calendar -> isMine(person) || calendar.holder().equals(person))
                .<Shelf>map(this::shelf)
                .or(() -> isMine(person) ? list(person, name) : Optional.empty());
    }

    private Optional<Shelf> list(UUID person, String name) {
        return lists.named(person, name).map(row -> new ListShelf(lists, row));
    }

    /** The agenda of a holder, as far as it is seen. */
    public Optional<Shelf> agendaOf(UUID person) {
        return agenda.of(person).map(this::shelf);
    }

    /** The address book of the one who acts: the directory, as far as they see it. */
    public Optional<Shelf> book(UUID person, String name) {
        return isMine(person) && name.equals(CardShelf.NAME) ? Optional.of(book(person)) : Optional.empty();
    }

    /** The only book in a home. */
    public Shelf book(UUID person) {
        return new CardShelf(cards, own, sights.now(), person, said("caldav.book"), this::said);
    }

    /** Makes a list. @param components which it shall take; none for all @throws DavFault where none may be */
    public Shelf make(UUID person, String name, List<String> components) {
        if (!isMine(person)) {
            throw DavFault.forbidden(said("caldav.fixed"));
        }
        if (TAKEN.contains(name) || calendar(person, name).isPresent()) {
            throw new DavFault(405, Dav.d("resource-must-be-null"), "");
        }
        if (name.length() > 255 || !COMPONENTS.containsAll(components)) {
            throw new DavFault(403, Dav.c("supported-calendar-component"), "");
        }
        lists.make(person, name, components.isEmpty() ? COMPONENTS : components);
        return list(person, name).orElseThrow();
    }

    /** Throws a list away. @throws DavFault for an agenda, which stays */
    public void drop(Shelf shelf) {
        if (shelf.kind() != Shelf.Kind.LIST) {
            throw DavFault.forbidden(said("caldav.fixed"));
        }
        lists.drop(shelf.id());
        looks.forget(shelf.id());
    }

    /** The holders for whom the one who acts reads, or writes. */
    public List<UUID> holdersFor(boolean writing) {
        Predicate<AgendaShelf> may = writing ? AgendaShelf::isWritable : shelf -> shelf.isRead() && !shelf.isWritable();
        return others().filter(calendar -> may.test(shelf(calendar)))
                .map(HolderCalendar::holder)
                .toList();
    }

    /** Whether somebody has a home that the one who acts finds. */
    public boolean isKnown(UUID person) {
        return isMine(person) || agenda.of(person).isPresent();
    }

    /** Every holder whose agenda is seen. */
    public List<HolderCalendar> holders() {
        return agenda.calendars();
    }

    /** Whether it is the one who acts. */
    public boolean isMine(UUID person) {
        return person.equals(whoActs.now().person());
    }

    private java.util.stream.Stream<HolderCalendar> others() {
        return agenda.calendars().stream().filter(calendar -> !isMine(calendar.holder()));
    }

    private Optional<HolderCalendar> seen(UUID id) {
        try {
            return Optional.of(agenda.calendar(id));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    private AgendaShelf shelf(HolderCalendar calendar) {
        return new AgendaShelf(agenda, calendar, today.now(), this::said);
    }

    private String said(Refusal refusal) {
        return words.t(
                LocaleContextHolder.getLocale(),
                "refusal." + refusal.code().substring(refusal.code().indexOf('/') + 1),
                refusal.args().toArray());
    }

    private String said(String key) {
        return words.t(LocaleContextHolder.getLocale(), key);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
