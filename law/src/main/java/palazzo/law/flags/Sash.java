// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.flags;

import palazzo.law.Norm;
import palazzo.law.Text;

/** The tricolour sash: who may wear it at an event. */
public final class Sash {

    private static final String MAYOR = "d.lgs. 267/2000, art. 50, c. 12";
    private static final String DEPUTY = "d.lgs. 267/2000, art. 53, c. 2, fascia";
    private static final String CIVIL_STATUS = "d.P.R. 396/2000, art. 70";

    private Sash() {}

    /** Who asks. */
    public enum Wearer {
        MAYOR,
        DEPUTY_MAYOR,
        CABINET_MEMBER,
        COUNCILLOR,
        OTHER_DELEGATE
    }

    /** The event. */
    public enum Occasion {
        OFFICIAL,
        /** A wedding; whoever celebrates it is officer of civil status. */
        WEDDING,
        PRIVATE_OR_PARTY
    }

    /** What the rule answers, why, and by which norm. */
    public record Answer(boolean allowed, Text reason, String norm) {}

    /**
     * Whether {@code wearer} may wear the sash.
     *
     * @param mayorPresent whether the Mayor is at the event
     * @param mayorImpeded whether the Mayor is absent from office or prevented
     */
    public static Answer ask(Wearer wearer, Occasion occasion, boolean mayorPresent, boolean mayorImpeded) {
        return switch (occasion) {
            case PRIVATE_OR_PARTY -> notAtPrivateEvents();
            case WEDDING -> whoeverCelebratesAWedding();
            case OFFICIAL ->
                switch (wearer) {
                    case MAYOR -> theMayor();
                    case DEPUTY_MAYOR -> theDeputy(!mayorPresent && mayorImpeded);
                    case CABINET_MEMBER, COUNCILLOR, OTHER_DELEGATE -> noOtherDelegate();
                };
        };
    }

    @Norm(MAYOR)
    private static Answer theMayor() {
        return new Answer(true, new Text("È il distintivo del Sindaco.", "It is the Mayor's own sign."), MAYOR);
    }

    @Norm(DEPUTY)
    private static Answer theDeputy(boolean standsIn) {
        Text reason = standsIn
                ? new Text("Sostituisce il Sindaco assente o impedito.", "Stands in for the absent or prevented Mayor.")
                : new Text(
                        "Solo se il Sindaco è assente o impedito, e mai in sua presenza.",
                        "Only where the Mayor is absent or prevented, and never beside the Mayor.");
        return new Answer(standsIn, reason, DEPUTY);
    }

    @Norm(MAYOR + ", altri delegati")
    private static Answer noOtherDelegate() {
        return new Answer(
                false,
                new Text(
                        "Nessun altro delegato, nemmeno con delega scritta.",
                        "No other delegate, not even in writing."),
                MAYOR);
    }

    @Norm(CIVIL_STATUS)
    private static Answer whoeverCelebratesAWedding() {
        return new Answer(
                true,
                new Text("Celebra come ufficiale di stato civile.", "Celebrates as officer of civil status."),
                CIVIL_STATUS);
    }

    @Norm(MAYOR + ", eventi privati o di partito")
    private static Answer notAtPrivateEvents() {
        return new Answer(
                false, new Text("Non a eventi privati o di partito.", "Not at private or party events."), MAYOR);
    }
}
