// SPDX-License-Identifier: EUPL-1.2
package palazzo.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, read by keyset: it costs the same at the first page and at the thousandth.
 *
 * @param rows at most the size asked for
 * @param next where the following page starts, opaque; null on the last
 */
public record Slice<T>(List<T> rows, @Nullable String next) {

    /**
     * Makes a page of {@code size} out of up to {@code size + 1} rows.
     *
     * @param key the place of a row in the order
     */
    public static <T> Slice<T> of(List<T> rows, int size, Function<T, String> key) {
        if (rows.size() <= size) {
            return new Slice<>(List.copyOf(rows), null);
        }
        List<T> shown = rows.subList(0, size);
        return new Slice<>(List.copyOf(shown), key.apply(shown.getLast()));
    }

    /** The same page with other rows. */
    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(rows.stream().map(change).toList(), next);
    }
}
