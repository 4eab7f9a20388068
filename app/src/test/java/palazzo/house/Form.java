// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;

/**
 * A form that somebody found on a page and may send.
 *
 * @param page the address on which it stands
 * @param fields what a browser would send as it stands
 * @param typed the names of what may be filled in, or changed out of sight
 * @param files the names of its files
 * @param required whether something must be filled in
 * @param drawn as it stands on the page
 */
record Form(
        String page,
        String action,
        Map<String, String> fields,
        List<String> typed,
        List<String> files,
        boolean required,
        FormElement drawn) {

    /** Log-in answers before any page of ours does; logging out would end the walk. */
    private static final Set<String> NOT_OURS = Set.of("/login", "/logout");

    /** What differs from page to page of one kind. */
    private static final String IDENTITIES =
            "[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d\\d-\\d\\d|\\b[A-Z]{3}(-\\d+)?\\b|\\b\\d+\\b";

    /** By what a form says which version of a thing its page showed. */
    private static final Set<String> VERSIONS =
            Set.of("version", "oneVersion", "otherVersion", "seen", "etag", "read", "step", "_read");

    /** The forms of a page, in its order. */
    static Stream<Form> on(Seen page) {
        return page.page().select("form[method=post]").stream()
                .filter(form -> !NOT_OURS.contains(form.attr("action")))
                .map(form -> of(page.path(), (FormElement) form));
    }

    private static Form of(String page, FormElement form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        form.select("[type=file]").forEach(field -> fields.remove(field.attr("name")));
        List<String> typed = form.select("[name]").stream()
                .filter(field -> !field.attr("name").startsWith("_")
                        && !field.attr("type").equals("file"))
                .map(field -> field.attr("name"))
                .distinct()
                .toList();
        String action = form.attr("action").isEmpty() ? page : form.attr("action");
        boolean required = !form.select("[required]").isEmpty();
        return new Form(page, action, fields, typed, form.select("[type=file]").eachAttr("name"), required, form);
    }

    /** Forms of one kind differ only in the thing they are about. */
    String kind() {
        return fields.getOrDefault("_method", "post") + " " + action.replaceAll(IDENTITIES, "…") + typed + files;
    }

    /** The same with a token that is good now: the page may have been seen before somebody logged in. */
    Form with(String token) {
        return with(Map.of("_csrf", token));
    }

    /** The same with other values. */
    Form with(Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(values);
        return new Form(page, action, all, typed, files, required, drawn);
    }

    /** The same without one of its fields. */
    Form without(String field) {
        Map<String, String> rest = new LinkedHashMap<>(fields);
        rest.remove(field);
        return new Form(page, action, rest, typed, files, required, drawn);
    }

    /** Sends it as a browser does, without going where it leads. */
    Seen sentBy(Visit visit) {
        return drawn.attr("enctype").equals("multipart/form-data")
                ? visit.hand(action, fields, new Attachment("nothing", "", "text/plain", new byte[0]))
                : visit.hand(action, fields, page);
    }

    /** What it says of the version its page showed; empty where it says nothing. */
    Map<String, String> versions() {
        return drawn.select("input[type=hidden]").stream()
                .filter(field ->
                        VERSIONS.contains(field.attr("name")) && !field.val().isEmpty())
                .collect(Collectors.toMap(field -> field.attr("name"), Element::val));
    }

    /** What somebody might well write into it. @param all also what may be left empty */
    Form filledIn(boolean all) {
        Map<String, String> values = new LinkedHashMap<>();
        drawn.select("input:not([type=hidden]), select, textarea").stream()
                .filter(field ->
                        all || field.hasAttr("required") || field.attr("type").equals("radio"))
                .filter(field -> !field.attr("name").isEmpty() && isEmpty(field.attr("name")))
                .forEach(field -> values.putIfAbsent(field.attr("name"), plausible(field)));
        values.values().removeIf(String::isEmpty);
        return with(values);
    }

    private boolean isEmpty(String name) {
        return fields.getOrDefault(name, "").isBlank();
    }

    private static String plausible(Element field) {
        return switch (field.normalName()) {
            case "select" ->
                field.select("option").eachAttr("value").stream()
                        .filter(value -> !value.isBlank())
                        .findFirst()
                        .orElse("");
            case "textarea" -> WORDS;
            default ->
                switch (field.attr("type")) {
                    case "radio", "checkbox" -> field.val();
                    case "email" -> "prova@comune.example";
                    case "date" -> "2026-12-10";
                    case "datetime-local" -> "2026-12-10T10:00";
                    case "time" -> "10:00";
                    case "number" -> field.attr("min").isEmpty() ? "1" : field.attr("min");
                    case "tel" -> "02 5550 1234";
                    case "file", "password" -> "";
                    default -> WORDS;
                };
        };
    }

    /** What is typed where words are asked for. */
    static final String WORDS = "Parole di prova";
}
