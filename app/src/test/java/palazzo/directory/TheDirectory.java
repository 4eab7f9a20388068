// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;

/** What the people of the first city do in the directory, each at their own desk. */
public record TheDirectory(int port) {

    private static final String CITY = "milano.localhost";

    /** Somebody of the cast at their desk. */
    public Visit as(String username) {
        return Visit.as(port, CITY, username);
    }

    /** Adds a person or a body by the form. @return the path of its page */
    public static String added(Visit visit, String kind, Map<String, String> fields) {
        Map<String, String> typed = new HashMap<>(fields);
        typed.put("sure", "true");
        Seen page = visit.submit(visit.open("/directory/new?kind=" + kind), "form[action=/directory].form", typed);
        if (page.status() != 200 || !page.path().startsWith("/directory/")) {
            throw new AssertionError(page.status() + " " + page.path() + ": " + page.text());
        }
        return page.path();
    }

    /** Writes down that somebody holds an office. @param party the path of their page */
    public static Seen holds(Visit visit, String party, String body, String office, String since) {
        return visit.submit(
                visit.open(party + "/offices"),
                "form[action$=/offices].form",
                Map.of("other", body, "office", office, "firstDay", since));
    }

    /** Brings a file. @return the page on which it is looked at */
    public static Seen brought(Visit visit, String name, byte[] bytes, String kind) {
        return visit.submit(
                visit.open("/directory/imports"),
                "form[action=/directory/imports]",
                Map.of("kind", kind),
                new Attachment("file", name, "application/octet-stream", bytes));
    }

    /** Writes what was brought. */
    public static Seen written(Visit visit, Seen preview) {
        return visit.submit(preview, "form[action=" + preview.path() + "]:has(.btn-primary)", Map.of());
    }

    /** Who is found by these words, as paths. */
    public static List<String> found(Visit visit, String words) {
        return visit.open("/directory?q=" + words.replace(" ", "+"))
                .page()
                .select("td a[href^=/directory/]")
                .eachAttr("href");
    }

    /** A file of the demo. */
    public static byte[] ofTheDemo(String file) {
        try (InputStream in = TheDirectory.class.getResourceAsStream("/palazzo/demo/" + file)) {
            if (in == null) {
                throw new AssertionError("no file " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The bytes of a text. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
