// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Slice;

/**
 * A list: filtered, sorted, read page by page, with its views and the acts on many rows at once. Everything is decided
 * here; {@code ui/list.jte} draws it.
 *
 * @param asked what the reader asked
 * @param usualSort the order where none was asked
 * @param caption what the rows are, read aloud
 * @param rows this page of them
 * @param next where the following page starts; null on the last
 * @param views saved ways to look at it; empty shows none
 * @param saveView where a view is saved; null where none can be
 * @param bulk acts on chosen rows; empty shows no boxes
 * @param csv whether it can be had as CSV, at {@link Asked#csv()}
 * @param emptiness what an empty list says below its title, beside the filters to take off; null for nothing more
 * @param outcomes what a bulk act just came to, by the row's id; empty where none was done
 */
public record ListPage(
        Asked asked,
        String usualSort,
        Phrase caption,
        List<Column> columns,
        List<Row> rows,
        @Nullable String next,
        List<Filter> filters,
        List<View> views,
        @Nullable String saveView,
        List<BulkAct> bulk,
        boolean csv,
        @Nullable Phrase emptiness,
        Map<String, Outcome> outcomes) {

    /** A plain list. */
    public static ListPage of(Asked asked, String usualSort, Phrase caption, List<Column> columns, Slice<Row> slice) {
        return new ListPage(
                asked,
                usualSort,
                caption,
                columns,
                slice.rows(),
                slice.next(),
                List.of(),
                List.of(),
                null,
                List.of(),
                false,
                null,
                Map.of());
    }

    /** The same list with filters. */
    public ListPage filteredBy(Filter... some) {
        return new ListPage(
                asked,
                usualSort,
                caption,
                columns,
                rows,
                next,
                List.of(some),
                views,
                saveView,
                bulk,
                csv,
                emptiness,
                outcomes);
    }

    /** The same list with views. @param save where a view is saved; null where none can be */
    public ListPage viewedAs(List<View> some, @Nullable String save) {
        return new ListPage(
                asked, usualSort, caption, columns, rows, next, filters, some, save, bulk, csv, emptiness, outcomes);
    }

    /** The same list with acts on many rows. */
    public ListPage actedOn(BulkAct... acts) {
        return new ListPage(
                asked,
                usualSort,
                caption,
                columns,
                rows,
                next,
                filters,
                views,
                saveView,
                List.of(acts),
                csv,
                emptiness,
                outcomes);
    }

    /** The same list, which can be had as CSV. */
    public ListPage asCsv() {
        return new ListPage(
                asked, usualSort, caption, columns, rows, next, filters, views, saveView, bulk, true, emptiness,
                outcomes);
    }

    /** The same list with a word on why it may be empty. */
    public ListPage emptyBecause(Phrase why) {
        return new ListPage(
                asked, usualSort, caption, columns, rows, next, filters, views, saveView, bulk, csv, why, outcomes);
    }

    /** The same list after a bulk act, each result at its row, by the row's id. */
    public ListPage after(Map<String, Outcome> results) {
        List<Row> told =
                rows.stream().map(row -> row.with(results.get(row.id()))).toList();
        return new ListPage(
                asked,
                usualSort,
                caption,
                columns,
                told,
                next,
                filters,
                views,
                saveView,
                bulk,
                csv,
                emptiness,
                Collections.unmodifiableMap(new LinkedHashMap<>(results)));
    }

    /** The filters that are on. */
    public List<Filter> active() {
        return filters.stream()
                .filter(filter -> !asked.get(filter.name()).isEmpty())
                .toList();
    }

    /** The order it is in. */
    public String sort() {
        return asked.sort(usualSort);
    }

    /** The address that orders by a column: the reverse where it already does. */
    public String sortedBy(Column column) {
        return asked.sorted("ascending".equals(column.direction(sort())) ? "-" + column.sort() : "" + column.sort());
    }

    /** What was asked beyond the filters' own boxes, which their form carries along. */
    public Map<String, String> carried() {
        Map<String, String> carried = new LinkedHashMap<>(asked.values());
        filters.forEach(filter -> carried.remove(filter.name()));
        carried.remove("after");
        return carried;
    }

    /** On how many rows a bulk act was just tried, whether they still stand in the list or not. */
    public long told() {
        return outcomes.size();
    }

    /** On how many of them it was done. */
    public long done() {
        return outcomes.values().stream().filter(Outcome::done).count();
    }

    /** Why it was not done on rows that do not stand on this page: there is no row to say it. */
    public List<Phrase> elsewhere() {
        Set<String> here = rows.stream().map(Row::id).collect(Collectors.toSet());
        return outcomes.entrySet().stream()
                .filter(each ->
                        !here.contains(each.getKey()) && !each.getValue().done())
                .map(each -> each.getValue().text())
                .toList();
    }

    /** Whether rows can be chosen. */
    public boolean choosable() {
        return !bulk.isEmpty();
    }
}
