// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import palazzo.organisation.web.ChartVersionController.MoveForm;
import palazzo.ui.Choice;
import palazzo.ui.Problems;

/**
 * A version of the chart, as administrators change it.
 *
 * @param version as it was read: a change made to another is told so
 * @param open false once its day is over: it is read, and changed no more
 * @param planned its day has not come: it can be given up
 * @param choices its units, to choose one from; the first is none
 * @param lines every competence with who carries it
 * @param form the unit to be added, as typed
 * @param move what goes from where to where, as typed
 */
public record ChartVersionPage(
        LocalDate day,
        UUID version,
        String name,
        boolean open,
        boolean planned,
        List<UnitLine> units,
        List<Choice> choices,
        List<CarriedLine> lines,
        UnitForm form,
        Problems problems,
        MoveForm move,
        Problems moveProblems) {

    /**
     * A unit of the version.
     *
     * @param name in the reader's language
     * @param carried how many competences it carries
     * @param form as it stands, or as typed
     * @param problems what is wrong with what was asked of it
     */
    public record UnitLine(String code, String name, long carried, UnitForm form, Problems problems) {

        UnitLine asTyped(UnitForm typed, Problems found) {
            return new UnitLine(code, name, carried, typed, found);
        }

        UnitLine refused(Problems found) {
            return asTyped(form, found);
        }
    }

    /** @param by codes of the units that carry it, in words */
    public record CarriedLine(String code, String title, String by) {}

    ChartVersionPage withNewUnit(UnitForm typed, Problems found) {
        return new ChartVersionPage(
                day, version, name, open, planned, units, choices, lines, typed, found, move, moveProblems);
    }

    ChartVersionPage withUnit(UnitLine changed) {
        List<UnitLine> all = units.stream()
                .map(each -> each.code().equals(changed.code()) ? changed : each)
                .toList();
        return new ChartVersionPage(
                day, version, name, open, planned, all, choices, lines, form, problems, move, moveProblems);
    }

    ChartVersionPage withMove(MoveForm typed, Problems found) {
        return new ChartVersionPage(
                day, version, name, open, planned, units, choices, lines, form, problems, typed, found);
    }
}
