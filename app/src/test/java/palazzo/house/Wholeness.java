// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import palazzo.Visit.Seen;

/** What every page owes its reader, whatever it shows. */
final class Wholeness {

    private static final Pattern MISSING_WORDS = Pattern.compile("\\?\\?[\\w.]+\\?\\?");
    private static final Pattern NULL = Pattern.compile("\\bnull\\b");

    private Wholeness() {}

    static boolean isPage(Seen seen) {
        return seen.headers().getOrDefault("content-type", "").startsWith("text/html");
    }

    /** What is wrong with a page, in words; empty where nothing is. */
    static List<String> faults(Seen seen, Locale language) {
        Document page = seen.page();
        List<String> faults = new ArrayList<>();
        if (page.select("h1").stream().filter(Element::hasText).count() != 1
                || page.select("h1").size() != 1) {
            faults.add("has " + page.select("h1").size() + " titles: "
                    + page.select("h1").eachText());
        }
        if (page.title().isBlank()) {
            faults.add("has no title for its window");
        }
        if (!page.select("html").attr("lang").equals(language.getLanguage())) {
            faults.add("says that it is written in '" + page.select("html").attr("lang") + "'");
        }
        MISSING_WORDS
                .matcher(page.outerHtml())
                .results()
                .forEach(found -> faults.add("has no words for " + found.group()));
        if (NULL.matcher(page.text()).find()) {
            faults.add("shows a null");
        }
        faults.addAll(inLine(page));
        faults.addAll(unlabelled(page));
        faults.addAll(references(page));
        page.select("form[method=post]").stream()
                .filter(form -> form.select("input[name=_csrf]").size() != 1)
                .forEach(form -> faults.add("has a form without its token: " + form.attr("action")));
        return faults;
    }

    private static List<String> inLine(Document page) {
        List<String> faults = new ArrayList<>();
        page.select("[style], style, script:not([src]), [href^=javascript:]")
                .forEach(element -> faults.add("holds style or script in line: " + start(element)));
        page.getAllElements().stream()
                .filter(element -> element.attributes().asList().stream()
                        .anyMatch(attribute ->
                                attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")))
                .forEach(element -> faults.add("holds script in line: " + start(element)));
        return faults;
    }

    private static List<String> unlabelled(Document page) {
        List<String> faults = new ArrayList<>();
        Set<String> named = page.select("label[for]").stream()
                .filter(Element::hasText)
                .map(label -> label.attr("for"))
                .collect(Collectors.toSet());
        page.select("input:not([type=hidden]), select, textarea").stream()
                .filter(control -> !isLabelled(control, named))
                .forEach(control -> faults.add("has a control without label: " + start(control)));
        page.select("button, a[href]").stream()
                .filter(control -> !control.hasText() && !control.hasAttr("aria-label"))
                .forEach(control -> faults.add("has a button or link without words: " + start(control)));
        page.select("img:not([alt])").forEach(image -> faults.add("has an image without words: " + start(image)));
        return faults;
    }

    private static boolean isLabelled(Element control, Set<String> named) {
        return control.hasAttr("aria-label")
                || control.hasAttr("aria-labelledby")
                || control.closest("label") != null
                || named.contains(control.id());
    }

    private static List<String> references(Document page) {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        page.select("[id]").forEach(element -> {
            if (!ids.add(element.id())) {
                faults.add("has two elements called " + element.id());
            }
        });
        Stream.of("for", "aria-describedby", "aria-labelledby", "aria-controls")
                .flatMap(name -> page.select("[" + name + "]").stream()
                        .flatMap(element -> Stream.of(element.attr(name).split(" "))))
                .filter(id -> !id.isEmpty() && !ids.contains(id))
                .forEach(id -> faults.add("speaks of " + id + ", which is not on it"));
        page.select("a[href^=#]").stream()
                .map(link -> link.attr("href").substring(1))
                .filter(id -> !id.isEmpty() && !ids.contains(id))
                .forEach(id -> faults.add("leads to #" + id + ", which is not on it"));
        return faults;
    }

    private static String start(Element element) {
        String html = element.outerHtml();
        return html.substring(0, Math.min(120, html.length()));
    }
}
