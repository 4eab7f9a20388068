// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.Arrays;
import java.util.stream.Collectors;
import palazzo.law.Text;

/** Sentences put one after the other. */
final class Words {

    static final Text NONE = new Text("", "");

    private Words() {}

    static Text joined(Text... sentences) {
        return new Text(
                Arrays.stream(sentences)
                        .map(Text::it)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(" ")),
                Arrays.stream(sentences)
                        .map(Text::en)
                        .filter(en -> !en.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    static Text about(Office office, String it, String en) {
        return new Text(office.name().it() + ": " + it, office.name().en() + ": " + en);
    }
}
