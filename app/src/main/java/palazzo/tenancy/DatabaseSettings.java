// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the database is.
 *
 * @param url JDBC URL of PostgreSQL 15 or newer; null for the embedded one
 * @param user the role the application works with; it owns nothing
 * @param password its password; null takes the owner's. The embedded server makes its own
 * @param ownerUser the role that migrates
 * @param ownerPassword its password
 * @param data folder of the embedded server
 * @param port port of the embedded server on the loopback address; 0 takes a free one
 * @param poolSize connections kept for requests
 * @param durable false lets the embedded server lose the last writes when the machine dies: for tests alone
 */
@Validated
@ConfigurationProperties("palazzo.db")
public record DatabaseSettings(
        @Nullable @Pattern(regexp = "jdbc:postgresql:.+") String url,
        @DefaultValue("palazzo_app") @NotBlank String user,
        @Nullable String password,
        @DefaultValue("postgres") @NotBlank String ownerUser,
        @Nullable String ownerPassword,
        @DefaultValue("data/postgres") Path data,
        @DefaultValue("0") @Min(0) @Max(65535) int port,
        @DefaultValue("12") @Min(2) @Max(200) int poolSize,
        @DefaultValue("true") boolean durable) {}
