// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import palazzo.law.BadInput;
import palazzo.law.Text;
import palazzo.law.money.Euro;

/** What may be known of the accounts and of the public data of a body. */
public final class AccountFacts {

    /** Sums of years, in order of time. */
    public record Years(List<Euro> sums) implements Worded {

        /** @throws BadInput where there is no year */
        public Years {
            sums = List.copyOf(sums);
            if (sums.isEmpty()) {
                throw new BadInput("sums", sums, "has no year");
            }
        }

        Euro total() {
            return Euro.sum(sums.toArray(Euro[]::new));
        }

        long losses() {
            return sums.stream().filter(sum -> sum.cents() < 0).count();
        }

        @Override
        public Text words() {
            String told = sums.stream().map(Euro::toString).collect(Collectors.joining("/"));
            return new Text(told, told);
        }
    }

    public static final Fact<BodySheet> SHEET =
            Fact.maybe("sheet", "scheda pubblicata dell'ente", "published sheet of the body");
    public static final Fact<Boolean> CONTRACT_PAYMENT =
            Fact.yesNo("contract_payment", "pagamento dovuto per contratto", "payment owed under a contract");
    public static final Fact<Boolean> PURPOSE_ALLOWED =
            Fact.yesNo("purpose_allowed", "finalità fra quelle ammesse", "purpose among those allowed");
    public static final Fact<Integer> EMPLOYEES = Fact.count("employees", "dipendenti", "employees");
    public static final Fact<Integer> ADMINISTRATORS = Fact.count("administrators", "amministratori", "administrators");
    public static final Fact<Boolean> OVERLAPS = Fact.yesNo(
            "overlaps",
            "attività analoghe a quelle di altri enti del Comune",
            "the same activity as other bodies of the city");
    public static final Fact<Years> TURNOVER = Fact.always(
            "turnover",
            "fatturato degli ultimi tre anni",
            "turnover of the last three years",
            years -> years.sums().size() == 3 && years.losses() == 0,
            "is not three sums of zero or more");
    public static final Fact<Years> RESULTS = Fact.always(
            "results",
            "risultati degli ultimi cinque anni",
            "results of the last five years",
            years -> years.sums().size() <= 5,
            "are more than five years");
    public static final Fact<Boolean> GENERAL_INTEREST =
            Fact.yesNo("general_interest", "servizio di interesse generale", "service of general interest");
    /** As a person judged. */
    public static final Fact<Boolean> COSTS_TO_CUT =
            Fact.yesNo("costs_to_cut", "costi di funzionamento da contenere", "running costs to be cut");
    /** As a person judged. */
    public static final Fact<Boolean> TO_MERGE = Fact.yesNo("to_merge", "aggregazione necessaria", "merger needed");

    public static final Fact<Boolean> IN_HOUSE = Fact.yesNo("in_house", "società in house", "in-house company");
    /** Of the turnover, from tasks that its owners gave it. */
    public static final Fact<BigDecimal> TURNOVER_FROM_OWNERS = Fact.always(
            "turnover_from_owners",
            "percentuale di fatturato affidata dai soci",
            "percent of turnover given by the owners",
            percent -> percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0,
            "is not between 0 and 100");

    /** The day the yearly plan was adopted. */
    public static final Fact<LocalDate> PLAN =
            Fact.day("plan", "adozione del piano di razionalizzazione", "adoption of the yearly plan");

    public static final Fact<LocalDate> PLAN_TO_COURT =
            Fact.day("plan_to_court", "invio del piano alla Corte dei conti", "plan sent to the Court of Auditors");
    public static final Fact<LocalDate> PLAN_TO_TREASURY =
            Fact.day("plan_to_treasury", "invio del piano alla struttura del MEF", "plan sent to the Treasury");
    public static final Fact<LocalDate> PLAN_REPORT =
            Fact.day("plan_report", "relazione sul piano", "report on the plan");

    private AccountFacts() {}
}
