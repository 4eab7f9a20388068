// SPDX-License-Identifier: EUPL-1.2
package palazzo;

import java.util.Locale;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import palazzo.operations.CommandLine;

/** The house. {@code ./palazzo} starts it. */
@SpringBootApplication
public class Palazzo {

    public static void main(String[] args) {
        int end = new CommandLine(Palazzo.class, System.out, System.err, Locale.getDefault()).run(args);
        if (end != CommandLine.STAYS) {
            System.exit(end);
        }
    }
}
