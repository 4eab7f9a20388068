// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import palazzo.law.Norm;
import palazzo.law.Text;

/** Tells a national ceremony from a territorial one. The first rule that answers decides. */
final class ClassificationRules {

    private static final String NATIONAL = "d.P.C.M. 14 aprile 2006, art. 2, c. 1, lett. a";
    private static final String TERRITORIAL = "d.P.C.M. 14 aprile 2006, art. 2, c. 1, lett. b";
    private static final String INTERNATIONAL = "d.P.C.M. 14 aprile 2006, art. 3";
    private static final String SCOPE = "d.P.C.M. 14 aprile 2006, art. 1";
    private static final String SAINT_FRANCIS = "l. 151/2025; d.P.C.M. 14 aprile 2006, art. 2, c. 1, lett. a";
    private static final LocalDate AMENDED = LocalDate.of(2008, 5, 8);

    /** One rule: empty where it does not concern the ceremony. */
    private interface Rule {
        Optional<Classification> answer(Company company);
    }

    private static final List<Rule> ALL = List.of(
            ClassificationRules::aStateFuneralIsNational,
            ClassificationRules::aNationalFeastIsNational,
            ClassificationRules::theFirstCategoryMakesItNational,
            ClassificationRules::aForeignAuthorityOfThatRankCallsForTheNationalList,
            ClassificationRules::anInternationalCeremonyCallsForTheNationalList,
            ClassificationRules::aPrivateCeremonyIsForItsHostToOrder,
            ClassificationRules::allOthersAreTerritorial);

    private ClassificationRules() {}

    static Classification of(Company company) {
        return ALL.stream()
                .flatMap(rule -> rule.answer(company).stream())
                .findFirst()
                .orElseThrow();
    }

    @Norm(NATIONAL + ", esequie di Stato")
    static Optional<Classification> aStateFuneralIsNational(Company company) {
        boolean amended = !company.ceremony().on().orElse(AMENDED).isBefore(AMENDED);
        return when(
                company.ceremony().is(Circumstance.STATE_FUNERAL) && amended,
                Kind.NATIONAL,
                NATIONAL,
                new Text("Cerimonia nazionale: esequie di Stato.", "National ceremony: a State funeral."),
                true);
    }

    @Norm(NATIONAL + ", feste nazionali")
    static Optional<Classification> aNationalFeastIsNational(Company company) {
        if (company.isSaintFrancis()) {
            return saintFrancisIsANationalFeast(company);
        }
        return when(
                company.isNationalFeast(),
                Kind.NATIONAL,
                NATIONAL,
                new Text("Cerimonia nazionale: festa nazionale.", "National ceremony: a national feast."),
                true);
    }

    @Norm(value = SAINT_FRANCIS, doubt = "Whether the new national feast makes ceremonies national was not read.")
    private static Optional<Classification> saintFrancisIsANationalFeast(Company company) {
        return when(
                company.isNationalFeast(),
                Kind.NATIONAL,
                SAINT_FRANCIS,
                new Text(
                        "Cerimonia nazionale: dal 2026 il 4 ottobre è festa nazionale (lettura dubbia).",
                        "National ceremony: from 2026 the 4th of October is a national feast (a doubtful reading)."),
                false);
    }

    @Norm(NATIONAL)
    static Optional<Classification> theFirstCategoryMakesItNational(Company company) {
        return company.guests().stream()
                .filter(company::isOfTheFirstCategory)
                .findFirst()
                .map(guest -> new Classification(
                        Kind.NATIONAL,
                        true,
                        new Text(
                                "Cerimonia nazionale: è presente "
                                        + guest.office().name().it() + ".",
                                "National ceremony: present is the "
                                        + guest.office().name().en() + "."),
                        NATIONAL,
                        true));
    }

    @Norm(INTERNATIONAL)
    static Optional<Classification> aForeignAuthorityOfThatRankCallsForTheNationalList(Company company) {
        return when(
                company.has("FOREIGN_AUTHORITY"),
                Kind.NATIONAL,
                INTERNATIONAL,
                new Text(
                        "Si applica l'ordine nazionale: è presente un'autorità straniera omologa alla prima categoria.",
                        "The national order applies: a foreign authority that matches the first category is present."),
                true);
    }

    @Norm(
            value = INTERNATIONAL + ", cerimonie internazionali",
            doubt = "It was not settled whether a foreign authority of the first category must be present as well.")
    static Optional<Classification> anInternationalCeremonyCallsForTheNationalList(Company company) {
        return when(
                company.ceremony().is(Circumstance.INTERNATIONAL),
                Kind.NATIONAL,
                INTERNATIONAL,
                new Text(
                        "Si applica l'ordine nazionale: cerimonia internazionale (lettura dubbia).",
                        "The national order applies: an international ceremony (a doubtful reading)."),
                false);
    }

    @Norm(value = SCOPE, doubt = "Read by contrast: the article names only the ceremonies it does bind.")
    static Optional<Classification> aPrivateCeremonyIsForItsHostToOrder(Company company) {
        if (!company.ceremony().is(Circumstance.PRIVATE_PROMOTER) || company.hasCategoryA()) {
            return Optional.empty();
        }
        Text reason = new Text(
                "Fuori dall'ambito del decreto: decide chi ospita, e l'ordine è solo una guida.",
                "Outside the scope of the decree: the host decides, and the order is a guide only.");
        return Optional.of(new Classification(Kind.TERRITORIAL, false, reason, SCOPE, false));
    }

    @Norm(TERRITORIAL)
    static Optional<Classification> allOthersAreTerritorial(Company company) {
        return when(
                true,
                Kind.TERRITORIAL,
                TERRITORIAL,
                new Text(
                        "Cerimonia territoriale: non è festa nazionale e non c'è un'autorità della prima categoria.",
                        "Territorial ceremony: no national feast and no authority of the first category."),
                true);
    }

    private static Optional<Classification> when(
            boolean concerned, Kind kind, String article, Text reason, boolean certain) {
        return concerned ? Optional.of(new Classification(kind, true, reason, article, certain)) : Optional.empty();
    }
}
