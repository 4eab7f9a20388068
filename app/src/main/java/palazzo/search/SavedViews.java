// SPDX-License-Identifier: EUPL-1.2
package palazzo.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;
import palazzo.ui.Asked;
import palazzo.ui.ListPage;
import palazzo.ui.Phrase;
import palazzo.ui.View;

/** Ways to look at a list, or questions to the search, that somebody keeps under a name: for themselves alone. */
@Repository
public class SavedViews {

    /** Where a list says that its view is to be kept: {@code ListPage.viewedAs}. */
    public static final String PATH = "/search/saved";

    private static final int MOST = 30;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST = 2000;

    private static final String OF = """
            select s.id, s.path, s.name, s.query from search_saved s
            where s.person = :person and (:path = '' or s.path = :path) order by s.path, s.name, s.id limit 50
            """;
    private static final String MANY = "select count(*) from search_saved where person = ?";
    private static final String ADD =
            "insert into search_saved (id, person, path, name, query, saved_at) values (?, ?, ?, ?, ?, ?)";
    private static final String REMOVE = "delete from search_saved where id = ? and person = ?";

    private final JdbcClient jdbc;
    private final WhoActs whoActs;
    private final Trail trail;
    private final Ids ids;
    private final Today today;

    SavedViews(JdbcClient jdbc, WhoActs whoActs, Trail trail, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.whoActs = whoActs;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
    }

    /** One that is kept. @param query what follows the question mark */
    public record Saved(UUID id, String path, String name, String query) {

        /** Of which page it is. */
        public Phrase page() {
            return Phrase.of("page." + path.substring(1).replace('/', '.'));
        }

        /** Where it leads. */
        public String address() {
            return query.isEmpty() ? path : path + "?" + query;
        }
    }

    /** Those that the one who acts keeps of the page at {@code path}; of every page where it is empty. */
    public List<Saved> of(String path) {
        return whoActs.now().person() == null
                ? List.of()
                : jdbc.sql(OF)
                        .param("person", whoActs.now().required())
                        .param("path", path)
                        .query(Saved.class)
                        .list();
    }

    /** Where what is {@code asked} now is kept under a name. */
    public static String keepAt(Asked asked) {
        String address = asked.first();
        int query = address.indexOf('?');
        return new Asked(PATH, Map.of("path", asked.path(), "query", query < 0 ? "" : address.substring(query + 1)))
                .first();
    }

    /** The same as views of a list. */
    public List<View> views(Asked asked) {
        String now = asked.first();
        return of(asked.path()).stream()
                .map(each -> new View(
                        Phrase.plain(each.name()),
                        each.address(),
                        null,
                        each.address().equals(now)))
                .toList();
    }

    /**
     * A list with its ways to be looked at: those that ship, those that the reader keeps of it, and the way to keep this one
     * where it is neither.
     *
     * @param shipped the same for everybody
     */
    public ListPage on(ListPage list, List<View> shipped) {
        String now = list.asked().first();
        List<View> kept = views(list.asked());
        boolean looksAtKept = kept.stream().anyMatch(View::current);
        List<View> views = new ArrayList<>();
        shipped.forEach(each -> views.add(looksAtKept ? each.besides() : each));
        views.addAll(kept);
        if (!kept.isEmpty()) {
            views.add(new View(Phrase.of("page.search.saved"), PATH, null, false));
        }
        boolean known = views.stream().anyMatch(each -> each.path().equals(now))
                || now.equals(list.asked().bare());
        return list.viewedAs(views, known ? null : keepAt(list.asked()));
    }

    /**
     * Keeps one.
     *
     * @return it, as it is kept
     * @throws Refusal where it has no name, the name is taken, or there are too many
     */
    @Transactional
    public Saved keep(String path, String name, String query) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new Refusal("name/saved.name", LONGEST_NAME);
        }
        if (!path.matches("(/[a-z-]{1,40}){1,4}") || query.length() > LONGEST) {
            throw new Refusal("saved.address");
        }
        UUID self = whoActs.now().required();
        if (jdbc.sql(MANY).param(self).query(Long.class).single() >= MOST) {
            throw new Refusal("saved.many", MOST);
        }
        UUID id = ids.next();
        try {
            jdbc.sql(ADD)
                    .params(id, self, path, name.strip(), query, today.sqlNow())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refusal("name/saved.taken", name.strip());
        }
        trail.record("search.kept", subject(id));
        return new Saved(id, path, name.strip(), query);
    }

    /** Keeps it no more. Done twice it is done once. */
    @Transactional
    public void drop(UUID id) {
        if (jdbc.sql(REMOVE).params(id, whoActs.now().required()).update() > 0) {
            trail.record("search.dropped", subject(id));
        }
    }

    private static Subject subject(UUID id) {
        return new Subject("saved", id);
    }
}
