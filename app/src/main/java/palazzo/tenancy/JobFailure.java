// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import palazzo.kernel.Hitch;

/**
 * How a failure is told to operators, who see no contents: its kind, and the number under which the log has the whole. A
 * message may quote a letter; a kind does not.
 */
final class JobFailure {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private JobFailure() {}

    /** Logs {@code e} and hands back how it is told. */
    static String logged(CityJob job, City city, RuntimeException e) {
        String number = HexFormat.of().toHexDigits(RANDOM.nextInt());
        LOG.error("Job {} failed in {}, number {}", job.name(), city.slug(), number, e);
        return Hitch.of(e, Hitch.Kind.DEFECT).with(number).text();
    }
}
