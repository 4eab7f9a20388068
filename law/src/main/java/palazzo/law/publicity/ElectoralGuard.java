// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.publicity;

import static palazzo.law.publicity.Clearance.Ruling.ALLOWED;
import static palazzo.law.publicity.Clearance.Ruling.ALLOWED_WITH_SECOND_APPROVAL;
import static palazzo.law.publicity.Clearance.Ruling.REFUSED;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import palazzo.law.Norm;
import palazzo.law.Text;

/**
 * Says whether an act may leave a public office while a vote is on. It knows the periods of its territory only, and has
 * no clock: when a period is added, whoever keeps a schedule asks again for each act in it.
 */
public final class ElectoralGuard {

    private static final String LAW = "l. 28/2000, art. 9, c. 1";
    private static final String PATRONAGE_LAW = "l. 28/2000, art. 9, c. 1; AGCOM, del. 273/22/CONS";
    private static final String POLITICAL_LAW = "l. 28/2000, art. 9; prassi AGCOM sui titolari di cariche";

    private static final Text NEEDED = new Text(
            "l'atto è impersonale e indispensabile, e può uscire quando una seconda persona l'ha approvato.",
            "the act is impersonal and indispensable, and may go out once a second person has approved it.");
    private static final Text NOT_NEEDED = new Text(
            "esce solo ciò che è insieme impersonale e indispensabile alle funzioni.",
            "only what is both impersonal and indispensable to the functions goes out.");
    private static final Text NO_PATRONAGE =
            new Text("non si concedono nuovi patrocini.", "no new patronage is granted.");
    private static final Text NO_POLITICS = new Text(
            "La comunicazione politica non usa canali, mezzi o personale dell'ente.",
            "A political message uses no channel, means or staff of the body.");

    private final List<ElectoralPeriod> periods;

    /**
     * @param place of the office
     * @param periods of any territory; those that do not concern the place are left aside
     */
    public ElectoralGuard(Place place, List<ElectoralPeriod> periods) {
        this.periods = periods.stream()
                .filter(period -> period.territory().includes(place))
                .toList();
    }

    /** Whether {@code act} may go out on its day, and why. */
    public Clearance ask(Outgoing act) {
        return switch (act.kind().treatment()) {
            case NEVER -> politicalMessage();
            case FREE -> free(act);
            case IF_NEEDED ->
                periodOn(act).map(period -> communication(act, period)).orElseGet(() -> free(act));
            case FROZEN -> periodOn(act).map(period -> patronage(period)).orElseGet(() -> free(act));
        };
    }

    /** The acts of a schedule that may not go out on their day. */
    public List<Outgoing> refusedAmong(List<Outgoing> schedule) {
        return schedule.stream().filter(act -> !ask(act).isAllowed()).toList();
    }

    /** Where periods overlap, the one that lasts longest tells until when to wait. */
    private Optional<ElectoralPeriod> periodOn(Outgoing act) {
        return periods.stream()
                .filter(period -> period.contains(act.on()))
                .max(Comparator.comparing(ElectoralPeriod::lastDay));
    }

    private static Clearance free(Outgoing act) {
        Text kind = act.kind().words();
        Text reason = new Text(
                kind.it() + ": nessun limite elettorale il " + act.on() + ".",
                kind.en() + ": no electoral limit on " + act.on() + ".");
        return new Clearance(ALLOWED, reason, LAW, Optional.empty());
    }

    @Norm(LAW)
    private static Clearance communication(Outgoing act, ElectoralPeriod period) {
        return act.isNeeded()
                ? new Clearance(ALLOWED_WITH_SECOND_APPROVAL, during(period, NEEDED), LAW, Optional.of(period))
                : new Clearance(REFUSED, during(period, NOT_NEEDED), LAW, Optional.of(period));
    }

    @Norm(PATRONAGE_LAW)
    private static Clearance patronage(ElectoralPeriod period) {
        return new Clearance(REFUSED, during(period, NO_PATRONAGE), PATRONAGE_LAW, Optional.of(period));
    }

    @Norm(POLITICAL_LAW)
    private static Clearance politicalMessage() {
        return new Clearance(REFUSED, NO_POLITICS, POLITICAL_LAW, Optional.empty());
    }

    private static Text during(ElectoralPeriod period, Text rule) {
        return new Text(
                period.name() + ", fino al " + period.lastDay() + ": " + rule.it(),
                period.name() + ", until " + period.lastDay() + ": " + rule.en());
    }
}
