// SPDX-License-Identifier: EUPL-1.2
package palazzo.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The house says no, and says why. An exception, so that it cannot be ignored; the page answers 422 with the reason,
 * the norm and what to do. The words stand in {@code messages/} under {@code refusal.<code>} and
 * {@code refusal.<code>.way}.
 */
public class Refusal extends RuntimeException {

    private final String code;
    private final transient List<Object> args;
    private final @Nullable String norm;

    /** A refusal of the house's own. */
    public Refusal(String code, Object... args) {
        this(code, null, List.of(args));
    }

    private Refusal(String code, @Nullable String norm, List<Object> args) {
        super(code + args);
        this.code = code;
        this.norm = norm;
        this.args = args;
    }

    /** A refusal that a norm asks for, cited as Italian offices write it. */
    public static Refusal byNorm(String norm, String code, Object... args) {
        return new Refusal(code, norm, List.of(args));
    }

    /** The key of its words. */
    public String code() {
        return code;
    }

    /** What fills the words. */
    public List<Object> args() {
        return args;
    }

    /** The norm it rests on; null where the house itself decides. */
    public @Nullable String norm() {
        return norm;
    }
}
