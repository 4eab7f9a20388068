// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.HouseActed;

/** The second factor of an account: a secret shared with a phone, and codes on paper for the day the phone is lost. */
@Repository
public class SecondFactor {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 8;
    private static final int RECOVERY_BYTES = 10;

    private static final String KEPT = """
            select a.second_factor, a.second_factor_step from organisation_account a
            where a.person = ? and a.second_factor is not null for update
            """;
    private static final String USED = "update organisation_account set second_factor_step = ? where person = ?";
    private static final String SET =
            "update organisation_account set second_factor = ?, second_factor_step = ? where person = ?";
    private static final String REMOVE =
            "update organisation_account set second_factor = null, second_factor_step = 0 where person = ?";
    private static final String ADD_RECOVERY = "insert into organisation_recovery_code (person, code) values (?, ?)";
    private static final String NO_RECOVERY = "delete from organisation_recovery_code where person = ?";
    private static final String USE_RECOVERY =
            "update organisation_recovery_code set used_at = ? where person = ? and code = ? and used_at is null";
    private static final String RECOVERY_LEFT =
            "select count(*) from organisation_recovery_code c where c.person = ? and c.used_at is null";

    private record Kept(byte[] secret, long used) {}

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Today today;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    SecondFactor(JdbcClient jdbc, Accounts accounts, Today today, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.today = today;
        this.events = events;
    }

    /** A new secret, kept nowhere yet. */
    public byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** The secret as it is typed into a phone. */
    public static String spelled(byte[] secret) {
        return Totp.base32(secret);
    }

    /** How many recovery codes are left; -1 where there is no second factor. */
    @Transactional
    public int recoveryCodesLeft(UUID person) {
        return jdbc.sql(KEPT).param(person).query((rs, row) -> 1).optional().isEmpty()
                ? -1
                : jdbc.sql(RECOVERY_LEFT).param(person).query(Integer.class).single();
    }

    /**
     * Sets the second factor up, once a code shows that the phone has the secret.
     *
     * @return the recovery codes, told this once
     * @throws Refusal where the code is wrong, or there is a second factor: that one is removed first, with its own code
     */
    @Transactional
    public List<String> set(UUID person, byte[] secret, String code) {
        if (recoveryCodesLeft(person) >= 0) {
            throw new Refusal("second_factor.already");
        }
        OptionalLong step = Totp.step(secret, plain(code), today.now(), 0);
        if (step.isEmpty()) {
            throw new Refusal("code/second_factor.code");
        }
        jdbc.sql(SET).params(secret, step.getAsLong(), person).update();
        jdbc.sql(NO_RECOVERY).param(person).update();
        List<String> codes =
                Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        codes.forEach(
                each -> jdbc.sql(ADD_RECOVERY).params(person, hash(plain(each))).update());
        events.publishEvent(new HouseActed("account.second_factor_set", new Subject("person", person), Map.of()));
        return codes;
    }

    /** Whether the code is right now; it works once. A recovery code does as well. Without a second factor none is. */
    @Transactional
    public boolean takes(UUID person, String code) {
        return jdbc.sql(KEPT)
                .param(person)
                .query((rs, row) -> new Kept(rs.getBytes("second_factor"), rs.getLong("second_factor_step")))
                .optional()
                .filter(kept -> takes(person, kept, code))
                .isPresent();
    }

    private boolean takes(UUID person, Kept kept, String code) {
        OptionalLong step = Totp.step(kept.secret(), plain(code), today.now(), kept.used());
        if (step.isPresent()) {
            return jdbc.sql(USED).params(step.getAsLong(), person).update() == 1;
        }
        boolean recovered = jdbc.sql(USE_RECOVERY)
                        .params(today.sqlNow(), person, hash(plain(code)))
                        .update()
                == 1;
        if (recovered) {
            events.publishEvent(new HouseActed("account.recovery_code_used", new Subject("person", person), Map.of()));
        }
        return recovered;
    }

    /**
     * Takes the second factor away.
     *
     * @throws Refusal where the house wants one of them
     */
    @Transactional
    public void remove(UUID person) {
        if (accounts.needsSecondFactor(person)) {
            throw new Refusal("second_factor.needed");
        }
        clear(person);
    }

    /** Takes it away from somebody who lost phone and paper: they set up another where the house wants one. */
    @Transactional
    public void clear(UUID person) {
        jdbc.sql(REMOVE).param(person).update();
        jdbc.sql(NO_RECOVERY).param(person).update();
        events.publishEvent(new HouseActed("account.second_factor_removed", new Subject("person", person), Map.of()));
    }

    private String recoveryCode() {
        byte[] bytes = new byte[RECOVERY_BYTES];
        random.nextBytes(bytes);
        return String.join("-", Totp.base32(bytes).split("(?<=\\G.{4})"));
    }

    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
