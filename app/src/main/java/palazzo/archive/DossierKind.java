// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive;

/** What a file is made for, as Allegato 5 of the AgID guidelines has it. */
public enum DossierKind {
    /** One matter, with a beginning and an end. */
    AFFAIR("affare"),
    /** The same work again and again, a year. */
    ACTIVITY("attività"),
    /** All about one person. */
    NATURAL_PERSON("persona fisica"),
    /** All about one body. */
    LEGAL_PERSON("persona giuridica"),
    /** One administrative procedure. */
    PROCEDURE("procedimento amministrativo");

    private final String official;

    DossierKind(String official) {
        this.official = official;
    }

    /** The word of Allegato 5. */
    public String official() {
        return official;
    }
}
