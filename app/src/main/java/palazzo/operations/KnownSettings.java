// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Every setting of the house that there is. One that is given and is not among them, by file, variable or flag, stops the
 * start before anything is opened: a misspelt setting would else be none. A test holds the list together with what the
 * sources ask for, and with {@code docs/operate.md}.
 */
final class KnownSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** One a line; {@code *} stands for a name that the operator chooses. */
    static final List<String> ALL = """
            palazzo.antivirus.address
            palazzo.antivirus.patience
            palazzo.blobs
            palazzo.db.data
            palazzo.db.durable
            palazzo.db.owner-password
            palazzo.db.owner-user
            palazzo.db.password
            palazzo.db.pool-size
            palazzo.db.port
            palazzo.db.url
            palazzo.db.user
            palazzo.demo
            palazzo.demo.mail
            palazzo.demo.mail.imap
            palazzo.demo.mail.smtp
            palazzo.exchange.largest
            palazzo.figures.smallest
            palazzo.inquiries.escalation
            palazzo.inquiries.link-days
            palazzo.jobs
            palazzo.letters.again
            palazzo.letters.courtesy
            palazzo.letters.days
            palazzo.letters.held
            palazzo.login.administrators-need-second-factor
            palazzo.login.lock
            palazzo.login.oidc-claim
            palazzo.login.tries
            palazzo.mail.heaviest
            palazzo.mail.largest
            palazzo.mail.pickup
            palazzo.mail.renewed
            palazzo.mail.time
            palazzo.reading.anchors
            palazzo.reading.idle
            palazzo.reading.largest
            palazzo.reading.memory
            palazzo.reading.time
            palazzo.registry.elsewhere.*.patience
            palazzo.registry.elsewhere.*.token
            palazzo.registry.elsewhere.*.url
            palazzo.registry.export
            palazzo.scans.folders
            palazzo.scans.tesseract
            palazzo.secret
            """.lines().toList();

    /** Variables that are told to the launcher and to the tests. */
    private static final Set<String> OF_OTHERS = Set.of("PALAZZO_JAVA_HOME", "PALAZZO_JVM", "PALAZZO_CHROMIUM");

    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("palazzo");

    private static final Predicate<String> DOTTED = known("\\.", "[^.]+");

    /** A variable says neither dots nor dashes: {@code PALAZZO_DB_POOLSIZE} is as good as {@code PALAZZO_DB_POOL_SIZE}. */
    private static final Predicate<String> UNDIVIDED = known("", ".+");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Set<ConfigurationProperty> unknown = StreamSupport.stream(
                        ConfigurationPropertySources.get(event.getEnvironment()).spliterator(), false)
                .flatMap(KnownSettings::ours)
                .filter(property -> !isKnown(property))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            throw new UnboundConfigurationPropertiesException(unknown);
        }
        isAPort(event.getEnvironment());
    }

    /** Boot asks for its port before it can say where a wrong one stands. */
    private static void isAPort(ConfigurableEnvironment environment) {
        Binder.get(environment).bind("server.port", Integer.class);
    }

    private static Stream<ConfigurationProperty> ours(ConfigurationPropertySource source) {
        return source instanceof IterableConfigurationPropertySource iterable
                ? iterable.stream()
                        .filter(OURS::isAncestorOf)
                        .flatMap(name -> Stream.ofNullable(source.getConfigurationProperty(name)))
                : Stream.empty();
    }

    private static boolean isKnown(ConfigurationProperty property) {
        return property.getOrigin() instanceof PropertySourceOrigin place
                        && place.getPropertySource() instanceof SystemEnvironmentPropertySource
                ? OF_OTHERS.contains(place.getPropertyName()) || UNDIVIDED.test(said(property.getName(), ""))
                : DOTTED.test(said(property.getName(), "."));
    }

    private static String said(ConfigurationPropertyName name, String between) {
        return IntStream.range(0, name.getNumberOfElements())
                .mapToObj(part -> name.getElement(part, Form.UNIFORM))
                .collect(Collectors.joining(between));
    }

    private static Predicate<String> known(String between, String chosen) {
        return ALL.stream()
                .map(name -> name.toLowerCase(Locale.ROOT)
                        .replace("-", "")
                        .replace(".", between)
                        .replace("*", chosen))
                .collect(Collectors.collectingAndThen(Collectors.joining("|"), Pattern::compile))
                .asMatchPredicate();
    }
}
