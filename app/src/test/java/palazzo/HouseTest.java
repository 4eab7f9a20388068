// SPDX-License-Identifier: EUPL-1.2
package palazzo;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import palazzo.house.Town;

/**
 * The whole house, started once for all stories: a real PostgreSQL, the two cities with the cast of {@code docs/cast.md},
 * a clock that stands still until a step moves it, no job but those a step runs.
 */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "palazzo.demo=true",
            "palazzo.demo.mail=false",
            "palazzo.db.data=target/test-postgres/${random.uuid}",
            "palazzo.db.durable=false",
            "palazzo.blobs=target/test-blobs/${random.uuid}",
            "palazzo.jobs=false",
            "logging.level.root=error"
        })
@Import({TheClock.class, Town.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface HouseTest {}
