// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Both versions of what was changed meanwhile.
 *
 * @param title of the page as it is now
 * @param whole whether it fills the window
 * @param forCitizens whether it is one of the pages for citizens
 * @param differences field by field, where the form still stands on the page; it holds what was sent
 * @param written what was sent in words, where the form is gone
 * @param now the main part of the page as it is now, in HTML as the house drew it
 */
public record MeanwhilePage(
        String title,
        boolean whole,
        boolean forCitizens,
        List<Difference> differences,
        List<String> written,
        String now) {

    /** One field: what it is called, what it is now, what was sent. */
    public record Difference(String label, String now, String sent) {}

    static MeanwhilePage of(Document page, String action, Map<String, String[]> sent) {
        Element main = Objects.requireNonNull(page.selectFirst("main"));
        main.select("> .told").remove();
        String title = Objects.requireNonNull(main.selectFirst("h1")).text();
        Elements form = Stream.of(main.select("form[method=post]"))
                .flatMap(Elements::stream)
                .filter(each -> each.attr("action").equals(action) && holds(each, sent))
                .limit(1)
                .collect(Collectors.toCollection(Elements::new));
        return new MeanwhilePage(
                title,
                main.hasClass("whole"),
                page.body().hasClass("public"),
                form.isEmpty() ? List.of() : differences(form.getFirst(), sent),
                form.isEmpty() ? words(sent) : List.of(),
                main.html());
    }

    /** Of several forms that go to one address, the one that was sent. */
    private static boolean holds(Element form, Map<String, String[]> sent) {
        return sent.keySet().stream().noneMatch(name -> form.select(named(name)).isEmpty());
    }

    private static List<Difference> differences(Element form, Map<String, String[]> sent) {
        List<Difference> found = new ArrayList<>();
        sent.forEach((name, values) -> {
            Elements controls = form.select(named(name)).not("[type=hidden]");
            String now = said(controls);
            controls.forEach(control -> put(control, List.of(values)));
            String then = said(controls);
            if (!controls.isEmpty() && !then.equals(now)) {
                found.add(new Difference(label(form, controls.getFirst()), now, then));
            }
        });
        return found;
    }

    private static String named(String name) {
        return "[name=\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
    }

    private static void put(Element control, List<String> values) {
        switch (control.normalName()) {
            case "select" -> control.select("option").forEach(option -> mark(option, "selected", values));
            case "textarea" -> control.text(values.getFirst());
            case "input" -> {
                if (isPick(control)) {
                    mark(control, "checked", values);
                } else if (!control.attr("type").matches("file|password")) {
                    control.val(values.getFirst());
                }
            }
            default -> {}
        }
    }

    private static void mark(Element choice, String chosen, List<String> values) {
        choice.attr(chosen, values.contains(choice.val()));
    }

    private static boolean isPick(Element control) {
        return control.attr("type").matches("checkbox|radio");
    }

    /** What a reader sees of controls of one name. */
    private static String said(Elements controls) {
        return controls.stream()
                .map(MeanwhilePage::said)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String said(Element control) {
        if (control.normalName().equals("select")) {
            return control.select("option[selected]").text();
        }
        if (isPick(control)) {
            Element around = control.closest("label");
            return !control.hasAttr("checked") ? "" : around == null ? control.val() : withoutKeys(around);
        }
        return control.val().strip();
    }

    private static String withoutKeys(Element label) {
        Element words = label.clone();
        words.select("kbd").remove();
        return words.text();
    }

    private static String label(Element form, Element control) {
        Element label = control.id().isEmpty() ? null : form.selectFirst("label[for=" + control.id() + "]");
        Element group = control.closest("fieldset");
        Element legend = group == null || !isPick(control) ? null : group.selectFirst("legend");
        return legend != null ? legend.text() : label != null ? label.ownText() : control.attr("aria-label");
    }

    /** Of all that was sent, what somebody may have written: no codes, no identities. */
    private static List<String> words(Map<String, String[]> sent) {
        return sent.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .flatMap(field -> Stream.of(field.getValue()))
                .map(String::strip)
                .filter(value -> value.matches("(?s).*\\p{Ll}.*") && !value.matches("[0-9a-f-]{36}|true|false|on"))
                .toList();
    }
}
