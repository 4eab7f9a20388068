// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.io.PrintStream;
import java.util.List;
import palazzo.law.BadInput;
import palazzo.law.Command;
import palazzo.law.Csv;

/** The guests of a file in order, as comma separated values. */
public final class PrecedenceCommand implements Command {

    private static final List<String> HEADER =
            List.of("position", "person", "reason_it", "reason_en", "article", "certain");

    @Override
    public String usage() {
        return "FILE.csv [--on DAY] [--town TOWN] [--national-feast] [--state-funeral] [--international] [--abroad]"
                + " [--private-promoter] [--delegates-take-the-place]";
    }

    @Override
    public void run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()) {
            throw new BadInput("file", "", "is missing");
        }
        Ceremony ceremony = CeremonyOptions.read(arguments.subList(1, arguments.size()));
        Order order = GuestFile.inOrder(arguments.getFirst(), ceremony);
        out.println(Csv.line(HEADER));
        order.places().forEach(place -> out.println(line(place)));
    }

    private static String line(Ranked place) {
        return Csv.line(List.of(
                Integer.toString(place.position()),
                place.guest().person(),
                place.reason().it(),
                place.reason().en(),
                place.article(),
                place.certain() ? "yes" : "no"));
    }
}
