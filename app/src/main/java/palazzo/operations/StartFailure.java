// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.config.ConfigDataNotFoundException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginProvider;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Why the house does not open, in words: the wrong setting with its place, the port that is taken, the database away. */
final class StartFailure {

    private StartFailure() {}

    static void say(Throwable failure, Console console) {
        if (find(failure, UnboundConfigurationPropertiesException.class)
                instanceof UnboundConfigurationPropertiesException unknown) {
            unknown.getUnboundProperties()
                    .forEach(property -> console.say(
                            "start.unknown", property.getName().toString(), place(property.getOrigin(), console)));
        } else if (find(failure, BindValidationException.class) instanceof BindValidationException invalid) {
            invalid.getValidationErrors()
                    .forEach(error -> say(invalid.getValidationErrors().getName(), error, console));
        } else if (find(failure, BindException.class) instanceof BindException unreadable) {
            say(unreadable, console);
        } else if (find(failure, ConfigDataNotFoundException.class) instanceof ConfigDataNotFoundException missing) {
            console.say("start.no_file", String.valueOf(missing.getReferenceDescription()));
        } else if (find(failure, PortInUseException.class) instanceof PortInUseException taken) {
            console.say("start.port", String.valueOf(taken.getPort()));
        } else if (find(failure, SQLException.class) instanceof SQLException database) {
            console.say("start.database", String.valueOf(database.getMessage()));
        } else {
            console.say("start.failed", String.valueOf(failure.getMessage()));
            LoggerFactory.getLogger(StartFailure.class).error("Palazzo did not start", failure);
        }
    }

    private static void say(ConfigurationPropertyName prefix, ObjectError error, Console console) {
        if (error instanceof FieldError field) {
            console.say(
                    "start.setting",
                    prefix.append(kebab(field.getField())).toString(),
                    place(error instanceof OriginProvider known ? known.getOrigin() : null, console),
                    String.valueOf(field.getRejectedValue()),
                    String.valueOf(field.getDefaultMessage()));
        }
    }

    private static void say(BindException unreadable, Console console) {
        ConfigurationProperty property = unreadable.getProperty();
        console.say(
                "start.setting",
                unreadable.getName().toString(),
                place(property == null ? null : property.getOrigin(), console),
                property == null ? "" : String.valueOf(property.getValue()),
                console.words("start.kind", unreadable.getTarget().getType().toString()));
    }

    private static String place(@Nullable Origin origin, Console console) {
        return switch (origin) {
            case null -> console.words("start.place.unknown");
            case TextResourceOrigin file
            when file.getLocation() != null ->
                console.words(
                        "start.place.file",
                        String.valueOf(
                                Objects.requireNonNull(file.getResource()).getDescription()),
                        Objects.requireNonNull(file.getLocation()).getLine() + 1);
            case SystemEnvironmentOrigin variable -> console.words("start.place.variable", variable.getProperty());
            case PropertySourceOrigin source when source.getOrigin() != null -> place(source.getOrigin(), console);
            case PropertySourceOrigin typed ->
                console.words("start.place.typed", Arguments.typedAs(typed.getPropertyName()));
            default -> origin.toString();
        };
    }

    private static String kebab(String field) {
        return field.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> kind) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElse(null);
    }
}
