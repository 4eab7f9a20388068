// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import org.springframework.stereotype.Component;

/** Draws the {@link Sight} of who acts from the posts they hold today. */
@Component
public class Sights {

    private final WhoActs whoActs;
    private final Permission permission;

    Sights(WhoActs whoActs, Permission permission) {
        this.whoActs = whoActs;
        this.permission = permission;
    }

    /** What the one who acts in this thread may see. */
    public Sight now() {
        return of(whoActs.now());
    }

    /** What {@code actor} may see. */
    public Sight of(Actor actor) {
        boolean house =
                actor.holdings().stream().anyMatch(holding -> holding.kind().readsTheHouse());
        if (!house) {
            return Sight.NOTHING;
        }
        boolean mayor = actor.is(PostKind.MAYOR);
        boolean allUnits = mayor
                || actor.holdings().stream().anyMatch(holding -> holding.kind().leadsTheCabinet());
        return new Sight(true, allUnits, mayor, permission.reach(actor), actor.people());
    }
}
