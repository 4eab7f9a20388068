// SPDX-License-Identifier: EUPL-1.2
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Palazzo;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;
import palazzo.registry.Registry;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** The house in this process, durable as in real life, with the demo's cities and without jobs. A setting may say otherwise. */
final class House implements AutoCloseable {

    private static final String SHA256 = "a".repeat(64);

    private final ConfigurableApplicationContext context;
    private final City city;
    private final Registry registry;
    private final TransactionTemplate transaction;
    private final Ids ids;

    House(Path folder, String... settings) {
        String[] own = {
            "--palazzo.demo=true",
            "--palazzo.demo.mail=false",
            "--palazzo.jobs=false",
            "--server.port=0",
            "--palazzo.db.data=" + folder.resolve("postgres"),
            "--palazzo.blobs=" + folder.resolve("blobs")
        };
        context = SpringApplication.run(
                Palazzo.class,
                Stream.concat(Stream.of(own).filter(setting -> !isSaid(setting, settings)), Stream.of(settings))
                        .toArray(String[]::new));
        city = bean(Cities.class).named("milano").orElseThrow();
        registry = bean(Registry.class);
        transaction = bean(TransactionTemplate.class);
        ids = bean(Ids.class);
    }

    private static boolean isSaid(String setting, String... settings) {
        String name = setting.substring(0, setting.indexOf('=') + 1);
        return Stream.of(settings).anyMatch(said -> said.startsWith(name));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Tells the house that something happened, to the city whose scope is open. */
    void publish(Object event) {
        context.publishEvent(event);
    }

    /** Connections of the role that owns the tables. */
    DataSource owner() {
        return context.getBean("ownerDataSource", DataSource.class);
    }

    City city() {
        return city;
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Registers a document as every module does: in a transaction of its city. */
    Registry.Number register() {
        var entry = new Registry.Entry(
                Registry.Direction.IN,
                "Consorzio Navigli",
                "Orari del mercato",
                SHA256,
                new Subject("letter", ids.next()),
                Label.unit("URC"));
        return CityScope.call(city, () -> transaction.execute(status -> registry.register(entry)));
    }

    @Override
    public void close() {
        context.close();
    }
}
