// SPDX-License-Identifier: EUPL-1.2
package palazzo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The house. {@code ./palazzo} starts it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Palazzo {

    public static void main(String[] args) {
        SpringApplication.run(Palazzo.class, args);
    }
}
