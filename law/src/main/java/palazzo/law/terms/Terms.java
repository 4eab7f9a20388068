// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import palazzo.law.BadInput;

/** All terms of the library. */
public final class Terms {

    /** In the order of the compiled table. */
    public static final List<Term> ALL = Stream.<Term[]>of(
                    ProcedureTerm.values(),
                    OpinionTerm.values(),
                    ConferenceTerm.values(),
                    AccessTerm.values(),
                    CorrectionTerm.values(),
                    AppointmentTerm.values(),
                    PublicationTerm.values())
            .flatMap(Arrays::stream)
            .toList();

    private Terms() {}

    /**
     * The terms that a code of the compiled table stands for; the more general first.
     *
     * @throws BadInput where the code is not known, or is no term that runs
     */
    public static List<Term> withCode(String code) {
        List<Term> found =
                ALL.stream().filter(term -> term.codes().contains(code)).toList();
        if (found.isEmpty()) {
            throw new BadInput("term_id", code, "is no term with a last day");
        }
        return found;
    }
}
