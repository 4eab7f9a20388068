// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import palazzo.agenda.Engagement;
import palazzo.agenda.Right;
import palazzo.agenda.Secrecy;

/** What somebody may do in one agenda: the one place that decides what of an event is shown to them. */
public final class Reach {

    /** Whoever asks has no business with it. */
    static final Reach NONE = new Reach();

    private final Map<Secrecy, Right> rights = new EnumMap<>(Secrecy.class);
    private final Map<Secrecy, Mandate> mandates = new EnumMap<>(Secrecy.class);
    private final Set<Secrecy> responds = EnumSet.noneOf(Secrecy.class);

    Reach() {}

    /** The house's own work, which shows nothing to anybody. */
    static Reach everything() {
        return new Reach()
                .and(Mandate.HOUSE, Right.CHANGE, Right.CHANGE, Right.CHANGE)
                .answering(Secrecy.values());
    }

    /** Adds what another ground gives; what is there already stays. */
    Reach and(Mandate mandate, Right onPublic, Right onPrivate, Right onConfidential) {
        and(mandate, Secrecy.PUBLIC, onPublic);
        and(mandate, Secrecy.PRIVATE, onPrivate);
        and(mandate, Secrecy.CONFIDENTIAL, onConfidential);
        return this;
    }

    Reach and(Mandate mandate, Secrecy secrecy, Right right) {
        if (!right(secrecy).covers(right)) {
            rights.put(secrecy, right);
            mandates.put(secrecy, mandate);
        }
        return this;
    }

    Reach answering(Secrecy... secrecies) {
        responds.addAll(Set.of(secrecies));
        return this;
    }

    /** What may be done with events of a secrecy. */
    public Right right(Secrecy secrecy) {
        return rights.getOrDefault(secrecy, Right.NONE);
    }

    /** Whether invitations to events of a secrecy may be answered. */
    public boolean responds(Secrecy secrecy) {
        return responds.contains(secrecy);
    }

    /** On what the right rests. */
    public Mandate mandate(Secrecy secrecy) {
        return mandates.getOrDefault(secrecy, Mandate.HOUSE);
    }

    /** Whether anything at all is seen. */
    public boolean isAnything() {
        return rights.values().stream().anyMatch(right -> right.covers(Right.TIMES));
    }

    /** Whether events of some secrecy may be written. */
    public boolean changesSome() {
        return rights.containsValue(Right.CHANGE);
    }

    /** What of an engagement is shown. @param whole with all that there is of it */
    Optional<Engagement> shown(Engagement whole) {
        return switch (right(java.util.Objects.requireNonNull(whole.secrecy()))) {
            case NONE -> Optional.empty();
            case TIMES -> Optional.of(whole.timesAlone());
            case VIEW, CHANGE -> Optional.of(whole);
        };
    }
}
