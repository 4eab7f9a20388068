// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import palazzo.law.Text;

/** What it means that nothing was done by the end of the last day. */
public enum Silence {
    /** The office failed: whoever holds the substitutive power concludes, and the act must show the delay. */
    FAILURE(
            "L'ufficio è inadempiente: conclude chi ha il potere sostitutivo.",
            "The office has failed: whoever holds the substitutive power concludes."),
    /** The application is granted; a later refusal has no effect. */
    CONSENT(
            "La domanda è accolta; un rifiuto successivo è inefficace.",
            "The application is granted; a later refusal has no effect."),
    /** The request is refused. */
    REFUSAL("La richiesta si intende respinta.", "The request counts as refused."),
    /** The other administration is deemed to agree. */
    ASSENT("L'assenso si intende acquisito senza condizioni.", "Assent is deemed given without conditions."),
    /** Whoever asked goes on without the opinion. */
    GO_ON("Si può procedere senza.", "One may go on without it."),
    /** Another body of equal standing is asked. */
    ASK_ANOTHER(
            "Si chiede a un altro organo equivalente o a un'università.",
            "Another equally qualified body, or a university, is asked."),
    /** Access is allowed. */
    ALLOWED("L'accesso è consentito.", "Access is allowed."),
    /** The power to act is lost. */
    POWER_LOST("Il potere di provvedere è perduto.", "The power to act is lost."),
    /** Whoever had to answer or declare has not: the procedure goes on, or the breach is reported. */
    MISSED("Il termine è scaduto: si prosegue o si segnala.", "The term has passed: one goes on, or reports it."),
    /** What had to wait may now be done. */
    FREE("Da quel giorno si può agire.", "From that day one may act.");

    private final Text text;

    Silence(String it, String en) {
        this.text = new Text(it, en);
    }

    /** The effect in a sentence. */
    public Text text() {
        return text;
    }
}
