// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a module shows to those who operate the system, on {@code /operations}: queues, mailboxes, what failed and can be
 * tried again. For the city of the scope; ids, counts, times and kinds of failure, never contents.
 */
public interface OperatorPart {

    /** Its short name, part of an address: {@code mailboxes}. Its title stands under {@code operator.<name>}. */
    String name();

    /** Its place among the others, lowest first. */
    int order();

    /** Figures for the top of the page; late ones are those to worry about. Their path is {@code #<name>} or a page. */
    default List<Sum> sums() {
        return List.of();
    }

    /** The columns of its list. */
    List<Column> columns();

    /** Its rows, at most {@code most}, those in trouble first. */
    List<Row> rows(int most);

    /** The button that acts on chosen rows: run now, send again. Null where there is nothing to do. */
    default @Nullable Phrase act() {
        return null;
    }

    /**
     * Does the act on the row {@code id}; twice does no harm. In no transaction.
     *
     * @throws palazzo.kernel.NotFound where there is no such row
     */
    default Outcome act(String id) {
        throw new UnsupportedOperationException(name() + " has no act");
    }
}
