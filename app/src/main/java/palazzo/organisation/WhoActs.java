// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import palazzo.kernel.OncePerRequest;
import palazzo.kernel.Today;
import palazzo.organisation.domain.Holdings;

/** Tells who acts in this thread. Posts are read anew at each request: one that ended yesterday gives no right today. */
@Component
public class WhoActs {

    private static final String KEPT = WhoActs.class.getName();

    private final Holdings holdings;
    private final Today today;

    WhoActs(Holdings holdings, Today today) {
        this.holdings = holdings;
        this.today = today;
    }

    /** The actor; {@link Actor#SYSTEM} where nobody is logged in. */
    public Actor now() {
        return loggedIn().map(this::kept).orElse(Actor.SYSTEM);
    }

    private Actor kept(LoggedIn who) {
        return OncePerRequest.kept(Actor.class, KEPT, () -> read(who));
    }

    private Actor read(LoggedIn who) {
        List<Holding> held = holdings.of(who.person(), today.date());
        return new Actor(who.person(), who.name(), held);
    }

    private static Optional<LoggedIn> loggedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof LoggedIn who && who.isLetIn()
                ? Optional.of(who)
                : Optional.empty();
    }

    /** Somebody of the staff who proved who they are; what the session keeps of them. */
    public interface LoggedIn {

        /** Who. */
        UUID person();

        /** Their name. */
        String name();

        /** Whether they proved all they have to: until then they are nobody here. */
        boolean isLetIn();
    }
}
