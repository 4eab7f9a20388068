// SPDX-License-Identifier: EUPL-1.2
package palazzo.publication;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.law.Text;
import palazzo.law.publicity.ActKind;
import palazzo.law.publicity.Clearance;
import palazzo.law.publicity.Clearance.Ruling;
import palazzo.law.publicity.ElectoralGuard;
import palazzo.law.publicity.Outgoing;
import palazzo.law.publicity.Place;
import palazzo.organisation.Elections;

/** The gate of this city, today: its electoral periods hold back what the law says they do. */
@Component
class HouseGate implements Gate {

    private static final Answer NOT_TOUCHED = new Answer(
            true,
            false,
            new Text("I periodi elettorali non toccano questo atto.", "Electoral periods do not touch this act."),
            "");

    private final Elections elections;
    private final Today today;

    HouseGate(Elections elections, Today today) {
        this.elections = elections;
        this.today = today;
    }

    @Override
    public Answer ask(Departure departure) {
        return departure
                .kind()
                .act()
                .map(act -> answer(clearance(departure, act)))
                .orElse(NOT_TOUCHED);
    }

    @Override
    public void check(Departure departure) {
        Answer answer = ask(departure);
        if (!answer.passes()) {
            throw Refusal.byNorm(answer.norm(), "gate.held", answer.reason().in(LocaleContextHolder.getLocale()));
        }
    }

    private Clearance clearance(Departure departure, ActKind act) {
        Outgoing outgoing = new Outgoing(act, today.date(), departure.impersonal(), departure.indispensable());
        return new ElectoralGuard(place(departure.territory()), elections.periods()).ask(outgoing);
    }

    private Place place(String town) {
        Place own = elections.placeOrNowhere();
        return town.isEmpty() ? own : new Place(town, own.province(), own.region());
    }

    private static Answer answer(Clearance clearance) {
        return new Answer(
                clearance.isAllowed(),
                clearance.ruling() == Ruling.ALLOWED_WITH_SECOND_APPROVAL,
                clearance.reason(),
                clearance.norm());
    }
}
