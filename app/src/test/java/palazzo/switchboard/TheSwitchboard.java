// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import palazzo.Visit;
import palazzo.Visit.Seen;

/** What happens at the switchboard of the first city: a telephone system that speaks, and operators at their desks. */
public record TheSwitchboard(int port, String token) {

    public static final String CITY = "milano.localhost";

    /** Zita lets a telephone system in. */
    public static TheSwitchboard connected(int port, String name) {
        Visit zita = Visit.as(port, CITY, "zita.arcangioli");
        Seen shown = zita.submit(
                zita.open("/switchboard/phone-systems"),
                "form[action=/switchboard/phone-systems]",
                Map.of("name", name));
        return new TheSwitchboard(port, shown.page().select(".secret").text());
    }

    /** Somebody of the cast at their desk. */
    public Visit as(String username) {
        return Visit.as(port, CITY, username);
    }

    /** The telephone system tells what happens to a call. @return the status it is answered with */
    public int tells(String event, String call, String number, String extension) {
        return tells(
                        CITY,
                        Map.of("token", token, "event", event, "call", call, "number", number, "extension", extension))
                .status();
    }

    /** The same with whatever it sends, to any city. */
    public Seen tells(String city, Map<String, String> fields) {
        return Visit.anonymous(port, city).hand("/public/phone/calls", fields);
    }

    /** Where the call of {@code words} in the queue is. */
    public static String inTheQueue(Visit visit, String words) {
        return visit.open("/switchboard").page().select("#queue a.name").stream()
                .filter(link -> link.text().contains(words))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody called " + words + " in the queue"));
    }

    /** Somebody notes the call on whose screen they are. */
    public static Seen notes(Visit visit, Seen screen, Map<String, String> values) {
        return visit.submit(screen, "form.noting", values);
    }

    /** The identity of somebody on the call screen who may be calling. */
    public static String caller(Seen screen, String name) {
        Element label =
                screen.page().select("#party label.pick:contains(" + name + ")").first();
        assertThat(label).as(name + " on " + screen.text()).isNotNull();
        return label.select("input").val();
    }

    /** A note with these values, as a form. */
    public static Map<String, String> note(String topic, String words, String outcome, String... more) {
        Map<String, String> values = new HashMap<>(Map.of("topic", topic, "words", words, "outcome", outcome));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return values;
    }
}
