// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.kernel.Refusal;

/** The city directory: which cities work here, and under which host names. Kept in {@code ops}. */
@Component
public class Cities {

    private static final String ALL = """
            select c.id, c.slug, c.name,
                   array(select h.host from ops.city_host h where h.city = c.id order by h.host) as hosts
            from ops.city c order by c.name collate "it-x-icu"
            """;
    private static final String ADD = "insert into ops.city (id, slug, name) values (?, ?, ?)";
    private static final String ADD_HOST = "insert into ops.city_host (host, city) values (?, ?)";

    private final JdbcClient jdbc;
    private final Migrations migrations;
    private final ApplicationEventPublisher events;
    private final Map<String, City> byHost = new ConcurrentHashMap<>();

    Cities(JdbcClient jdbc, Migrations migrations, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.migrations = migrations;
        this.events = events;
    }

    /** All cities, by name. */
    public List<City> all() {
        return jdbc.sql(ALL)
                .query((rs, row) -> new City(
                        rs.getObject("id", UUID.class), rs.getString("slug"), rs.getString("name"), List.of((String[])
                                rs.getArray("hosts").getArray())))
                .list();
    }

    /** The city that answers under {@code host}. A host unknown until now is looked up once more. */
    public Optional<City> atHost(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        City known = byHost.get(name);
        if (known == null) {
            all().forEach(city -> city.hosts().forEach(each -> byHost.put(each, city)));
            known = byHost.get(name);
        }
        return Optional.ofNullable(known);
    }

    /** The city of this short name. */
    public Optional<City> named(String slug) {
        return all().stream().filter(city -> city.slug().equals(slug)).findFirst();
    }

    /**
     * Makes a city: its schema, its tables, and whatever the modules put into a new city when they hear
     * {@link CityFounded}.
     *
     * @throws Refusal where its short name or one of its host names is taken
     */
    public City found(City city) {
        refuseTaken(city);
        migrations.migrate(city);
        enter(city);
        CityScope.run(city, () -> events.publishEvent(new CityFounded(city)));
        return city;
    }

    /**
     * Makes a city whose rows come from elsewhere. It is in the directory, and answers, only when all of them are there; if
     * {@code filling} fails, its schema goes again.
     *
     * @throws Refusal where its short name, its schema or one of its host names is taken, or as {@code filling} refuses
     */
    public City adopt(City city, Filling filling) throws IOException {
        refuseTaken(city);
        migrations.refuseExisting(city);
        try {
            migrations.migrate(city);
            CityScope.<@Nullable Void, IOException>call(city, () -> migrations.fill(city, filling));
            enter(city);
            return city;
        } catch (IOException | RuntimeException e) {
            migrations.drop(city);
            throw e;
        }
    }

    private void enter(City city) {
        jdbc.sql(ADD).params(city.id(), city.slug(), city.name()).update();
        city.hosts().forEach(host -> jdbc.sql(ADD_HOST).params(host, city.id()).update());
    }

    private void refuseTaken(City city) {
        if (named(city.slug()).isPresent()) {
            throw new Refusal("city.exists", city.slug());
        }
        for (String host : city.hosts()) {
            atHost(host).ifPresent(other -> {
                throw new Refusal("city.host", host, other.name());
            });
        }
    }

    /** Does {@code work} in the scope of each city in turn; what one of them throws stops the others not. */
    public void each(Consumer<City> work) {
        RuntimeException first = null;
        for (City city : all()) {
            try {
                CityScope.run(city, () -> work.accept(city));
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
