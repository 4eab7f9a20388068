// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Before anything asks a table: {@code ops} and every city are brought up to date. */
@Component
class Readiness implements InitializingBean {

    private final Migrations migrations;
    private final Cities cities;

    Readiness(Migrations migrations, Cities cities) {
        this.migrations = migrations;
        this.cities = cities;
    }

    @Override
    public void afterPropertiesSet() {
        migrations.bringUpToDate(cities::all);
    }
}
