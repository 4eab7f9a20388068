// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.domain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.ui.Counted;

/** Papers and batches count how often they were changed. */
@Configuration(proxyBeanMethods = false)
class VersionsOfPieces {

    private static final String PIECES = "select version from mailroom_piece where id = cast(:id as uuid)";
    private static final String BATCHES = "select version from mailroom_batch where id = cast(:id as uuid)";

    @Bean
    Counted piecesCounted(JdbcClient jdbc) {
        return Counted.at("/mailroom/pieces/{id:" + Counted.ID + "}/**", jdbc, PIECES);
    }

    @Bean
    Counted batchesCounted(JdbcClient jdbc) {
        return Counted.at("/mailroom/batches/{id:" + Counted.ID + "}/**", jdbc, BATCHES);
    }
}
