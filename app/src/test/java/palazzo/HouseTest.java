// SPDX-License-Identifier: EUPL-1.2
package palazzo;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestExecutionListeners;
import palazzo.exchange.OurRegistry;
import palazzo.house.Broken;
import palazzo.house.Contents;
import palazzo.house.Everyone;
import palazzo.house.Locks;
import palazzo.house.Rehearsals;
import palazzo.house.TheWitness;
import palazzo.house.Town;
import palazzo.registry.domain.ARegistryElsewhere;

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
            "palazzo.scans.folders=target/test-scans/${random.uuid}",
            "palazzo.scans.tesseract=",
            "palazzo.jobs=false",
            "logging.level.root=error"
        })
@Import({
    TheClock.class,
    QuickHashes.class,
    ARegistryElsewhere.class,
    OurRegistry.class,
    Town.class,
    Everyone.class,
    Contents.class,
    Locks.class,
    Rehearsals.class,
    Broken.class
})
@TestExecutionListeners(listeners = TheWitness.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface HouseTest {}
