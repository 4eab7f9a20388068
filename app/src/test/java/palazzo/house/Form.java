// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
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
 * @param button name and value of the button by which it is sent; empty where that says nothing
 * @param required whether something must be filled in
 * @param drawn as it stands on the page
 */
record Form(
        String page,
        String action,
        Map<String, String> fields,
        List<String> typed,
        List<String> files,
        String button,
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

    /** What a browser lets one leave empty, and a form does not. */
    private static final String TYPED_AND_REQUIRED =
            "input[required]:not([type=file]), textarea[required], select[required]:has(option[value=''])";

    /** Fields that say when something is over. */
    private static final Set<String> ENDS = Set.of("until", "last", "to", "end", "ends", "over", "till");

    private static final Map<String, String> HINTS = Map.ofEntries(
            entry("imapHost", "posta.comune.example"),
            entry("smtpHost", "posta.comune.example"),
            entry("/scan-folders name", "mattina"),
            entry("/standard-texts code", "PRV-01"),
            entry("/letters/kinds code", "PROVA"),
            entry("/admin/elections/place town", "F205"),
            entry("/admin/elections/place province", "MI"),
            entry("/admin/elections/place region", "03"),
            entry("/admin/people email", "nuova@comune.example"),
            entry("/exchange/offices code", "c_x999"),
            entry("office", "UFFICIO1"),
            entry("/public/tracking code", "AAAAAAAAAA"),
            entry("numbers", "RA200000010IT"),
            entry("extension", "21"));

    /** Who changes a password is logged out, and nobody else's walk goes on. */
    private static final Set<String> PASSWORDS = Set.of("present", "next", "again");

    /** The forms of a page, in its order; one that several buttons send is as many. */
    static Stream<Form> on(Seen page) {
        return page.page().select("form[method=post]").stream()
                .filter(form -> !NOT_OURS.contains(form.attr("action")))
                .flatMap(form -> buttons(form).map(button -> of(page.path(), (FormElement) form, button)));
    }

    /** Those that differ in what they send or where; the form itself where it has none. */
    private static Stream<Element> buttons(Element form) {
        Map<String, Element> buttons = new LinkedHashMap<>();
        form.select("button[type=submit]")
                .forEach(button -> buttons.putIfAbsent(button.attr("formaction") + " " + said(button), button));
        return buttons.isEmpty() ? Stream.of(form) : buttons.values().stream();
    }

    private static String said(Element button) {
        return button.attr("name").isEmpty() ? "" : button.attr("name") + "=" + button.val();
    }

    /** A form as it stands, sent by no button in particular. */
    static Form of(String page, FormElement form) {
        return of(page, form, form);
    }

    private static Form of(String page, FormElement form, Element button) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        form.select("[type=file]").forEach(field -> fields.remove(field.attr("name")));
        String said = said(button);
        if (!said.isEmpty()) {
            fields.put(button.attr("name"), button.val());
        }
        List<String> typed = form.select("[name]").stream()
                .filter(field -> !field.attr("name").startsWith("_")
                        && !field.attr("type").equals("file"))
                .map(field -> field.attr("name"))
                .distinct()
                .toList();
        boolean required = !form.select(TYPED_AND_REQUIRED).isEmpty();
        List<String> files = form.select("[type=file]").eachAttr("name");
        return new Form(page, action(page, form, button), fields, typed, files, said, required, form);
    }

    private static String action(String page, Element form, Element button) {
        return Stream.of(button.attr("formaction"), form.attr("action"))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse(page);
    }

    /** Forms of one kind differ only in the thing they are about. */
    String kind() {
        return verb() + " " + action.replaceAll(IDENTITIES, "…") + typed + files + button.replaceAll(IDENTITIES, "…");
    }

    /** {@code POST}, {@code PUT}, {@code DELETE}. */
    String verb() {
        return fields.getOrDefault("_method", "post").toUpperCase(Locale.ROOT);
    }

    /** The same with a token that is good now: the page may have been seen before somebody logged in. */
    Form with(String token) {
        return with(Map.of("_csrf", token));
    }

    /** The same with other values. */
    Form with(Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(values);
        return new Form(page, action, all, typed, files, button, required, drawn);
    }

    /** The same without one of its fields. */
    Form without(String field) {
        Map<String, String> rest = new LinkedHashMap<>(fields);
        rest.remove(field);
        return new Form(page, action, rest, typed, files, button, required, drawn);
    }

    /** The same with nothing typed into it, as far as a browser lets one. */
    Form emptied() {
        Map<String, String> nothing = new LinkedHashMap<>();
        drawn.select("input:not([type=hidden]):not([type=file]), textarea, select:has(option[value=''])")
                .eachAttr("name")
                .forEach(field -> nothing.put(field, ""));
        return with(nothing);
    }

    /** Sends it as a browser does, without going where it leads. */
    Seen sentBy(Visit visit) {
        return sentBy(visit, file());
    }

    /** The same with this file, where the form takes any. */
    Seen sentBy(Visit visit, @Nullable Attachment file) {
        return drawn.attr("enctype").equals("multipart/form-data")
                ? visit.hand(action, fields, file)
                : visit.hand(action, fields, page);
    }

    /** What somebody might well choose who has it to hand; nothing where the form wants none. */
    private Attachment file() {
        return files.isEmpty()
                ? new Attachment("nothing", "", "text/plain", new byte[0])
                : GoodFiles.in(files.getFirst(), drawn.select("[type=file]").attr("accept"));
    }

    /** What it says of the version its page showed; empty where it says nothing. */
    Map<String, String> versions() {
        return drawn.select("input[type=hidden]").stream()
                .filter(field ->
                        VERSIONS.contains(field.attr("name")) && !field.val().isEmpty())
                .collect(Collectors.toMap(field -> field.attr("name"), Element::val));
    }

    /** A version that the thing does not have. */
    static String another(String version) {
        return version.matches("[0-9a-f-]{36}")
                ? UUID.nameUUIDFromBytes(version.getBytes(StandardCharsets.US_ASCII))
                        .toString()
                : version + "7";
    }

    /** What somebody might well write into it. @param all also what may be left empty */
    Form filledIn(boolean all) {
        Map<String, String> values = new LinkedHashMap<>();
        drawn.select("input:not([type=hidden]), select, textarea").stream()
                .filter(field ->
                        all || field.hasAttr("required") || field.attr("type").equals("radio"))
                .filter(field -> !field.attr("name").isEmpty() && isEmpty(field.attr("name")))
                .forEach(field ->
                        values.putIfAbsent(field.attr("name"), hint(field).isEmpty() ? plausible(field) : hint(field)));
        values.values().removeIf(String::isEmpty);
        return with(values);
    }

    /** What a field of this name wants that no words are. */
    private String hint(Element field) {
        return HINTS.getOrDefault(action + " " + field.attr("name"), HINTS.getOrDefault(field.attr("name"), ""));
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
            default -> field.attr("inputmode").equals("numeric") ? "5" : plausible(field.attr("type"), field);
        };
    }

    private static String plausible(String type, Element field) {
        boolean end = ENDS.contains(field.attr("name"));
        return switch (type) {
            case "radio", "checkbox" -> field.val();
            case "email" -> "prova@comune.example";
            case "date" -> end ? "2026-12-20" : "2026-12-10";
            case "datetime-local" -> end ? "2026-12-10T12:00" : "2026-12-10T10:00";
            case "time" -> end ? "12:00" : "10:00";
            case "month" -> "2026-11";
            case "number" -> field.attr("min").isEmpty() ? "1" : field.attr("min");
            case "tel" -> "02 5550 1234";
            case "url" -> "https://comune.example/";
            case "password" -> PASSWORDS.contains(field.attr("name")) ? "" : GoodFiles.WORD;
            case "file" -> "";
            default -> WORDS;
        };
    }

    /** What is typed where words are asked for. */
    static final String WORDS = "Parole di prova";
}
